package org.smartgen.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.HealthSource.Level;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

class DatabaseTest {
    @TempDir
    Path home;

    @Test
    void aCommitIsSeenByTheNextTransaction() {
        try (Database database = open()) {
            database.inTx(tx -> insertNode(tx.connection(), "a"));
            assertEquals(1, nodes(database));
        }
    }

    @Test
    void whateverTheWorkThrowsItIsRolledBackAndNothingRunsAfterwards() {
        try (Database database = open()) {
            List<String> ran = new ArrayList<>();
            var thrown = new GenerationException(ErrorCode.INSUFFICIENT_CREDITS, "no");
            assertSame(
                    thrown,
                    assertThrows(
                            GenerationException.class,
                            () -> database.inTx(tx -> {
                                insertNode(tx.connection(), "a");
                                tx.afterCommit(() -> ran.add("a"));
                                throw thrown;
                            })));
            assertThrows(
                    StackOverflowError.class,
                    () -> database.inTx(tx -> {
                        insertNode(tx.connection(), "b");
                        throw new StackOverflowError();
                    }));
            assertEquals(0, nodes(database));
            assertEquals(List.of(), ran);
        }
    }

    @Test
    void anSqlErrorIsAnInternalErrorAndRolledBack() {
        try (Database database = open()) {
            var e = assertThrows(
                    GenerationException.class,
                    () -> database.inTx(tx -> {
                        insertNode(tx.connection(), "a");
                        return insertNode(tx.connection(), "a");
                    }));
            assertEquals(ErrorCode.INTERNAL_ERROR, e.code());
            assertTrue(e.getCause() instanceof SQLException);
            assertEquals(0, nodes(database));
            assertEquals(Level.OK, database.health().get(0).level());
        }
    }

    @Test
    void whatRunsAfterTheCommitSeesItAndCannotUndoIt() {
        try (Database database = open()) {
            List<Integer> seen = new ArrayList<>();
            database.inTx(tx -> {
                tx.afterCommit(() -> {
                    throw new IllegalStateException("mine alone");
                });
                tx.afterCommit(() -> seen.add(nodes(database)));
                return insertNode(tx.connection(), "a");
            });
            assertEquals(List.of(1), seen);
        }
    }

    @Test
    void dataIsThereAfterAnotherStartAndFlywayIsAskedOnlyOnce() throws Exception {
        try (Database first = open()) {
            first.inTx(tx -> insertNode(tx.connection(), "a"));
        }
        JdbcDataSource raw = new JdbcDataSource();
        raw.setURL(settings().url());
        raw.setUser("sa");
        assertFalse(Migrations.apply(raw));
        try (Database second = open()) {
            assertEquals(1, nodes(second));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theDatabaseFolderIsTheOwnersAlone() throws IOException {
        open().close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("var/db"))));
    }

    @Test
    void aChangedMigrationIsRefused() {
        try (Database first = open()) {
            execute(first, "update \"flyway_schema_history\" set \"checksum\" = 1");
        }
        var e = assertThrows(IllegalStateException.class, this::open);
        assertTrue(String.valueOf(e.getCause()).contains("checksum"), String.valueOf(e.getCause()));
    }

    /** h2database issue 4308: a check with IN is tied to the connection that made the table. */
    @Test
    void checksHoldOnConnectionsThatDidNotMakeTheTables() {
        String insert = "insert into ledger (account_id, kind, amount, at) values ('a', '%s', 1, current_timestamp)";
        for (int start = 1; start <= 2; start++) {
            try (Database database = open()) {
                execute(
                        database,
                        "merge into account (id, name, available, reserved, created_at) "
                                + "values ('a', 'a', 0, 0, current_timestamp)");
                execute(database, insert.formatted("grant"));
                var e = assertThrows(GenerationException.class, () -> execute(database, insert.formatted("gift")));
                assertTrue(String.valueOf(e.getCause()).contains("Check constraint violation"), "" + e.getCause());
            }
        }
    }

    @Test
    void everyMigrationIsListed() throws IOException {
        Path folder = Path.of("src/main/resources/db/migration");
        try (var files = Files.list(folder)) {
            assertEquals(
                    Files.readAllLines(folder.resolve("files.txt")),
                    files.map(f -> f.getFileName().toString())
                            .filter(name -> name.endsWith(".sql"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aClosedDatabaseSaysThatTheServerIsShuttingDown() {
        Database database = open();
        database.close();
        database.close();
        var e = assertThrows(GenerationException.class, () -> nodes(database));
        assertEquals(ErrorCode.DRAINING, e.code());
        assertEquals(Level.DOWN, database.health().get(0).level());
    }

    @Test
    void aDatabaseInMemoryLivesUntilItIsClosed() {
        var settings = new DatabaseSettings("jdbc:h2:mem:lives", false, 4);
        try (Database database = new Database(settings)) {
            database.inTx(tx -> insertNode(tx.connection(), "a"));
            assertEquals(1, nodes(database));
        }
        try (Database database = new Database(settings)) {
            assertEquals(0, nodes(database));
        }
    }

    @Test
    void withSyncCommitsStillWork() {
        try (Database database = new Database(new DatabaseSettings(settings().url(), true, 4))) {
            database.inTx(tx -> insertNode(tx.connection(), "a"));
            assertEquals(1, nodes(database));
        }
    }

    @Test
    void anUnknownKindOfDatabaseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DatabaseSettings("jdbc:mysql://x", false, 4));
    }

    private Database open() {
        return new Database(settings());
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings("jdbc:h2:file:" + home.resolve("var/db/smartgen"), false, 4);
    }

    private static int execute(Database database, String sql) {
        return database.inTx(tx -> {
            try (var statement = tx.connection().createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static int insertNode(Connection connection, String id) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into node (id, capabilities, last_seen) values (?, '', current_timestamp)")) {
            insert.setString(1, id);
            return insert.executeUpdate();
        }
    }

    private static int nodes(Database database) {
        return database.inTx(tx -> {
            try (var statement = tx.connection().createStatement();
                    var row = statement.executeQuery("select count(*) from node")) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
