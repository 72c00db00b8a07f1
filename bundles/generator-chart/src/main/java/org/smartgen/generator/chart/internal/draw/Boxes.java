package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.smartgen.generator.chart.internal.draw.Table.Category;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.Detail.Box;

/**
 * The boxes of a spec: given as five numbers, or of the observations that share an x. Quartiles of observations are linear
 * interpolations between them (method 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996; the default of R and
 * NumPy).
 */
record Boxes(List<Category> slots, int lanes, List<Group> groups) {
    private static final List<String> NAMES = List.of("min", "q1", "median", "q3", "max");

    record Observation(int series, int point, BigDecimal value) {
        String id() {
            return "value-" + series + "-" + point;
        }
    }

    /** @param five minimum, quartiles, maximum @param observations empty when the five numbers were given */
    record Group(int series, int point, int slot, int lane, List<BigDecimal> five, List<Observation> observations) {
        String id() {
            return "value-" + series + "-" + point;
        }

        String pointer(int number) {
            return "/series/" + series + "/points/" + point + "/" + NAMES.get(number);
        }
    }

    /** Whether nothing but the series has a name, so that each series is a slot. */
    static boolean isNamedBySeries(ChartSpec spec) {
        return spec.series().stream().allMatch(one -> one.points().stream()
                .allMatch(point -> point.x().isBlank()));
    }

    static Boxes of(ChartSpec spec) {
        boolean nameless = isNamedBySeries(spec);
        Map<String, Category> slots = new LinkedHashMap<>();
        List<Group> groups = new ArrayList<>();
        List<String> order = new ArrayList<>();
        for (int s = 0; s < spec.series().size(); s++) {
            Map<String, List<Observation>> observed = new LinkedHashMap<>();
            List<Point> points = spec.series().get(s).points();
            for (int p = 0; p < points.size(); p++) {
                Point point = points.get(p);
                // series without names of their own stand side by side under the series' names
                String key = nameless ? "s" + s : point.x();
                String at = nameless ? "/series/" + s + "/name" : "/series/" + s + "/points/" + p + "/x";
                slots.putIfAbsent(
                        key, new Category(nameless ? spec.series().get(s).name() : point.x(), at));
                if (!order.contains(key)) {
                    order.add(key);
                }
                if (point.detail() instanceof Box box) {
                    groups.add(new Group(s, p, order.indexOf(key), nameless ? 0 : s, five(box), List.of()));
                } else if (point.value() != null) {
                    observed.computeIfAbsent(key, k -> new ArrayList<>()).add(new Observation(s, p, point.value()));
                }
            }
            for (Map.Entry<String, List<Observation>> one : new TreeMap<>(observed).entrySet()) {
                List<Observation> all = one.getValue();
                groups.add(new Group(
                        s, all.get(0).point(), order.indexOf(one.getKey()), nameless ? 0 : s, five(all), all));
            }
        }
        return new Boxes(
                List.copyOf(slots.values()), nameless ? 1 : spec.series().size(), groups);
    }

    private static List<BigDecimal> five(Box box) {
        return List.of(box.min(), box.q1(), box.median(), box.q3(), box.max());
    }

    private static List<BigDecimal> five(List<Observation> observations) {
        List<BigDecimal> sorted =
                observations.stream().map(Observation::value).sorted().toList();
        List<BigDecimal> five = new ArrayList<>();
        for (int quarter = 0; quarter <= 4; quarter++) {
            double place = (sorted.size() - 1) * quarter / 4.0;
            int below = (int) Math.floor(place);
            BigDecimal low = sorted.get(below);
            BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
            five.add(low.add(high.subtract(low).multiply(BigDecimal.valueOf(place - below))));
        }
        return five;
    }

    BigDecimal low() {
        return groups.stream()
                .map(one -> one.five().get(0))
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    BigDecimal high() {
        return groups.stream()
                .map(one -> one.five().get(4))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
    }
}
