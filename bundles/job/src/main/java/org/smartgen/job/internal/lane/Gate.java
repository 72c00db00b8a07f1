package org.smartgen.job.internal.lane;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Counts who is inside; once closed it lets nobody in and can wait for those inside to leave. */
final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private int inside;
    private boolean closed;

    /** @throws GenerationException draining */
    void enter() {
        if (!tryEnter()) {
            throw new GenerationException(ErrorCode.DRAINING, "The server is shutting down.")
                    .retryAfter(Duration.ofSeconds(10));
        }
    }

    boolean tryEnter() {
        lock.lock();
        try {
            if (!closed) {
                inside++;
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            inside--;
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** @return false when some are still inside after that time */
    boolean awaitEmpty(Duration time) {
        lock.lock();
        try {
            long nanos = time.toNanos();
            while (inside > 0 && nanos > 0) {
                nanos = left.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return isEmpty();
    }

    private boolean isEmpty() {
        lock.lock();
        try {
            return inside == 0;
        } finally {
            lock.unlock();
        }
    }
}
