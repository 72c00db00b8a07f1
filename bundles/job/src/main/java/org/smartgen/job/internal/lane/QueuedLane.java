package org.smartgen.job.internal.lane;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.job.internal.call.NamedThreads;
import org.smartgen.spi.ErrorCode;

/** The workers of this node, and the thread that tends the queue for them. None of these threads is ever interrupted: they write. */
final class QueuedLane {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedLane.class);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration CANCEL_TIME = Duration.ofSeconds(2);

    private final LaneSettings settings;
    private final JobQueue queue;
    private final QueueWorker worker;
    private final LaneCalls calls;
    private final Signal signal;
    private final Gate gate = new Gate();
    private final ExecutorService workers;
    private final ScheduledThreadPoolExecutor tending;
    private volatile boolean others;

    QueuedLane(LaneSettings settings, JobQueue queue, QueueWorker worker, LaneCalls calls, Signal signal) {
        this.settings = settings;
        this.queue = queue;
        this.worker = worker;
        this.calls = calls;
        this.signal = signal;
        this.workers = Executors.newCachedThreadPool(new NamedThreads("worker"));
        this.tending = new ScheduledThreadPoolExecutor(1, new NamedThreads("queue"));
        tending.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void start() {
        others = queue.recover();
        for (int i = 0; i < settings.workers(); i++) {
            workers.execute(() -> serve(false));
        }
        for (int i = 0; i < settings.modelWorkers(); i++) {
            workers.execute(() -> serve(true));
        }
        every(BEAT, () -> others = queue.beat());
        every(SWEEP, this::sweep);
        // other nodes' jobs, and those whose generator has just come
        every(settings.poll(), () -> {
            if (others || queue.hasNewGenerators()) {
                signal.raise();
            }
        });
    }

    private void every(Duration time, Runnable task) {
        Runnable lasting = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("tending the queue failed", e);
            }
        };
        tending.scheduleWithFixedDelay(lasting, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        if (queue.requeueLost() + queue.freeStranded() > 0) {
            signal.raise();
        }
        queue.giveUpHopeless();
        queue.giveUpUnserved();
    }

    private void serve(boolean withModel) {
        try {
            while (!gate.isClosed()) {
                long seen = signal.count();
                Duration pause = serveOnce(withModel);
                if (!pause.isZero() && !gate.isClosed()) {
                    signal.awaitAfter(seen, pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long to wait before looking again, unless woken */
    private Duration serveOnce(boolean withModel) {
        if (!gate.tryEnter()) {
            return IDLE;
        }
        try {
            return worker.workOnce(withModel) ? Duration.ZERO : IDLE;
        } catch (RuntimeException e) {
            LOG.error("the queue cannot be worked on; trying again", e);
            return PAUSE;
        } finally {
            gate.leave();
        }
    }

    void wake() {
        signal.raise();
    }

    /** Claims nothing any more. */
    void drain() {
        gate.close();
        signal.raise();
    }

    /** What does not end in time goes back to the queue. */
    void close(Duration patience) {
        drain();
        if (!gate.awaitEmpty(patience)) {
            calls.cancelAll(ErrorCode.DRAINING);
            gate.awaitEmpty(CANCEL_TIME);
        }
        tending.shutdown();
        workers.shutdown();
        calls.close();
        try {
            if (!tending.awaitTermination(CANCEL_TIME.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the queue is still being tended");
            }
            queue.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("node {} could not sign off", settings.node(), e);
        }
    }
}
