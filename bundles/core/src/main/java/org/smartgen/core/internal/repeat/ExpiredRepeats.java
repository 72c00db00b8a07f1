package org.smartgen.core.internal.repeat;

import java.time.Duration;
import java.time.InstantSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.Chore;
import org.smartgen.api.Transactions;
import org.smartgen.core.internal.CoreConfig;

/** Removes idempotency keys that have expired. */
@Component(configurationPid = CoreConfig.PID)
public final class ExpiredRepeats implements Chore {
    private final Repeats repeats;

    @Activate
    public ExpiredRepeats(@Reference Transactions transactions, CoreConfig config) {
        this.repeats =
                new Repeats(transactions, Duration.ofSeconds(config.idempotency_lease()), InstantSource.system());
    }

    @Override
    public String name() {
        return "idempotency-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        repeats.removeExpired();
    }
}
