package org.smartgen.job.internal.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs.Closing;
import org.smartgen.api.job.MadePicture;
import org.smartgen.api.job.Order;
import org.smartgen.job.internal.call.Task;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.ErrorType;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Lane;

/** Draws while the caller waits. The caller's thread stores; only the drawing is on a thread of the pool. */
final class InstantLane {
    private static final Logger LOG = LoggerFactory.getLogger(InstantLane.class);
    private static final Duration CANCEL_TIME = Duration.ofSeconds(2);

    private final LaneSettings settings;
    private final LaneCalls calls;
    private final Storing storing;
    private final Durations durations;
    private final Meter meter;
    private final Semaphore slots;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Gate gate = new Gate();

    InstantLane(LaneSettings settings, LaneCalls calls, Storing storing, Durations durations, Meter meter) {
        this.settings = settings;
        this.calls = calls;
        this.storing = storing;
        this.durations = durations;
        this.meter = meter;
        this.slots = new Semaphore(settings.instantThreads(), true);
    }

    Generation run(Order order, Closing closing) {
        gate.enter();
        try {
            takeSlot(order);
            Instant startedAt = storing.now();
            MadePicture made;
            try {
                made = draw(order);
            } catch (GenerationException e) {
                return failed(order, startedAt, e);
            } finally {
                slots.release();
            }
            return storing.completeInstant(order, made, startedAt, closing);
        } finally {
            gate.leave();
        }
    }

    private void takeSlot(Order order) {
        if (slots.tryAcquire()) {
            return;
        }
        long from = System.nanoTime();
        int place = waiting.incrementAndGet();
        try {
            if (place > settings.instantQueue()
                    || !slots.tryAcquire(settings.instantPatience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw queueFull(order, place);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw queueFull(order, place);
        } finally {
            waiting.decrementAndGet();
            meter.waited(Lane.INSTANT, Duration.ofNanos(System.nanoTime() - from));
        }
    }

    private GenerationException queueFull(Order order, int place) {
        Duration each = durations.typical(order.generator().id());
        Duration wait = each.multipliedBy(place).dividedBy(settings.instantThreads());
        return new GenerationException(ErrorCode.QUEUE_FULL, "Too many pictures are being drawn at the moment.")
                .retryAfter(wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
    }

    private MadePicture draw(Order order) {
        Duration time = order.deadline().isZero() ? settings.instantDeadline() : order.deadline();
        return calls.draw(Task.of(order), time, context -> () -> {});
    }

    /** A fault of the caller's, or of the moment, never became a generation; any other is one that failed. */
    private Generation failed(Order order, Instant startedAt, GenerationException failure) {
        ErrorType type = failure.code().type();
        if (type == ErrorType.INTERNAL) {
            LOG.error("generation {} failed", order.id(), failure);
        }
        boolean kept =
                type == ErrorType.PLUGIN || type == ErrorType.INTERNAL || failure.code() == ErrorCode.DEADLINE_EXCEEDED;
        if (!kept) {
            throw failure;
        }
        return storing.failInstant(order, failure, startedAt);
    }

    /** Lets nobody in any more. */
    void drain() {
        gate.close();
    }

    /** After {@link #drain}: waits for those inside, then asks them to end. */
    void close(Duration patience) {
        gate.close();
        if (!gate.awaitEmpty(patience)) {
            calls.cancelAll(ErrorCode.DRAINING);
            gate.awaitEmpty(CANCEL_TIME);
        }
        calls.close();
    }
}
