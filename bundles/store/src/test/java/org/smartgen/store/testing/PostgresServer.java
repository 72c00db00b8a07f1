package org.smartgen.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One server of its own for the whole test process, on a free port of this machine; it ends with the process. */
public final class PostgresServer {
    private static final AtomicInteger LAST = new AtomicInteger();

    private PostgresServer() {}

    /** Started when it is first asked for. */
    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // a test does not wait for the disk
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes an empty database. @return its JDBC address with user and password */
    public static String newDatabase() {
        String name = "t" + ProcessHandle.current().pid() + "_" + LAST.incrementAndGet();
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Holder.SERVER.getJdbcUrl("postgres", name);
    }
}
