package org.smartgen.job.internal.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.job.internal.lane.TestLanes.ACCOUNT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smartgen.api.account.Credits;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.job.internal.fake.Haikus;
import org.smartgen.job.internal.fake.Orders;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

@Timeout(60)
@Tag("database")
class InstantLaneTest {
    private final TestDatabase database = new TestDatabase();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);
    private TestLanes node = new TestLanes(database, TestLanes.settings(2, 1));

    @BeforeEach
    void openAccount() {
        node.ledger.open(ACCOUNT, 100_000);
    }

    @AfterEach
    void close() {
        release.countDown();
        clients.shutdown();
        node.close();
        database.close();
    }

    private long rows() {
        return database.number("select count(*) from generation");
    }

    private GenerationException refused(Duration deadline) {
        return assertThrows(GenerationException.class, () -> node.runNow(node.orders.order(ACCOUNT, deadline)));
    }

    @Test
    void aCompletedGenerationIsChargedAndKept() {
        node.install(Haikus.working());
        var made = node.runNow(node.orders.order(ACCOUNT));
        assertEquals(Status.COMPLETED, made.status());
        assertEquals(Credits.of(3), made.creditsUsed());
        assertEquals(1, assertNotNullResult(made).outputs().size());
        assertEquals("97 + 0", node.balance());
        assertEquals(1, node.store.count());
        assertEquals(made, node.find(made));
    }

    private static Generation.Result assertNotNullResult(Generation made) {
        Generation.Result result = made.result();
        assertNotNull(result);
        return result;
    }

    @Test
    void aGeneratorsFaultIsAFailedGenerationThatCostsNothing() {
        node.install(Haikus.throwing(() -> new IllegalStateException("boom")));
        var failed = node.runNow(node.orders.order(ACCOUNT));
        assertEquals(Status.FAILED, failed.status());
        assertEquals(
                new Generation.Failure(ErrorCode.RENDER_FAILED, "The generator could not draw this picture."),
                failed.failure());
        assertEquals(Credits.ZERO, failed.creditsUsed());
        assertEquals(failed, node.find(failed));
        assertEquals("100 + 0", node.balance());
        assertEquals(0, node.store.puts());
    }

    @Test
    void aFaultOfTheCallersLeavesNoTrace() {
        node.install(Haikus.throwing(() -> new GenerationException(ErrorCode.DATA_MISSING, "no data")));
        assertEquals(ErrorCode.DATA_MISSING, refused(Duration.ofSeconds(30)).code());
        assertEquals(0, rows());
    }

    @Test
    void aMissingGeneratorLeavesNoTrace() {
        assertEquals(
                ErrorCode.GENERATOR_UNAVAILABLE, refused(Duration.ofSeconds(30)).code());
        assertEquals(0, rows());
        assertEquals("100 + 0", node.balance());
    }

    @Test
    void aGeneratorThatHangsIsAnsweredAtTheDeadlineAndTheLaneGoesOn() {
        var hanging = node.install(Haikus.hanging(release));
        for (int i = 0; i < 3; i++) { // more often than there are slots
            var failed = node.runNow(node.orders.order(ACCOUNT, Duration.ofMillis(50)));
            assertEquals(
                    ErrorCode.DEADLINE_EXCEEDED,
                    failed.failure() == null ? null : failed.failure().code());
        }
        assertEquals(Map.of(Orders.GENERATOR, 3), node.lanes.stragglers());
        hanging.remove();
        node.install(Haikus.working());
        assertEquals(Status.COMPLETED, node.runNow(node.orders.order(ACCOUNT)).status());
        assertEquals("97 + 0", node.balance());
    }

    @Test
    void aGeneratorThatChecksEndsAtTheDeadline() {
        node.install(new Haikus(context -> {
            while (true) {
                context.checkCancelled();
                Thread.onSpinWait();
            }
        }));
        var failed = node.runNow(node.orders.order(ACCOUNT, Duration.ofMillis(50)));
        assertEquals(Status.FAILED, failed.status());
        assertEquals(Map.of(), node.lanes.stragglers());
    }

    @Test
    void tooFewCreditsAtTheEndDropThePicture() {
        database.update("update account set available = 2999");
        node.install(Haikus.working());
        assertEquals(
                ErrorCode.INSUFFICIENT_CREDITS, refused(Duration.ofSeconds(30)).code());
        assertEquals(1, node.store.puts());
        assertEquals(0, node.store.count());
        assertEquals(0, rows());
        assertEquals(0, database.number("select count(*) from ledger"));
    }

    @Test
    void aCommitWhoseAnswerIsLostIsStillAnAnswer() {
        node.install(Haikus.working());
        database.loseAnswers(1);
        var made = node.runNow(node.orders.order(ACCOUNT));
        assertEquals(Status.COMPLETED, made.status());
        assertEquals(1, node.store.count());
        assertEquals(made, node.find(made));
    }

    @Test
    void beyondTheQueueTheCallerIsToldWhenToComeBack() throws Exception {
        var drawing = new CountDownLatch(2);
        node.install(new Haikus(context -> {
            drawing.countDown();
            awaitQuietly(release);
            return Haikus.card();
        }));
        List<Future<Generation>> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            running.add(clients.submit(() -> node.runNow(node.orders.order(ACCOUNT))));
        }
        drawing.await();
        // one of the two may wait, so at least one is refused at once; the other then gets a slot
        var outcomes = new ArrayList<Future<String>>();
        var refused = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            outcomes.add(clients.submit(() -> {
                try {
                    return node.runNow(node.orders.order(ACCOUNT)).status().name();
                } catch (GenerationException e) {
                    assertTrue(e.retryAfter().orElseThrow().compareTo(Duration.ofSeconds(1)) >= 0);
                    refused.countDown();
                    return e.code().id();
                }
            }));
        }
        refused.await();
        release.countDown();
        assertEquals(
                Set.of("queue_full", "COMPLETED"),
                Set.of(outcomes.get(0).get(), outcomes.get(1).get()));
        for (Future<Generation> each : running) {
            assertEquals(Status.COMPLETED, each.get().status());
        }
    }

    @Test
    void eightClientsAreChargedOnceForEachPicture() throws Exception {
        node.close();
        node = new TestLanes(database, TestLanes.settings(3, 64));
        var names = ConcurrentHashMap.<String>newKeySet();
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        node.install(new Haikus(context -> {
            names.add(Thread.currentThread().getName());
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                return Haikus.card();
            } finally {
                now.decrementAndGet();
            }
        }));
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(clients.submit(() -> {
                int completed = 0;
                for (int j = 0; j < 4; j++) {
                    var made = node.runNow(node.orders.order(ACCOUNT));
                    completed += made.status() == Status.COMPLETED ? 1 : 0;
                }
                return completed;
            }));
        }
        for (Future<Integer> each : all) {
            assertEquals(4, each.get());
        }
        assertEquals("4 + 0", node.balance());
        assertEquals(32, rows());
        assertEquals(32, node.store.count());
        assertTrue(most.get() <= 3, () -> most + " at once");
        assertTrue(names.stream().allMatch(name -> name.startsWith("instant-")), names::toString);
    }

    @Test
    void aDrainingLaneFinishesWhatItHasAndTakesNoMore() throws Exception {
        var drawing = new CountDownLatch(1);
        node.install(new Haikus(context -> {
            drawing.countDown();
            awaitQuietly(release);
            return Haikus.card();
        }));
        var inFlight = clients.submit(() -> node.runNow(node.orders.order(ACCOUNT)));
        drawing.await();
        var closing = clients.submit(node.lanes::close);
        ErrorCode code;
        do {
            code = tryOnce();
        } while (code != ErrorCode.DRAINING);
        release.countDown();
        assertEquals(Status.COMPLETED, inFlight.get().status());
        closing.get();
    }

    /** Fills no slot: an order with a format that is refused before anything is drawn. */
    private ErrorCode tryOnce() {
        return assertThrows(GenerationException.class, () -> node.runNow(Orders.as(node.orders.order(ACCOUNT), "gif")))
                .code();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsWrittenAtTheClosingIsThereWithThePictureOrNotAtAll() {
        node.install(Haikus.working());
        var order = node.orders.order(ACCOUNT);
        node.lanes.runNow(order, (tx, made) -> {
            assertEquals(order.id(), made.id());
            assertEquals(Status.COMPLETED, made.status());
            try (var note = tx.connection().createStatement()) {
                note.execute("update account set name = 'closed'");
            }
        });
        assertEquals("closed", database.text("select name from account"));
        var refused = assertThrows(
                GenerationException.class,
                () -> node.lanes.runNow(node.orders.order(ACCOUNT), (tx, made) -> {
                    throw new GenerationException(ErrorCode.IDEMPOTENCY_IN_PROGRESS, "another does it");
                }));
        assertEquals(ErrorCode.IDEMPOTENCY_IN_PROGRESS, refused.code());
        assertEquals(1, rows());
        assertEquals("97 + 0", node.balance());
        assertEquals(1, node.store.count());
    }
}
