package org.smartgen.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where connections come from: the embedded database or a server. */
sealed interface DatabaseServer permits H2Source, PostgresSource {

    /** @throws IllegalStateException with one sentence for the operator */
    static DatabaseServer open(DatabaseSettings settings) {
        return settings.isEmbedded() ? new H2Source(settings) : new PostgresSource(settings);
    }

    /** Gives connections that nobody pools. */
    DataSource source();

    /** What was committed survives the end of this process when this returns. */
    void makeDurable(Connection connection) throws SQLException;

    /** Called once, after the last connection was closed. */
    void shutDown();
}
