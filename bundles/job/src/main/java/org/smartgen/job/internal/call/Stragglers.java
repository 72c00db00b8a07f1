package org.smartgen.job.internal.call;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/**
 * Threads that were left behind because their generator did not return after its deadline. A generator with too many of them gets no
 * more calls until some return.
 */
public final class Stragglers {
    private static final Logger LOG = LoggerFactory.getLogger(Stragglers.class);

    private final int limit;
    private final Map<GeneratorId, Integer> counts = new HashMap<>();

    /** @param limit threads that one generator may keep */
    public Stragglers(int limit) {
        this.limit = limit;
    }

    /** @throws GenerationException generator_unavailable */
    synchronized void require(GeneratorId generator) {
        if (counts.getOrDefault(generator, 0) >= limit) {
            throw new GenerationException(
                    ErrorCode.GENERATOR_UNAVAILABLE, "The generator does not answer at the moment.");
        }
    }

    void left(GeneratorId generator, String thread) {
        int now;
        synchronized (this) {
            now = counts.merge(generator, 1, Integer::sum);
        }
        LOG.warn(
                "generator {} did not end at its deadline: thread {} is left to it ({} in all)",
                generator,
                thread,
                now);
    }

    void returned(GeneratorId generator, String thread) {
        synchronized (this) {
            counts.computeIfPresent(generator, (id, n) -> n == 1 ? null : n - 1);
        }
        LOG.info("generator {} gave thread {} back after its deadline", generator, thread);
    }

    /** By generator; empty when all is well. */
    public synchronized Map<GeneratorId, Integer> counts() {
        return Map.copyOf(counts);
    }
}
