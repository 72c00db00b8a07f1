package org.smartgen.job.internal.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.job.internal.fake.Haikus;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

@Timeout(30)
class GeneratorsTest {
    private static final String INTENT = "acme-haiku";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static GeneratorId id(String version) {
        return new GeneratorId("org.acme.haiku", version);
    }

    @Test
    void theVersionAskedForIsPreferredToANewerOne() {
        var board = new Generators(SHORT, SHORT);
        var old = Haikus.working();
        Installed.on(board, id("1.2.0"), INTENT, old);
        Installed.on(board, id("1.3.0"), INTENT, Haikus.working());
        try (Lease lease = board.acquire(id("1.2.0"), INTENT)) {
            assertSame(old, lease.generator());
            assertTrue(lease.isExact());
        }
    }

    @Test
    void theNewestOfTheSameMajorVersionStandsInForOneThatIsGone() {
        var board = new Generators(SHORT, SHORT);
        var newest = Haikus.working();
        Installed.on(board, id("1.3.0"), INTENT, Haikus.working());
        Installed.on(board, id("1.10.0"), INTENT, newest);
        Installed.on(board, id("2.0.0"), INTENT, Haikus.working());
        try (Lease lease = board.acquire(id("1.2.0"), INTENT)) {
            assertSame(newest, lease.generator());
            assertEquals(id("1.10.0"), lease.id());
            assertFalse(lease.isExact());
        }
    }

    @Test
    void neitherAnotherMajorVersionNorAnotherIntentStandsIn() {
        var board = new Generators(SHORT, SHORT);
        Installed.on(board, id("2.0.0"), INTENT, Haikus.working());
        Installed.on(board, id("1.2.0"), "acme-sonnet", Haikus.working());
        var failure = assertThrows(GenerationException.class, () -> board.acquire(id("1.2.0"), INTENT));
        assertEquals(ErrorCode.GENERATOR_UNAVAILABLE, failure.code());
    }

    @Test
    void aServiceObjectIsHeldNoLongerThanItsLease() {
        var board = new Generators(SHORT, SHORT);
        var installed = Installed.on(board, id("1.2.0"), INTENT, Haikus.working());
        Lease lease = board.acquire(id("1.2.0"), INTENT);
        assertEquals(1, installed.held());
        lease.close();
        assertEquals(0, installed.held());
    }

    @Test
    void aServiceThatCannotBeStartedGivesWayToAnother() {
        var board = new Generators(SHORT, SHORT);
        var other = Haikus.working();
        Installed.on(board, id("1.3.0"), INTENT, null);
        Installed.on(board, id("1.2.5"), INTENT, other);
        try (Lease lease = board.acquire(id("1.2.0"), INTENT)) {
            assertSame(other, lease.generator());
        }
    }

    @Test
    void aCallWaitsAcrossTheGapOfAnUpdate() throws Exception {
        var board = new Generators(SHORT, LONG);
        Installed.on(board, id("1.2.0"), INTENT, Haikus.working()).remove();
        Future<Lease> waiting = threads.submit(() -> board.acquire(id("1.2.0"), INTENT));
        var updated = Haikus.working();
        Installed.on(board, id("1.2.1"), INTENT, updated);
        try (Lease lease = waiting.get()) {
            assertSame(updated, lease.generator());
        }
    }

    @Test
    void aDepartureWaitsForTheCallsInFlight() throws Exception {
        var board = new Generators(LONG, SHORT);
        var installed = Installed.on(board, id("1.2.0"), INTENT, Haikus.working());
        Lease lease = board.acquire(id("1.2.0"), INTENT);
        Future<?> departure = threads.submit(installed::remove);
        assertThrows(TimeoutException.class, () -> departure.get(100, TimeUnit.MILLISECONDS));
        assertEquals(1, installed.held());
        lease.close();
        departure.get();
        assertEquals(0, installed.held());
    }

    @Test
    void aGeneratorThatIsLeavingGetsNoNewCalls() throws Exception {
        var board = new Generators(LONG, Duration.ofMillis(200));
        var installed = Installed.on(board, id("1.2.0"), INTENT, Haikus.working());
        Lease lease = board.acquire(id("1.2.0"), INTENT);
        Future<?> departure = threads.submit(installed::remove);
        assertThrows(TimeoutException.class, () -> departure.get(100, TimeUnit.MILLISECONDS));
        assertThrows(GenerationException.class, () -> board.acquire(id("1.2.0"), INTENT));
        lease.close();
        departure.get();
    }

    @Test
    void aDepartureGivesUpOnACallThatDoesNotEnd() {
        var board = new Generators(SHORT, SHORT);
        var installed = Installed.on(board, id("1.2.0"), INTENT, Haikus.working());
        Lease lease = board.acquire(id("1.2.0"), INTENT);
        installed.remove();
        assertEquals(1, installed.held());
        lease.close();
        assertEquals(0, installed.held());
    }

    @Test
    void eightThreadsNeverMeetAGapWhileVersionsFollowEachOther() throws Exception {
        var board = new Generators(LONG, LONG);
        var running = new AtomicBoolean(true);
        var started = new CountDownLatch(8);
        Callable<Integer> client = () -> {
            int calls = 0;
            started.countDown();
            do {
                try (Lease lease = board.acquire(id("1.0.0"), INTENT)) {
                    calls += lease.generator() == null ? 0 : 1;
                }
            } while (running.get());
            return calls;
        };
        var present = Installed.on(board, id("1.0.0"), INTENT, Haikus.working());
        var clients = Stream.generate(() -> threads.submit(client)).limit(8).toList();
        started.await();
        for (int i = 1; i <= 50; i++) {
            present.remove();
            assertEquals(0, present.held());
            present = Installed.on(board, id("1.0." + i), INTENT, Haikus.working());
        }
        running.set(false);
        for (Future<Integer> each : clients) {
            assertTrue(each.get() > 0);
        }
    }
}
