package org.smartgen.job.internal.housekeeping;

import java.time.Duration;
import java.time.InstantSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.Chore;
import org.smartgen.api.Transactions;
import org.smartgen.job.internal.data.NodeTable;

/** Forgets nodes that said nothing for a day: they were taken down without signing off. */
@Component
public final class SilentNodes implements Chore {
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Transactions transactions;
    private final InstantSource clock;
    private final NodeTable nodes = new NodeTable();

    @Activate
    public SilentNodes(@Reference Transactions transactions) {
        this(transactions, InstantSource.system());
    }

    SilentNodes(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "silent-nodes";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        transactions.inTx(
                tx -> nodes.removeSilent(tx.connection(), clock.instant().minus(FORGOTTEN)));
    }
}
