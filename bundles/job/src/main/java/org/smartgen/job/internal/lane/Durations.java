package org.smartgen.job.internal.lane;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.smartgen.api.job.Jobs.Pace;
import org.smartgen.api.routing.GeneratorId;

/**
 * How long the calls of each generator took lately: the source of every estimate. What this node has not seen itself, since it has
 * just started or other nodes draw, it reads from the job table now and then.
 */
final class Durations {
    static final int KEPT = 64;
    static final Duration UNKNOWN = Duration.ofSeconds(5);
    private static final long BELIEVED = Duration.ofSeconds(30).toNanos();

    private static final class Recent {
        private final Deque<Duration> kept = new ArrayDeque<>();
        private long readAt;

        synchronized void add(Duration took) {
            if (kept.size() == KEPT) {
                kept.removeFirst();
            }
            kept.addLast(took);
        }

        synchronized void readIfOld(long now, Function<String, List<Duration>> history, String generator) {
            if (readAt != 0 && now - readAt < BELIEVED) {
                return;
            }
            readAt = now;
            Collection<Duration> read = history.apply(generator);
            if (!read.isEmpty()) {
                kept.clear();
                kept.addAll(read);
            }
        }

        synchronized Optional<Pace> pace() {
            List<Duration> sorted = kept.stream().sorted().toList();
            return sorted.isEmpty() ? Optional.empty() : Optional.of(new Pace(at(sorted, 50), at(sorted, 90)));
        }

        private static double at(List<Duration> sorted, int percent) {
            int index = (sorted.size() * percent + 99) / 100 - 1;
            return sorted.get(Math.max(0, index)).toMillis() / 1000.0;
        }
    }

    private final Map<String, Recent> recent = new ConcurrentHashMap<>();
    private final Function<String, List<Duration>> history;
    private final LongSupplier nanoTime;

    /** @param history of a generator's name, newest or oldest first */
    Durations(Function<String, List<Duration>> history) {
        this(history, System::nanoTime);
    }

    Durations(Function<String, List<Duration>> history, LongSupplier nanoTime) {
        this.history = history;
        this.nanoTime = nanoTime;
    }

    void add(GeneratorId generator, Duration took) {
        recent(generator).add(took);
    }

    private Recent recent(GeneratorId generator) {
        return recent.computeIfAbsent(generator.name(), name -> new Recent());
    }

    /** Whatever the version. */
    Optional<Pace> pace(GeneratorId generator) {
        Recent known = recent(generator);
        known.readIfOld(nanoTime.getAsLong(), history, generator.name());
        return known.pace();
    }

    /** The median of the last calls. */
    Duration typical(GeneratorId generator) {
        return pace(generator)
                .map(pace -> Duration.ofMillis(Math.round(pace.p50() * 1000)))
                .orElse(UNKNOWN);
    }
}
