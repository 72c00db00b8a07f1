package org.smartgen.job.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

@Timeout(30)
class GuardedCallsTest {
    private static final GeneratorId ID = new GeneratorId("org.acme", "1.0.0");

    private final Stragglers stragglers = new Stragglers(2);
    private final GuardedCalls calls = new GuardedCalls("test", stragglers);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void stop() {
        release.countDown();
        calls.close();
    }

    private static CallContext context(Duration time) {
        return new CallContext(time, new Models(null, null), false);
    }

    private String run(Duration time, Supplier<String> work) {
        try (var context = context(time)) {
            return calls.run(ID, context, work, () -> {});
        }
    }

    private String hang(CountDownLatch ended) {
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException e) {
                // deaf
            }
        }
        ended.countDown();
        return "late";
    }

    @Test
    void theOutcomeIsPassedOn() {
        assertEquals("done", run(Duration.ofSeconds(10), () -> "done"));
        var failure = new GenerationException(ErrorCode.DATA_MISSING, "no data");
        assertSame(
                failure,
                assertThrows(
                        GenerationException.class,
                        () -> run(Duration.ofSeconds(10), () -> {
                            throw failure;
                        })));
    }

    @Test
    void callsRunOnNamedThreads() {
        assertTrue(run(Duration.ofSeconds(10), () -> Thread.currentThread().getName())
                .startsWith("test-"));
    }

    @Test
    void aCallThatDoesNotReturnIsAnsweredAndItsThreadLeft() {
        var ended = new CountDownLatch(1);
        var failure = assertThrows(GenerationException.class, () -> run(Duration.ofMillis(30), () -> hang(ended)));
        assertEquals(ErrorCode.DEADLINE_EXCEEDED, failure.code());
        assertEquals(Map.of(ID, 1), stragglers.counts());
        assertEquals("done", run(Duration.ofSeconds(10), () -> "done"));
    }

    @Test
    void aGeneratorWithTooManyThreadsGetsNoMoreUntilTheyReturn() throws Exception {
        var ended = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            assertThrows(GenerationException.class, () -> run(Duration.ofMillis(30), () -> hang(ended)));
        }
        var refused = assertThrows(GenerationException.class, () -> run(Duration.ofSeconds(10), () -> "done"));
        assertEquals(ErrorCode.GENERATOR_UNAVAILABLE, refused.code());
        release.countDown();
        ended.await();
        while (!stragglers.counts().isEmpty()) {
            Thread.onSpinWait();
        }
        assertEquals("done", run(Duration.ofSeconds(10), () -> "done"));
    }

    @Test
    void aCallThatEndsWhenToldLeavesNoThreadBehind() {
        var failure = assertThrows(GenerationException.class, () -> {
            try (var context = context(Duration.ofMillis(30))) {
                calls.run(
                        ID,
                        context,
                        () -> context.interruptibly(() -> {
                            try {
                                release.await();
                            } catch (InterruptedException e) {
                                context.checkCancelled();
                            }
                            return "";
                        }),
                        () -> {});
            }
        });
        assertEquals(ErrorCode.DEADLINE_EXCEEDED, failure.code());
        assertEquals(Map.of(), stragglers.counts());
    }

    @Test
    void theTickRunsOnTheCallingThreadWhileTheCallRuns() {
        var ticks = new AtomicInteger();
        Thread caller = Thread.currentThread();
        try (var context = context(Duration.ofSeconds(20))) {
            String said = calls.run(
                    ID,
                    context,
                    () -> {
                        try {
                            release.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return "done";
                    },
                    () -> {
                        assertSame(caller, Thread.currentThread());
                        ticks.incrementAndGet();
                        release.countDown();
                    });
            assertEquals("done", said);
        }
        assertEquals(1, ticks.get());
    }
}
