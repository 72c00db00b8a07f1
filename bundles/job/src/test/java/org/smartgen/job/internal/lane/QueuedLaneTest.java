package org.smartgen.job.internal.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.job.internal.lane.TestLanes.ACCOUNT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smartgen.api.account.Credits;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.api.job.Jobs.Filter;
import org.smartgen.job.internal.call.Models;
import org.smartgen.job.internal.fake.Haikus;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.ImageModel;
import org.smartgen.spi.ImageRequest;
import org.smartgen.spi.RgbImage;
import org.smartgen.spi.StepListener;
import org.smartgen.spi.TextToImage;
import org.smartgen.store.testing.TestDatabase;

@Timeout(60)
@Tag("database")
class QueuedLaneTest {
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final TestDatabase database = new TestDatabase();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<TestLanes> nodes = new ArrayList<>();
    private final TestLanes node = node("node-a", LEASE, DRAIN);

    private TestLanes node(String name, Duration lease, Duration drain) {
        var lanes = new TestLanes(database, TestLanes.node(name, lease, drain));
        nodes.add(lanes);
        return lanes;
    }

    @BeforeEach
    void openAccount() {
        node.ledger.open(ACCOUNT, 100_000);
    }

    @AfterEach
    void close() {
        release.countDown();
        nodes.forEach(TestLanes::close);
        database.close();
    }

    private GenerationResult untilReleased(GenerationContext context) {
        try {
            release.await();
        } catch (InterruptedException e) {
            context.checkCancelled();
        }
        return Haikus.card();
    }

    private static ErrorCode code(Generation failed) {
        var failure = failed.failure();
        return failure == null ? ErrorCode.INTERNAL_ERROR : failure.code();
    }

    @Test
    void aQueuedJobIsDrawnAndItsReservationCaptured() {
        node.install(Haikus.working());
        var queued = node.submit(node.orders.order(ACCOUNT));
        assertEquals(Status.QUEUED, queued.status());
        assertEquals(1, queued.queuePosition());
        assertEquals(5, queued.estimatedSeconds());
        assertEquals(Credits.of(3), queued.creditsUsed());
        assertEquals("97 + 3", node.balance());
        node.lanes.start();
        var done = node.awaitEnd(queued);
        assertEquals(Status.COMPLETED, done.status());
        assertEquals("97 + 0", node.balance());
        assertEquals(1, node.store.count());
        assertTrue(done.revision() >= 3);
        assertEquals(0, done.queuePosition());
    }

    @Test
    void aCommitWakesTheWorkersAtOnce() {
        node.install(Haikus.working());
        node.lanes.start();
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    Status.COMPLETED,
                    node.awaitEnd(node.submit(node.orders.order(ACCOUNT))).status());
        }
    }

    @Test
    void aRolledBackSubmissionIsNoJob() {
        node.lanes.start();
        var order = node.orders.order(ACCOUNT);
        assertThrows(
                IllegalStateException.class,
                () -> database.inTx(tx -> {
                    node.lanes.enqueue(tx, order, 10);
                    throw new IllegalStateException("rolled back");
                }));
        assertTrue(node.lanes.find(ACCOUNT, order.id()).isEmpty());
    }

    @Test
    void aGeneratorsFaultIsTriedOnceMoreAndThenRefunded() {
        var haikus = Haikus.throwing(() -> new IllegalStateException("boom"));
        node.install(haikus);
        node.lanes.start();
        var failed = node.awaitEnd(node.submit(node.orders.order(ACCOUNT)));
        assertEquals(ErrorCode.RENDER_FAILED, code(failed));
        assertEquals(2, haikus.calls());
        assertEquals(Credits.of(3), failed.charge().refunded());
        assertEquals("100 + 0", node.balance());
    }

    @Test
    void aFaultThatPassesCostsOnlyTime() {
        var calls = new AtomicInteger();
        node.install(new Haikus(context -> {
            if (calls.incrementAndGet() == 1) {
                throw new GenerationException(ErrorCode.MODEL_FAILED, "The model failed.");
            }
            return Haikus.card();
        }));
        node.lanes.start();
        assertEquals(
                Status.COMPLETED,
                node.awaitEnd(node.submit(node.orders.order(ACCOUNT))).status());
        assertEquals("97 + 0", node.balance());
    }

    @Test
    void aFaultOfTheCallersIsNotTriedAgain() {
        var haikus = Haikus.throwing(() -> new GenerationException(ErrorCode.VALIDATION_FAILED, "not valid"));
        node.install(haikus);
        node.lanes.start();
        assertEquals(ErrorCode.VALIDATION_FAILED, code(node.awaitEnd(node.submit(node.orders.order(ACCOUNT)))));
        assertEquals(1, haikus.calls());
        assertEquals("100 + 0", node.balance());
    }

    @Test
    void aGeneratorThatIsGoneForGoodIsRefunded() {
        node.lanes.start();
        assertEquals(ErrorCode.GENERATOR_UNAVAILABLE, code(node.awaitEnd(node.submit(node.orders.order(ACCOUNT)))));
        assertEquals("100 + 0", node.balance());
    }

    @Test
    void aGeneratorThatHangsIsRefundedAtItsDeadline() {
        node.install(Haikus.hanging(release));
        node.lanes.start();
        var failed = node.awaitEnd(node.submit(node.orders.order(ACCOUNT, Duration.ofMillis(300))));
        assertEquals(ErrorCode.DEADLINE_EXCEEDED, code(failed));
        assertEquals("100 + 0", node.balance());
    }

    @Test
    void aJobThatNobodyCouldTakeInTimeIsRefunded() {
        var noWorkers = new LaneSettings(
                "node-b",
                2,
                8,
                DRAIN,
                Duration.ofSeconds(30),
                0,
                0,
                false,
                TestLanes.GONE,
                LEASE,
                Duration.ofMillis(50),
                DRAIN);
        var idle = new TestLanes(database, noWorkers);
        nodes.add(idle);
        idle.lanes.start();
        var failed = idle.awaitEnd(idle.submit(idle.orders.order(ACCOUNT, Duration.ofMillis(50))));
        assertEquals(ErrorCode.DEADLINE_EXCEEDED, code(failed));
        assertEquals("100 + 0", node.balance());
    }

    @Test
    void progressIsSeenWhileItRuns() {
        node.install(new Haikus(context -> {
            context.progress(0.4, "painting");
            return untilReleased(context);
        }));
        node.lanes.start();
        var queued = node.submit(node.orders.order(ACCOUNT));
        Generation seen = node.find(queued);
        while (seen.progress() == 0) {
            Thread.yield();
            seen = node.find(queued);
        }
        assertEquals(Status.PROCESSING, seen.status());
        assertEquals(0.4, seen.progress());
        assertEquals("painting", seen.stage());
        release.countDown();
        assertEquals(1, node.awaitEnd(queued).progress());
    }

    @Test
    void theLeaseIsKeptWhileAJobRuns() {
        var other = node("node-b", Duration.ofSeconds(3), DRAIN);
        var haikus = new Haikus(this::untilReleased);
        other.install(haikus);
        other.lanes.start();
        var queued = other.submit(other.orders.order(ACCOUNT));
        while (haikus.calls() == 0) {
            Thread.onSpinWait();
        }
        long first = lease();
        while (lease() == first) {
            Thread.yield();
        }
        release.countDown();
        assertEquals(Status.COMPLETED, other.awaitEnd(queued).status());
        assertEquals(1, haikus.calls());
    }

    private long lease() {
        return database.number(
                "select cast(extract(epoch from lease_until) * 1000 as bigint) from generation where lease_until is not null");
    }

    @Test
    void twoNodesDrawEachJobOnce() {
        var other = node("node-b", LEASE, DRAIN);
        Set<String> drawn = ConcurrentHashMap.newKeySet();
        var haikus = List.of(Haikus.working(), Haikus.working());
        node.install(haikus.get(0));
        other.install(haikus.get(1));
        node.lanes.start();
        other.lanes.start();
        List<Generation> queued = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            queued.add(node.submit(node.orders.order(ACCOUNT)));
        }
        for (Generation each : queued) {
            assertEquals(Status.COMPLETED, node.awaitEnd(each).status());
            drawn.add(each.id());
        }
        assertEquals(20, drawn.size());
        assertEquals(20, haikus.get(0).calls() + haikus.get(1).calls());
        assertEquals("40 + 0", node.balance());
    }

    @Test
    void anotherNodesJobIsFoundByLooking() {
        var other = node("node-b", LEASE, DRAIN);
        other.install(Haikus.working());
        database.update("insert into node (id, capabilities, last_seen) values ('node-a', '', current_timestamp)");
        other.lanes.start();
        // submitted where no worker runs: nobody is woken
        var queued = node.submit(node.orders.order(ACCOUNT));
        assertEquals(Status.COMPLETED, node.awaitEnd(queued).status());
    }

    @Test
    void aStoppingNodeFinishesItsJob() {
        var haikus = new Haikus(this::untilReleased);
        node.install(haikus);
        node.lanes.start();
        var queued = node.submit(node.orders.order(ACCOUNT));
        while (haikus.calls() == 0) {
            Thread.onSpinWait();
        }
        release.countDown();
        node.lanes.close();
        assertEquals(Status.COMPLETED, node.find(queued).status());
        assertThrows(GenerationException.class, () -> node.submit(node.orders.order(ACCOUNT)));
    }

    @Test
    void whatAStoppingNodeCannotFinishGoesBackAndIsDrawnByTheNext() {
        var stopping = node("node-b", LEASE, Duration.ofMillis(20));
        var haikus = new Haikus(this::untilReleased);
        stopping.install(haikus);
        stopping.lanes.start();
        var queued = stopping.submit(stopping.orders.order(ACCOUNT));
        while (haikus.calls() == 0) {
            Thread.onSpinWait();
        }
        stopping.lanes.close();
        assertEquals(Status.QUEUED, node.find(queued).status());
        assertEquals(0, database.number("select attempts from generation"));
        node.install(Haikus.working());
        node.lanes.start();
        assertEquals(Status.COMPLETED, node.awaitEnd(queued).status());
        assertEquals("97 + 0", node.balance());
    }

    @Test
    void aKilledNodesJobsGoBackWhenItStartsAgain() {
        var queued = node.submit(node.orders.order(ACCOUNT));
        database.update(
                "update generation set status = 'processing', worker = 'node-a#dead', attempts = 1, lease_until = ?",
                Instant.now().plusSeconds(3600));
        node.install(Haikus.working());
        node.lanes.start();
        assertEquals(Status.COMPLETED, node.awaitEnd(queued).status());
        assertEquals(2, database.number("select attempts from generation"));
    }

    @Test
    void aModelIsNeededOnlyWhenALiveNodeHasIt() {
        var wanted = Set.of(GeneratorType.TEXT_TO_IMAGE);
        node.submit(node.orders.order(ACCOUNT, Duration.ofMinutes(1), wanted));
        assertEquals(0, database.number("select count(needs) from generation"));
        database.update(
                "insert into node (id, capabilities, last_seen) values ('gpu', 'text-to-image', current_timestamp)");
        node.submit(node.orders.order(ACCOUNT, Duration.ofMinutes(1), wanted));
        node.submit(node.orders.order(ACCOUNT, Duration.ofMinutes(1)));
        assertEquals(1, database.number("select count(needs) from generation"));
    }

    private TestLanes nodeWithModel(String name, boolean failWithout) {
        TextToImage model = new TextToImage() {
            @Override
            public ImageModel model() {
                throw new UnsupportedOperationException();
            }

            @Override
            public RgbImage draw(ImageRequest request, StepListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        var settings = new LaneSettings(
                name,
                2,
                8,
                DRAIN,
                Duration.ofSeconds(30),
                1,
                1,
                failWithout,
                TestLanes.GONE,
                LEASE,
                Duration.ofMillis(50),
                DRAIN);
        var lanes = new TestLanes(database, settings, new Models(model, null));
        nodes.add(lanes);
        return lanes;
    }

    @Test
    void aJobThatIsDrawnByCodeDoesNotWaitBehindAModels() {
        var gpu = nodeWithModel("gpu", false);
        gpu.install(new Haikus(context -> context.textToImage().isPresent() ? untilReleased(context) : Haikus.card()));
        gpu.lanes.start();
        var wanted = Set.of(GeneratorType.TEXT_TO_IMAGE);
        var slow = gpu.submit(gpu.orders.order(ACCOUNT, Duration.ofMinutes(1), wanted));
        var slower = gpu.submit(gpu.orders.order(ACCOUNT, Duration.ofMinutes(1), wanted));
        var plain = gpu.submit(gpu.orders.order(ACCOUNT));
        assertEquals(Status.COMPLETED, gpu.awaitEnd(plain).status());
        assertTrue(!gpu.find(slow).isTerminal() && !gpu.find(slower).isTerminal());
        release.countDown();
        assertEquals(Status.COMPLETED, gpu.awaitEnd(slow).status());
        assertEquals(Status.COMPLETED, gpu.awaitEnd(slower).status());
    }

    /** A node with a model that was last heard of two minutes ago. */
    private Generation waitingForALostModel(TestLanes by) {
        database.update(
                "insert into node (id, capabilities, last_seen) values ('lost', 'text-to-image', current_timestamp)");
        var queued = by.submit(by.orders.order(ACCOUNT, Duration.ofMinutes(1), Set.of(GeneratorType.TEXT_TO_IMAGE)));
        database.update(
                "update node set last_seen = ? where id = 'lost'", Instant.now().minusSeconds(120));
        return queued;
    }

    @Test
    void withoutItsModelAJobIsDrawnAndSaysSo() {
        node.install(Haikus.working());
        var queued = waitingForALostModel(node);
        node.lanes.start();
        var done = node.awaitEnd(queued);
        assertEquals(Status.COMPLETED, done.status());
        assertTrue(done.warnings().stream().anyMatch(w -> w.code().equals("model_lost")), done.warnings()::toString);
        assertEquals("97 + 0", node.balance());
    }

    @Test
    void withoutItsModelAJobFailsRefundedWhereTheOperatorWantsThat() {
        var strict = new TestLanes(
                database,
                new LaneSettings(
                        "strict",
                        2,
                        8,
                        DRAIN,
                        Duration.ofSeconds(30),
                        1,
                        1,
                        true,
                        TestLanes.GONE,
                        LEASE,
                        Duration.ofMillis(50),
                        DRAIN));
        nodes.add(strict);
        var queued = waitingForALostModel(strict);
        strict.lanes.start();
        assertEquals(ErrorCode.NO_WORKER, code(strict.awaitEnd(queued)));
        assertEquals("100 + 0", node.balance());
    }

    @Test
    void theEstimateCountsTheWorkersOfAllNodesAndNeverEndsBeforeTheWork() {
        node.install(new Haikus(this::untilReleased));
        for (int i = 0; i < 4; i++) {
            node.submit(node.orders.order(ACCOUNT));
        }
        assertEquals(5, node.submit(node.orders.order(ACCOUNT)).queuePosition());
        assertEquals(25, node.submit(node.orders.order(ACCOUNT)).estimatedSeconds() - 5);
        database.update(
                "insert into node (id, capabilities, workers, last_seen) values ('many', '', 6, current_timestamp)");
        assertEquals(10, node.submit(node.orders.order(ACCOUNT)).estimatedSeconds());
        database.update("update node set workers = 0 where id = 'many'");
        node.lanes.start();
        Generation running;
        do {
            running = node.lanes.list(ACCOUNT, new Filter(Set.of(Status.PROCESSING), null), 1, null).items().stream()
                    .findFirst()
                    .orElse(null);
        } while (running == null);
        assertTrue(running.estimatedSeconds() > 0 && running.estimatedSeconds() <= 5, "" + running.estimatedSeconds());
        release.countDown();
    }

    @Test
    void twoHundredJobsOfThreeAccountsAreDrawnOnceEachByTwoNodesInTurns() {
        for (int i = 2; i <= 3; i++) {
            node.ledger.open("acc-" + i, 1_000_000);
        }
        database.update("update account set available = 1000000");
        var other = node("node-b", LEASE, DRAIN);
        var haikus = List.of(Haikus.working(), Haikus.working());
        node.install(haikus.get(0));
        other.install(haikus.get(1));
        List<Generation> queued = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            queued.add(node.submit(node.orders.order(i < 100 ? ACCOUNT : i < 150 ? "acc-2" : "acc-3")));
        }
        node.lanes.start();
        other.lanes.start();
        for (Generation each : queued) {
            assertEquals(Status.COMPLETED, node.awaitEnd(each).status());
        }
        assertEquals(200, haikus.get(0).calls() + haikus.get(1).calls());
        assertEquals(600, database.number("select sum(price) from generation") / 1000);
        assertEquals(3_000_000 - 600_000, database.number("select sum(available) from account"));
        // of the first 30 claimed every account had its share; workers that look at the same moment may take two of one
        assertEquals(
                3,
                database.number("select count(distinct account_id) from (select account_id from generation"
                        + " order by started_at, id limit 30) first30"));
        long fewest = database.number("select min(n) from (select count(*) as n from (select account_id from generation"
                + " order by started_at, id limit 30) first30 group by account_id) shares");
        assertTrue(fewest >= 5, "of 30 claims an account got " + fewest);
    }

    @Test
    void aSilentNodesJobIsDrawnByAnotherAndChargedOnce() {
        var silent = node("node-b", Duration.ofMillis(300), DRAIN);
        // a worker that died: its claim is there, and nobody extends it
        var queued = silent.submit(silent.orders.order(ACCOUNT));
        database.update(
                "update generation set status = 'processing', worker = 'node-c#dead', attempts = 1, lease_until = ?",
                Instant.now().minusMillis(1));
        node.install(Haikus.working());
        node.lanes.start();
        assertEquals(Status.COMPLETED, node.awaitEnd(queued).status());
        assertEquals("97 + 0", node.balance());
        assertEquals(2, database.number("select count(*) from ledger"));
    }

    @Test
    void aJobWaitsForAGeneratorThatComesAfterTheStart() {
        var patient = new TestLanes(database, TestLanes.patient("node-p"));
        nodes.add(patient);
        var queued = patient.submit(patient.orders.order(ACCOUNT));
        patient.lanes.start();
        assertEquals(Status.QUEUED, patient.find(queued).status());
        patient.install(Haikus.working());
        assertEquals(Status.COMPLETED, patient.awaitEnd(queued).status());
        assertEquals(1, database.number("select attempts from generation"));
    }

    @Test
    void whatFailsBecauseTheNodeStopsGoesBackUncounted() {
        var haikus = new Haikus(context -> {
            node.stopping = true;
            throw new NoClassDefFoundError("unloaded meanwhile");
        });
        node.install(haikus);
        node.lanes.start();
        var queued = node.submit(node.orders.order(ACCOUNT));
        // a second worker may have looked already
        while (haikus.calls() == 0
                || database.number("select count(*) from generation where status = 'queued' and attempts = 0") == 0) {
            Thread.onSpinWait();
        }
        assertEquals(Status.QUEUED, node.find(queued).status());
        assertEquals("97 + 3", node.balance());
    }

    @Test
    void whateverAGeneratorMakesOfItsInterruptionAStoppingNodesJobGoesBack() {
        var stopping = node("node-b", LEASE, Duration.ofMillis(20));
        var haikus = new Haikus(context -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new GenerationException(ErrorCode.CANCELLED, "It was interrupted.", e);
            }
            return Haikus.card();
        });
        stopping.install(haikus);
        stopping.lanes.start();
        var queued = stopping.submit(stopping.orders.order(ACCOUNT));
        while (haikus.calls() == 0) {
            Thread.onSpinWait();
        }
        stopping.lanes.close();
        assertEquals(Status.QUEUED, node.find(queued).status());
        assertEquals("97 + 3", node.balance());
    }

    @Test
    void aRowThatCannotBeReadIsRefundedAndBlocksNobody() {
        node.install(Haikus.working());
        var broken = node.submit(node.orders.order(ACCOUNT));
        database.update("update generation set request = 'no JSON' where id = ?", broken.id());
        var sound = node.submit(node.orders.order(ACCOUNT));
        node.lanes.start();
        assertEquals(Status.COMPLETED, node.awaitEnd(sound).status());
        while (!"internal_error".equals(database.text("select error_code from generation where request = 'no JSON'"))) {
            Thread.onSpinWait();
        }
        assertEquals("97 + 0", node.balance());
    }

    @Test
    void aGeneratorCannotSpeakForThePlatform() {
        var haikus = Haikus.throwing(() -> new GenerationException(ErrorCode.DRAINING, "I say so."));
        node.install(haikus);
        node.lanes.start();
        assertEquals(ErrorCode.RENDER_FAILED, code(node.awaitEnd(node.submit(node.orders.order(ACCOUNT)))));
        assertEquals(2, haikus.calls());
    }
}
