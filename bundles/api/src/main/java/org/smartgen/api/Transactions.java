package org.smartgen.api;

import java.sql.SQLException;
import org.osgi.annotation.versioning.ProviderType;

/** Runs work in a database transaction. Thread-safe; transactions do not nest: pass the {@link Tx} on. */
@ProviderType
public interface Transactions {

    /** Work done in one transaction. */
    @FunctionalInterface
    interface Work<T extends @org.jspecify.annotations.Nullable Object> {
        T run(Tx tx) throws SQLException;
    }

    /**
     * Commits when the work returns, rolls back when it throws. A transaction that the database chose as the victim of a deadlock runs
     * again from its beginning, so the work changes nothing but the database before {@link Tx#afterCommit}.
     *
     * @throws org.smartgen.spi.GenerationException what the work threw, or {@code internal_error} for an SQLException
     */
    <T extends @org.jspecify.annotations.Nullable Object> T inTx(Work<T> work);
}
