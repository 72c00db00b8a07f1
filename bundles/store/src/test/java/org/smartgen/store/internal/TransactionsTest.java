package org.smartgen.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.smartgen.api.Tx;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.PostgresServer;
import org.smartgen.store.testing.TestDatabase;

/** What holds on every database. */
@Tag("database")
class TransactionsTest {
    private static final String INSERT =
            "insert into node (id, capabilities, last_seen) values (?, '', current_timestamp)";

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private static int insert(Tx tx, String id) throws SQLException {
        try (var insert = tx.connection().prepareStatement(INSERT)) {
            insert.setString(1, id);
            return insert.executeUpdate();
        }
    }

    private long nodes() {
        return database.number("select count(*) from node");
    }

    @Test
    void aCommitIsSeenByTheNextTransactionAndByOtherNodes() {
        database.inTx(tx -> insert(tx, "a"));
        assertEquals(1, nodes());
        assertThrows(GenerationException.class, () -> database.ofAnotherNode().inTx(tx -> insert(tx, "a")));
    }

    @Test
    void whateverTheWorkThrowsItIsRolledBackAndNothingRunsAfterwards() {
        List<String> ran = new ArrayList<>();
        var thrown = new GenerationException(ErrorCode.INSUFFICIENT_CREDITS, "no");
        assertSame(
                thrown,
                assertThrows(
                        GenerationException.class,
                        () -> database.inTx(tx -> {
                            insert(tx, "a");
                            tx.afterCommit(() -> ran.add("a"));
                            throw thrown;
                        })));
        assertEquals(0, nodes());
        assertEquals(List.of(), ran);
    }

    @Test
    void anSqlErrorIsAnInternalErrorWithItsStateAndRolledBack() {
        var e = assertThrows(
                GenerationException.class,
                () -> database.inTx(tx -> {
                    insert(tx, "a");
                    return insert(tx, "a");
                }));
        assertEquals(ErrorCode.INTERNAL_ERROR, e.code());
        assertEquals("23505", ((SQLException) e.getCause()).getSQLState());
        assertEquals(0, nodes());
    }

    @Test
    void checksHold() {
        database.update(
                "insert into account (id, name, available, reserved, created_at) values ('a', 'a', 0, 0, current_timestamp)");
        assertThrows(
                GenerationException.class,
                () -> database.update(
                        "insert into ledger (account_id, kind, amount, at) values ('a', 'gift', 1, current_timestamp)"));
        assertThrows(
                GenerationException.class, () -> database.update("update account set available = -1 where id = 'a'"));
    }

    @Test
    void transactionsOfTheEmbeddedDatabaseRunOneAfterTheOther() throws Exception {
        Assumptions.assumeFalse(TestDatabase.isPostgres(), "a server has several connections");
        AtomicInteger running = new AtomicInteger();
        Callable<Integer> client = () -> database.inTx(tx -> {
            int together = running.incrementAndGet();
            insert(tx, Thread.currentThread().getName());
            running.decrementAndGet();
            return together;
        });
        var clients = Executors.newFixedThreadPool(8);
        for (Future<Integer> one : clients.invokeAll(Collections.nCopies(8, client))) {
            assertEquals(1, one.get());
        }
        clients.shutdown();
    }

    @Test
    void aTransactionWithinAnotherOneIsRefusedAtOnce() {
        assertThrows(
                IllegalStateException.class, () -> database.inTx(tx -> database.inTx(inner -> insert(inner, "a"))));
        database.inTx(tx -> insert(tx, "a"));
        assertEquals(1, nodes());
    }

    @Test
    void theVictimOfADeadlockRunsAgain() throws Exception {
        Assumptions.assumeTrue(TestDatabase.isPostgres(), "one connection cannot wait for itself");
        database.inTx(tx -> insert(tx, "a") + insert(tx, "b"));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        var clients = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> crossing =
                List.of(() -> touch("a", "b", bothHoldOne, runs), () -> touch("b", "a", bothHoldOne, runs));
        for (Future<Integer> one : clients.invokeAll(crossing)) {
            assertEquals(2, one.get());
        }
        clients.shutdown();
        assertTrue(runs.get() >= 3, "runs: " + runs);
    }

    private int touch(String first, String second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
        return database.inTx(tx -> {
            int run = runs.incrementAndGet();
            int touched = touch(tx, first);
            if (run <= 2) {
                try {
                    bothHoldOne.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            return touched + touch(tx, second);
        });
    }

    private static int touch(Tx tx, String id) throws SQLException {
        try (var update = tx.connection().prepareStatement("update node set capabilities = 'x' where id = ?")) {
            update.setString(1, id);
            return update.executeUpdate();
        }
    }

    @Test
    void nodesThatStartAtOnceOnAnEmptyDatabaseMakeItsSchemaOnce() throws Exception {
        Assumptions.assumeTrue(TestDatabase.isPostgres(), "only a server has several nodes");
        DatabaseSettings settings = new DatabaseSettings(PostgresServer.newDatabase(), "", "", false, 4);
        var nodes = Executors.newFixedThreadPool(3);
        Callable<Boolean> start = () -> {
            try (Database node = new Database(settings)) {
                node.inTx(tx -> insert(tx, String.valueOf(Thread.currentThread().getId())));
                return true;
            }
        };
        for (Future<Boolean> one : nodes.invokeAll(List.of(start, start, start))) {
            assertTrue(one.get());
        }
        nodes.shutdown();
        try (Database later = new Database(settings)) {
            assertFalse(Migrations.apply(later.pooled()), "the schema is as it should be");
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidWithoutItsPassword() {
        var settings =
                new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret", "", "hidden", false, 4);
        var e = assertThrows(IllegalStateException.class, () -> new Database(settings));
        assertTrue(
                e.getMessage().startsWith("The database jdbc:postgresql://127.0.0.1:1/x cannot be used: "),
                e.getMessage());
        assertFalse((e.getMessage() + settings).contains("secret"));
        assertFalse(settings.toString().contains("hidden"));
    }
}
