package org.smartgen.api;

import java.sql.Connection;
import org.osgi.annotation.versioning.ProviderType;

/** An open transaction. Belongs to the thread that {@link Transactions} called. */
@ProviderType
public interface Tx {

    /** Never committed, rolled back or closed by its users. */
    Connection connection();

    /** Runs after a successful commit, on the same thread, outside the transaction; never after a rollback. */
    void afterCommit(Runnable action);
}
