package org.smartgen.store.internal;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Tx;

/** One running transaction, confined to its thread. */
final class OpenTx implements Tx {
    private static final Logger LOG = LoggerFactory.getLogger(OpenTx.class);

    private final Connection connection;
    private final List<Runnable> afterCommit = new ArrayList<>();

    OpenTx(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** The commit stands whatever an action throws. */
    void committed() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("an action after a commit failed", e);
            }
        }
    }
}
