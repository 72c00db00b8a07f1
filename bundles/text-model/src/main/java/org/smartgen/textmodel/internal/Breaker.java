package org.smartgen.textmodel.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Leaves an endpoint alone that keeps failing; after the pause one call tries it. Thread-safe. */
final class Breaker {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final int failuresBeforePause;
    private final Duration pause;
    private final InstantSource clock;

    private int failures;
    private Instant closedUntil = Instant.MIN;
    private @Nullable String reason;
    private boolean trying;

    Breaker(int failuresBeforePause, Duration pause, InstantSource clock) {
        this.failuresBeforePause = failuresBeforePause;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether a call may be made; each true is followed by one of the three below. */
    synchronized boolean admit() {
        boolean failing = failures >= failuresBeforePause;
        if (clock.instant().isBefore(closedUntil) || (failing && trying)) {
            return false;
        }
        trying = failing;
        return true;
    }

    /** True when it had failed before. */
    synchronized boolean succeeded() {
        boolean recovered = failures > 0;
        failures = 0;
        reason = null;
        trying = false;
        return recovered;
    }

    /** True when this is the first failure of a row. */
    synchronized boolean failed(CallFailed failure) {
        boolean first = failures == 0;
        boolean hopeless = failure.cure() == CallFailed.Cure.OPERATOR;
        failures = hopeless ? Math.max(failures + 1, failuresBeforePause) : failures + 1;
        reason = failure.getMessage();
        trying = false;
        Duration asked = failure.waitBefore().compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : failure.waitBefore();
        Duration rest = failures >= failuresBeforePause && asked.compareTo(pause) < 0 ? pause : asked;
        closedUntil = clock.instant().plus(rest);
        return first;
    }

    /** The call ended for a reason of ours: it says nothing about the endpoint. */
    synchronized void abandoned() {
        trying = false;
    }

    /** Why the last call failed; null when it did not. */
    synchronized @Nullable String reason() {
        return reason;
    }
}
