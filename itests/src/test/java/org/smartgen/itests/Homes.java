package org.smartgen.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Homes of servers, made ready before their start. */
final class Homes {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Homes() {}

    /** Without limits that tests would meet, with the queued generator, and looking for lost jobs soon. */
    static Path ready(Path home, String... jobConfiguration) throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(home.resolve("deploy"));
        Files.createDirectories(home.resolve("gate"));
        write(home, "org.smartgen.account", "createPerMinute=1000000", "readPerMinute=1000000", "maxQueued=100000");
        write(home, "org.smartgen.job", "lease=3", String.join("\n", jobConfiguration));
        write(home, "org.smartgen.core", "idempotency.lease=5");
        Files.copy(Dist.SLOW, home.resolve("deploy/slow.jar"));
        return home;
    }

    static void write(Path home, String pid, String... lines) throws IOException {
        Files.writeString(home.resolve("conf/" + pid + ".cfg"), String.join("\n", lines) + "\n");
    }

    /** Lets the generator end what it holds. */
    static void open(Path home, String gate) throws IOException {
        Files.writeString(home.resolve("gate/" + gate), "");
    }

    /** A server for the whole test process, started when it is first asked for. */
    private static final class Postgres {
        static final io.zonky.test.db.postgres.embedded.EmbeddedPostgres SERVER = start();

        private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres start() {
            try {
                return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @return the JDBC address of an empty database */
    static String newPostgres() throws SQLException {
        String name = "it" + DATABASES.incrementAndGet();
        try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Postgres.SERVER.getJdbcUrl("postgres", name);
    }

    static Connection connect(String url) throws SQLException {
        return url.startsWith("jdbc:h2:")
                ? DriverManager.getConnection(url, "sa", "")
                : DriverManager.getConnection(url);
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until the generator that is dropped into deploy/ serves. */
    static void awaitSlow(Client client) throws Exception {
        long end = System.nanoTime() + java.util.concurrent.TimeUnit.SECONDS.toNanos(30);
        while (!client.get("/v1/generators").body().contains("test-slow")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the queued generator does not serve");
            }
            Thread.onSpinWait();
        }
    }

    static String slow(Client client, String prompt) throws Exception {
        Client.Full reply =
                client.send("POST", "/v1/image/smart-generate", "{'prompt':'" + prompt + "','intent':'test-slow'}");
        if (reply.status() != 200) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
        return reply.get("generation_id");
    }

    /** Polls, as a client does. */
    static String awaitEnd(Client client, String id) throws Exception {
        long end = System.nanoTime() + java.util.concurrent.TimeUnit.SECONDS.toNanos(60);
        String status = "";
        while (!status.equals("completed") && !status.equals("failed")) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        id + " does not end: " + client.get("/v1/image/" + id).body());
            }
            status = client.send("GET", "/v1/image/" + id + "?wait=2", "").get("status");
        }
        return status;
    }
}
