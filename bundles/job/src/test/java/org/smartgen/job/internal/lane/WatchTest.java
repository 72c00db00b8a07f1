package org.smartgen.job.internal.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.job.internal.lane.TestLanes.ACCOUNT;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.job.internal.fake.Haikus;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
@Timeout(60)
class WatchTest {
    private final TestDatabase database = new TestDatabase();
    private final CountDownLatch release = new CountDownLatch(1);
    private final TestLanes node = node("node-a");
    private final BlockingQueue<Optional<Generation>> told = new LinkedBlockingQueue<>();

    private TestLanes node(String name) {
        return new TestLanes(database, TestLanes.node(name, Duration.ofSeconds(20), Duration.ofSeconds(20)));
    }

    @BeforeEach
    void openAccount() {
        node.ledger.open(ACCOUNT, 100_000);
    }

    @AfterEach
    void close() {
        release.countDown();
        node.close();
        database.close();
    }

    private void listen(@Nullable Generation generation) {
        told.add(Optional.ofNullable(generation));
    }

    private Optional<Generation> next() throws InterruptedException {
        Optional<Generation> next = told.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, "nothing was told");
        return next;
    }

    @Test
    void everyChangeIsToldInOrderUntilTheEnd() throws Exception {
        node.install(new Haikus(context -> {
            context.progress(0.4, "painting");
            await();
            return Haikus.card();
        }));
        Generation queued = node.submit(node.orders.order(ACCOUNT));
        var watch = node.lanes.watch(ACCOUNT, queued.id(), this::listen);
        try {
            assertEquals(Status.QUEUED, next().orElseThrow().status());
            node.lanes.start();
            Generation now = next().orElseThrow();
            long revision = now.revision();
            while (now.progress() < 0.4) {
                now = next().orElseThrow();
                assertTrue(now.revision() > revision);
                revision = now.revision();
            }
            assertEquals("painting", now.stage());
            release.countDown();
            assertEquals(Status.COMPLETED, next().orElseThrow().status());
        } finally {
            watch.close();
        }
        assertEquals(0, told.size());
    }

    private void await() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatAnotherNodeChangesIsToldToo() throws Exception {
        TestLanes other = node("node-b");
        try {
            other.install(Haikus.working());
            Generation queued = node.submit(node.orders.order(ACCOUNT));
            node.lanes.watch(ACCOUNT, queued.id(), this::listen);
            assertEquals(Status.QUEUED, next().orElseThrow().status());
            other.lanes.start();
            Generation now = next().orElseThrow();
            while (!now.isTerminal()) {
                now = next().orElseThrow();
            }
            assertEquals(Status.COMPLETED, now.status());
        } finally {
            other.close();
        }
    }

    @Test
    void whoComesLateIsToldThePresentState() throws Exception {
        node.install(Haikus.working());
        Generation made = node.runNow(node.orders.order(ACCOUNT));
        node.lanes.watch(ACCOUNT, made.id(), this::listen);
        assertEquals(made.revision(), next().orElseThrow().revision());
    }

    @Test
    void itIsOverWhenTheGenerationOrTheServiceGoes() throws Exception {
        Generation first = node.submit(node.orders.order(ACCOUNT));
        node.lanes.watch(ACCOUNT, first.id(), this::listen);
        next();
        node.lanes.purge(ACCOUNT, first.id());
        assertTrue(next().isEmpty());
        Generation second = node.submit(node.orders.order(ACCOUNT));
        node.lanes.watch(ACCOUNT, second.id(), this::listen);
        next();
        node.lanes.close();
        assertTrue(next().isEmpty());
        node.lanes.watch(ACCOUNT, second.id(), this::listen);
        assertTrue(next().isEmpty(), "who comes after the end is told at once");
    }

    @Test
    void somebodyElsesGenerationIsOverAtOnce() throws Exception {
        Generation queued = node.submit(node.orders.order(ACCOUNT));
        node.lanes.watch("acc-2", queued.id(), this::listen);
        assertTrue(next().isEmpty());
    }

    @Test
    void aListenerThatFailsIsLetGoAndDisturbsNobody() throws Exception {
        Generation queued = node.submit(node.orders.order(ACCOUNT));
        node.lanes.watch(ACCOUNT, queued.id(), generation -> {
            throw new IllegalStateException("mine alone");
        });
        node.lanes.watch(ACCOUNT, queued.id(), this::listen);
        next();
        node.lanes.cancel(ACCOUNT, queued.id());
        assertEquals(Status.FAILED, next().orElseThrow().status());
    }
}
