package org.smartgen.job.internal.lane;

import java.sql.Connection;
import java.sql.SQLException;
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

        /** True for one caller, who then reads it. */
        synchronized boolean isOld(long now) {
            if (readAt != 0 && now - readAt < BELIEVED) {
                return false;
            }
            readAt = now;
            return true;
        }

        synchronized void replace(Collection<Duration> read) {
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
    private final Table table;
    private final LongSupplier nanoTime;

    /** The measured durations of a generator's name, newest or oldest first. */
    @FunctionalInterface
    interface Table {
        List<Duration> of(Connection connection, String generatorName) throws SQLException;
    }

    /** @param history the same as the table, in a transaction of its own */
    Durations(Function<String, List<Duration>> history, Table table) {
        this(history, table, System::nanoTime);
    }

    Durations(Function<String, List<Duration>> history, Table table, LongSupplier nanoTime) {
        this.history = history;
        this.table = table;
        this.nanoTime = nanoTime;
    }

    void add(GeneratorId generator, Duration took) {
        recent(generator).add(took);
    }

    private Recent recent(GeneratorId generator) {
        return recent.computeIfAbsent(generator.name(), name -> new Recent());
    }

    /** Whatever the version. Outside of transactions. */
    Optional<Pace> pace(GeneratorId generator) {
        Recent known = recent(generator);
        if (known.isOld(nanoTime.getAsLong())) {
            known.replace(history.apply(generator.name()));
        }
        return known.pace();
    }

    /** The same within a transaction. */
    Optional<Pace> pace(Connection connection, GeneratorId generator) throws SQLException {
        Recent known = recent(generator);
        if (known.isOld(nanoTime.getAsLong())) {
            known.replace(table.of(connection, generator.name()));
        }
        return known.pace();
    }

    /** The median of the last calls. */
    Duration typical(GeneratorId generator) {
        return typical(pace(generator));
    }

    /** The same within a transaction. */
    Duration typical(Connection connection, GeneratorId generator) throws SQLException {
        return typical(pace(connection, generator));
    }

    private static Duration typical(Optional<Pace> pace) {
        return pace.map(p -> Duration.ofMillis(Math.round(p.p50() * 1000))).orElse(UNKNOWN);
    }
}
