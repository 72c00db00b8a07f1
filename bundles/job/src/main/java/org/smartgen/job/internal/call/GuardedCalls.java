package org.smartgen.job.internal.call;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/**
 * Runs calls on threads of their own and waits for them no longer than their deadline. A thread that does not come back is left to its
 * generator, and the next call gets a new one: how many run at once is for the lanes to say.
 */
public final class GuardedCalls implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofMillis(250);

    private final ExecutorService threads;
    private final Stragglers stragglers;

    /** @param prefix of the threads' names */
    public GuardedCalls(String prefix, Stragglers stragglers) {
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), new NamedThreads(prefix));
        this.stragglers = stragglers;
    }

    /**
     * @param tick called about once a second while the call runs, on the calling thread
     * @throws GenerationException what the work threw; deadline_exceeded or cancelled when it did not return
     */
    public <T> T run(GeneratorId generator, CallContext context, Supplier<T> work, Runnable tick) {
        stragglers.require(generator);
        var call = new GuardedCall<>(generator, work, stragglers);
        try {
            threads.execute(call);
        } catch (RejectedExecutionException e) {
            throw new GenerationException(ErrorCode.DRAINING, "The server is shutting down.", e);
        }
        try {
            awaitEnd(call, context, tick);
            return call.outcome();
        } catch (InterruptedException e) {
            context.cancel(ErrorCode.CANCELLED);
            Thread.currentThread().interrupt();
            throw CallContext.stopException(ErrorCode.CANCELLED);
        } finally {
            call.leaveUnlessDone();
        }
    }

    private static void awaitEnd(GuardedCall<?> call, CallContext context, Runnable tick) throws InterruptedException {
        while (context.stopped().isEmpty()) {
            if (call.await(min(context.remaining(), TICK))) {
                return;
            }
            tick.run();
        }
        ErrorCode reason = context.stopped().orElse(ErrorCode.DEADLINE_EXCEEDED);
        context.cancel(reason);
        if (!call.await(GRACE)) {
            throw CallContext.stopException(reason);
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Takes no more calls; those that run are not waited for. */
    @Override
    public void close() {
        threads.shutdown();
    }

    /** One call: its outcome, and whether its thread was left behind. */
    private static final class GuardedCall<T> implements Runnable {
        private final GeneratorId generator;
        private final Stragglers stragglers;
        private final FutureTask<T> task;
        private String thread = "";
        private boolean left;

        GuardedCall(GeneratorId generator, Supplier<T> work, Stragglers stragglers) {
            this.generator = generator;
            this.stragglers = stragglers;
            this.task = new FutureTask<>(work::get);
        }

        @Override
        public void run() {
            synchronized (this) {
                thread = Thread.currentThread().getName();
            }
            task.run();
            synchronized (this) {
                if (left) {
                    stragglers.returned(generator, thread);
                }
            }
        }

        boolean await(Duration time) throws InterruptedException {
            try {
                task.get(Math.max(1, time.toNanos()), TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                return true;
            }
        }

        T outcome() throws InterruptedException {
            try {
                return task.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof GenerationException known) {
                    throw known;
                }
                throw new GenerationException(ErrorCode.INTERNAL_ERROR, "Something went wrong on the server.", e);
            }
        }

        synchronized void leaveUnlessDone() {
            if (!task.isDone()) {
                left = true;
                stragglers.left(generator, thread);
            }
        }
    }
}
