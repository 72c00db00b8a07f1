package org.smartgen.generator.diagram.internal.draw;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;

/** When each task of a Gantt chart begins and ends, worked out from dates, durations and what it waits for. */
final class Schedule {
    /** Where no date is given days count from here, and the axis shows numbers of days. */
    private static final LocalDate NOWHERE = LocalDate.of(2001, 1, 1);

    private final DiagramSpec spec;
    private final Map<String, Integer> index = new HashMap<>();
    private final double[] from;
    private final double[] to;
    private final int[] state;
    private final boolean dated;
    private final double first;

    private Schedule(DiagramSpec spec) {
        this.spec = spec;
        int n = spec.nodes().size();
        from = new double[n];
        to = new double[n];
        state = new int[n];
        for (int i = 0; i < n; i++) {
            index.put(spec.nodes().get(i).id(), i);
        }
        List<Double> known = new ArrayList<>();
        for (DiagramSpec.Node node : spec.nodes()) {
            day(node.start()).ifPresent(known::add);
            day(node.end()).ifPresent(known::add);
        }
        dated = !known.isEmpty();
        first = known.stream().mapToDouble(Double::doubleValue).min().orElse(NOWHERE.toEpochDay());
    }

    static Schedule of(DiagramSpec spec) {
        Schedule schedule = new Schedule(spec);
        for (int i = 0; i < schedule.from.length; i++) {
            schedule.resolve(i);
        }
        return schedule;
    }

    private void resolve(int task) {
        if (state[task] != 0) {
            return;
        }
        state[task] = 1;
        DiagramSpec.Node node = spec.nodes().get(task);
        double length = length(node.duration());
        Optional<Double> end = day(node.end());
        double start = day(node.start()).orElseGet(() -> earliest(task, node, end, length));
        from[task] = start;
        to[task] = Math.max(start, end.orElse(start + length));
        state[task] = 2;
    }

    private double earliest(int task, DiagramSpec.Node node, Optional<Double> end, double length) {
        if (node.after().isEmpty() && end.isPresent()) {
            return end.get() - length;
        }
        double latest = Double.NEGATIVE_INFINITY;
        for (String id : node.after()) {
            @Nullable Integer other = index.get(id);
            if (other != null) {
                resolve(other);
                latest = Math.max(latest, to[other]);
            }
        }
        if (latest > Double.NEGATIVE_INFINITY) {
            return latest;
        }
        if (task == 0) {
            return first;
        }
        resolve(task - 1);
        return to[task - 1];
    }

    static Optional<Double> day(String text) {
        try {
            if (text.length() > 10) {
                LocalDateTime at = LocalDateTime.parse(text);
                return Optional.of(
                        at.toLocalDate().toEpochDay() + at.toLocalTime().toSecondOfDay() / 86400.0);
            }
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of((double) LocalDate.parse(text).toEpochDay());
        } catch (DateTimeParseException words) {
            return Optional.empty();
        }
    }

    private static double length(String duration) {
        try {
            if (duration.contains("T")) {
                return java.time.Duration.parse(duration).toMinutes() / 1440.0;
            }
            if (!duration.isBlank()) {
                Period period = Period.parse(duration);
                return period.toTotalMonths() * 30.4375 + period.getDays();
            }
        } catch (DateTimeParseException words) {
            return 1;
        }
        return 1;
    }

    double from(int task) {
        return from[task];
    }

    double to(int task) {
        return to[task];
    }

    double start() {
        double least = Double.POSITIVE_INFINITY;
        for (double one : from) {
            least = Math.min(least, one);
        }
        return least;
    }

    double end() {
        double most = start() + 1e-3;
        for (double one : to) {
            most = Math.max(most, one);
        }
        return most;
    }

    boolean isDated() {
        return dated;
    }
}
