package org.smartgen.account.internal;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.InstantSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.Chore;
import org.smartgen.api.Transactions;

/** Removes the shared token buckets that are full again: they begin anew when their account comes back. */
@Component
public final class ExpiredBuckets implements Chore {
    private final Transactions transactions;
    private final InstantSource clock;

    @Activate
    public ExpiredBuckets(@Reference Transactions transactions) {
        this(transactions, InstantSource.system());
    }

    ExpiredBuckets(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rate-buckets";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        transactions.inTx(tx -> {
            try (PreparedStatement delete =
                    tx.connection().prepareStatement("delete from rate_bucket where expires_at < ?")) {
                delete.setLong(1, clock.millis());
                return delete.executeUpdate();
            }
        });
    }
}
