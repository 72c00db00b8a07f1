package org.smartgen.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server that several nodes share. A commit is on its disk before it returns: the server sees to that. */
final class PostgresSource implements DatabaseServer {
    /** A server that stops answering is noticed; no statement of ours takes nearly as long. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    /** @throws IllegalStateException with one sentence for the operator */
    PostgresSource(DatabaseSettings settings) {
        source.setURL(settings.url());
        if (!settings.user().isEmpty()) {
            source.setUser(settings.user());
        }
        if (!settings.password().isEmpty()) {
            source.setPassword(settings.password());
        }
        source.setApplicationName("smartgen");
        source.setConnectTimeout((int) LONGEST_CONNECT.toSeconds());
        source.setSocketTimeout((int) LONGEST_SILENCE.toSeconds());
        source.setTcpKeepAlive(true);
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database " + settings.place() + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public void makeDurable(Connection connection) {}

    @Override
    public void shutDown() {}
}
