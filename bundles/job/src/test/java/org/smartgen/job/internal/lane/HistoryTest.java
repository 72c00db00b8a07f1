package org.smartgen.job.internal.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.job.internal.lane.TestLanes.ACCOUNT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.smartgen.api.Page;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.api.job.Jobs.Filter;
import org.smartgen.job.internal.fake.Haikus;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
@Timeout(60)
class HistoryTest {
    private final TestDatabase database = new TestDatabase();
    private final CountDownLatch release = new CountDownLatch(1);
    private final TestLanes node =
            new TestLanes(database, TestLanes.node("node-a", Duration.ofSeconds(20), Duration.ofSeconds(20)));

    @BeforeEach
    void openAccounts() {
        node.ledger.open(ACCOUNT, 100_000);
        node.ledger.open("acc-2", 100_000);
    }

    @AfterEach
    void close() {
        release.countDown();
        node.close();
        database.close();
    }

    private Generation submit() {
        return node.submit(node.orders.order(ACCOUNT));
    }

    private static ErrorCode refusal(Executable call) {
        return assertThrows(GenerationException.class, call).code();
    }

    private static @Nullable ErrorCode code(Generation generation) {
        var failure = generation.failure();
        return failure == null ? null : failure.code();
    }

    @Test
    void aQueuedJobIsCancelledAndRefunded() {
        Generation queued = submit();
        Generation cancelled = node.lanes.cancel(ACCOUNT, queued.id());
        assertEquals(Status.FAILED, cancelled.status());
        assertEquals(ErrorCode.CANCELLED, code(cancelled));
        assertEquals("100 + 0", node.balance());
        assertEquals(3, cancelled.charge().refunded().toNumber().intValue());
        assertEquals(ErrorCode.ALREADY_TERMINAL, refusal(() -> node.lanes.cancel(ACCOUNT, queued.id())));
        node.install(Haikus.working());
        node.lanes.start();
        assertEquals(Status.COMPLETED, node.awaitEnd(submit()).status());
        assertEquals(ErrorCode.CANCELLED, code(node.find(queued)));
    }

    @Test
    void aRunningJobIsWokenAndItsPictureDropped() {
        var haikus = Haikus.hanging(release);
        node.install(haikus);
        node.lanes.start();
        Generation queued = submit();
        Generation other = submit();
        while (haikus.calls() < 2) {
            Thread.onSpinWait();
        }
        node.lanes.cancel(ACCOUNT, queued.id());
        assertEquals(Status.PROCESSING, node.find(other).status(), "exactly one is cancelled");
        release.countDown();
        assertEquals(Status.COMPLETED, node.awaitEnd(other).status());
        node.close();
        assertEquals(ErrorCode.CANCELLED, code(node.find(queued)));
        assertEquals("97 + 0", node.balance());
        assertEquals(1, node.store.count());
    }

    @Test
    void aJobThatRunsOnAnotherNodeIsCancelledThere() {
        var other = new TestLanes(database, TestLanes.node("node-b", Duration.ofSeconds(20), Duration.ofSeconds(20)));
        try {
            var interrupted = new CountDownLatch(1);
            var haikus = new Haikus(context -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    context.checkCancelled();
                }
                return Haikus.card();
            });
            other.install(haikus);
            other.lanes.start();
            Generation queued = other.submit(other.orders.order(ACCOUNT));
            while (haikus.calls() == 0) {
                Thread.onSpinWait();
            }
            node.lanes.cancel(ACCOUNT, queued.id());
            long asked = System.nanoTime();
            assertTrue(await(interrupted), "the generator was woken");
            assertTrue(System.nanoTime() - asked < Duration.ofSeconds(10).toNanos());
        } finally {
            other.close();
        }
        assertEquals("100 + 0", node.balance());
        assertEquals(0, other.store.count());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void somebodyElsesJobIsNotThere() {
        Generation queued = submit();
        assertEquals(ErrorCode.NOT_FOUND, refusal(() -> node.lanes.cancel("acc-2", queued.id())));
        assertEquals(ErrorCode.NOT_FOUND, refusal(() -> node.lanes.purge("acc-2", queued.id())));
        assertTrue(node.lanes.find("acc-2", queued.id()).isEmpty());
        assertEquals(List.of(), node.lanes.list("acc-2", Filter.ALL, 10, null).items());
        assertEquals(Status.QUEUED, node.find(queued).status());
    }

    @Test
    void cancellingAndDrawingAtTheSameTimeSettleEachJobOnce() throws Exception {
        long seed = 20260302;
        Random random = new Random(seed);
        node.install(Haikus.working());
        node.lanes.start();
        var clients = Executors.newFixedThreadPool(2);
        int completed = 0;
        for (int round = 0; round < 30; round++) {
            CyclicBarrier together = new CyclicBarrier(2);
            Generation queued = submit();
            int spins = random.nextInt(200_000);
            Future<Boolean> cancelling = clients.submit(() -> {
                together.await();
                for (int i = 0; i < spins; i++) {
                    Thread.onSpinWait();
                }
                try {
                    node.lanes.cancel(ACCOUNT, queued.id());
                    return true;
                } catch (GenerationException e) {
                    assertEquals(ErrorCode.ALREADY_TERMINAL, e.code());
                    return false;
                }
            });
            together.await();
            boolean cancelled = cancelling.get();
            Generation ended = node.awaitEnd(queued);
            assertEquals(cancelled ? Status.FAILED : Status.COMPLETED, ended.status(), "seed " + seed);
            completed += cancelled ? 0 : 1;
        }
        clients.shutdown();
        node.close();
        assertEquals(100 - 3 * completed + " + 0", node.balance());
        assertEquals(60, database.number("select count(*) from ledger"));
        assertEquals(completed, node.store.count());
        assertEquals(completed, database.number("select count(*) from picture"));
    }

    @Test
    void whatIsPurgedIsGoneWithItsFilesButNotFromTheLedger() {
        node.install(Haikus.working());
        Generation made = node.runNow(node.orders.order(ACCOUNT));
        assertEquals(1, database.number("select count(*) from picture"));
        node.lanes.purge(ACCOUNT, made.id());
        assertTrue(node.lanes.find(ACCOUNT, made.id()).isEmpty());
        assertEquals(0, node.store.count());
        assertEquals(0, database.number("select count(*) from picture"));
        assertEquals("97 + 0", node.balance());
        assertEquals(2, database.number("select count(*) from ledger"));
        assertEquals(ErrorCode.NOT_FOUND, refusal(() -> node.lanes.purge(ACCOUNT, made.id())));
    }

    @Test
    void whatIsPurgedWhileItWaitsIsEndedAndRefundedFirst() {
        Generation queued = submit();
        node.lanes.purge(ACCOUNT, queued.id());
        assertTrue(node.lanes.find(ACCOUNT, queued.id()).isEmpty());
        assertEquals("100 + 0", node.balance());
    }

    @Test
    void theHistoryIsReadInPagesNewestFirst() {
        node.install(Haikus.working());
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, node.runNow(node.orders.order(ACCOUNT)).id());
        }
        made.add(0, submit().id());
        // all at once: the id decides
        database.update("update generation set created_at = ? where status = 'completed'", java.time.Instant.EPOCH);
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            Page<Generation> page = node.lanes.list(ACCOUNT, Filter.ALL, 2, after);
            page.items().forEach(generation -> read.add(generation.id()));
            after = page.next();
        } while (after != null);
        assertEquals(made, read);
    }

    @Test
    void theHistoryIsFiltered() {
        node.install(Haikus.working());
        Generation made = node.runNow(node.orders.order(ACCOUNT));
        Generation first = submit();
        Generation second = submit();
        var active = new Filter(Set.of(Status.QUEUED, Status.PROCESSING), null);
        List<Generation> found = node.lanes.list(ACCOUNT, active, 10, null).items();
        assertEquals(
                Set.of(first.id(), second.id()),
                Set.of(found.get(0).id(), found.get(1).id()));
        assertEquals(
                Set.of(1, 2), Set.of(found.get(0).queuePosition(), found.get(1).queuePosition()));
        var completed = new Filter(Set.of(Status.COMPLETED), made.intent());
        assertEquals(
                List.of(made.id()),
                node.lanes.list(ACCOUNT, completed, 10, null).items().stream()
                        .map(Generation::id)
                        .toList());
        assertNull(node.lanes.list(ACCOUNT, completed, 1, null).next());
        var otherIntent = new Filter(Set.of(), "smart-logo");
        assertEquals(List.of(), node.lanes.list(ACCOUNT, otherIntent, 10, null).items());
        for (String cursor : List.of("x", "!!!", "", "MTIz")) {
            assertEquals(
                    ErrorCode.INVALID_OPTION, refusal(() -> node.lanes.list(ACCOUNT, Filter.ALL, 10, cursor)), cursor);
        }
    }

    @Test
    void anAccountQueuesNoMoreThanItMay() {
        node.mostQueued = 2;
        submit();
        submit();
        var full = assertThrows(GenerationException.class, this::submit);
        assertEquals(ErrorCode.QUEUE_FULL, full.code());
        assertEquals(2, full.limit().orElseThrow());
        assertEquals(Duration.ofSeconds(5), full.retryAfter().orElseThrow());
        assertEquals("94 + 6", node.balance());
        node.submit(node.orders.order("acc-2"));
    }
}
