package org.smartgen.job.internal.lane;

import java.time.Duration;

/** Wakes workers. Who looked before the signal and waits after it does not miss it. */
final class Signal {
    private long count;

    synchronized long count() {
        return count;
    }

    synchronized void raise() {
        count++;
        notifyAll();
    }

    /** Returns at once when there was a signal since {@code seen}. */
    synchronized void awaitAfter(long seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (count == seen) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return;
            }
            wait(millis);
        }
    }
}
