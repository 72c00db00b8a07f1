package org.smartgen.api.job;

import java.sql.SQLException;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.smartgen.api.Tx;

/** Runs and keeps generations. */
@ProviderType
public interface Jobs {

    /**
     * The instant lane: draws on a bounded pool while the caller waits, then stores job, charge and picture name in one transaction.
     * Before that nothing is written.
     *
     * @return completed; or failed, stored as such with nothing charged, when the fault was not the caller's
     * @throws org.smartgen.spi.GenerationException for a fault of the caller's (nothing is stored), queue_full, draining
     */
    Generation runNow(Order order);

    /** The queued lane: stores the job; a worker is woken after the commit. The price is reserved by the caller in the same transaction. */
    Generation enqueue(Tx tx, Order order) throws SQLException;

    /** @return empty also for another account's generation */
    Optional<Generation> find(String accountId, String id);
}
