package org.smartgen.job.internal.lane;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.smartgen.api.routing.GeneratorId;

/** How long the calls of each generator took lately: the source of every estimate. */
final class Durations {
    private static final int KEPT = 32;
    private static final Duration UNKNOWN = Duration.ofSeconds(5);

    private final Map<String, Deque<Duration>> recent = new ConcurrentHashMap<>();

    void add(GeneratorId generator, Duration took) {
        Deque<Duration> kept = recent.computeIfAbsent(generator.name(), n -> new ArrayDeque<>());
        synchronized (kept) {
            if (kept.size() == KEPT) {
                kept.removeFirst();
            }
            kept.addLast(took);
        }
    }

    /** The median of the last calls, whatever the version. */
    Duration typical(GeneratorId generator) {
        Deque<Duration> kept = recent.get(generator.name());
        if (kept == null) {
            return UNKNOWN;
        }
        synchronized (kept) {
            return kept.stream().sorted().skip(kept.size() / 2).findFirst().orElse(UNKNOWN);
        }
    }
}
