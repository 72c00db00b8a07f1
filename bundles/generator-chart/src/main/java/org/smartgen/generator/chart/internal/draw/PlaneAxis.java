package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;

/**
 * The x axis of a plane of points: numbers, times, or names in their order.
 *
 * @param ticks rising
 * @param place share of the width of an x
 * @param named whether ticks are names of the spec
 */
record PlaneAxis(List<Tick> ticks, Function<String, OptionalDouble> place, boolean named) {

    record Tick(double share, String text) {}

    /** @param most ticks */
    static PlaneAxis of(Sheet sheet, Axis axis, List<String> xs, int most) {
        if (xs.stream().allMatch(x -> Positions.number("number", x).isPresent())) {
            return numbers(
                    sheet,
                    axis,
                    xs.stream().map(String::strip).map(BigDecimal::new).toList(),
                    most);
        }
        if (xs.stream().allMatch(x -> Positions.number("time", x).isPresent())) {
            return times(sheet, xs, most);
        }
        List<String> names = xs.stream().distinct().toList();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ticks.add(new Tick((i + 0.5) / names.size(), names.get(i)));
        }
        return new PlaneAxis(
                ticks,
                x -> names.contains(x)
                        ? OptionalDouble.of((names.indexOf(x) + 0.5) / names.size())
                        : OptionalDouble.empty(),
                true);
    }

    private static PlaneAxis numbers(Sheet sheet, Axis axis, List<BigDecimal> xs, int most) {
        BigDecimal low = xs.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = xs.stream().max(BigDecimal::compareTo).orElseThrow();
        Scale scale = Scale.covering(sheet, axis, low, high, low, most);
        boolean years = low.compareTo(BigDecimal.valueOf(1500)) > 0
                && high.compareTo(BigDecimal.valueOf(2200)) < 0
                && axis.unit().isBlank()
                && xs.stream().allMatch(x -> x.stripTrailingZeros().scale() <= 0);
        List<Tick> ticks = scale.ticks().stream()
                .map(tick -> new Tick(
                        scale.share(tick),
                        years
                                ? tick.toPlainString()
                                : sheet.values()
                                        .tick(
                                                tick,
                                                Units.isBesideValues(axis.unit()) ? axis.unit() : "",
                                                scale.largest())))
                .toList();
        return new PlaneAxis(ticks, x -> share(scale, x), false);
    }

    private static OptionalDouble share(Scale scale, String x) {
        try {
            double share = scale.share(new BigDecimal(x.strip()));
            return share < 0 || share > 1 ? OptionalDouble.empty() : OptionalDouble.of(share);
        } catch (NumberFormatException notNumber) {
            return OptionalDouble.empty();
        }
    }

    private static PlaneAxis times(Sheet sheet, List<String> xs, int most) {
        double[] days = xs.stream()
                .mapToDouble(x -> Positions.number("time", x).orElseThrow())
                .sorted()
                .toArray();
        double first = days[0];
        double span = Math.max(1, days[days.length - 1] - first);
        double margin = span * 0.03;
        Function<Double, Double> share = day -> (day - first + margin) / (span + 2 * margin);
        List<Tick> ticks = TimeTicks.between(first - margin, first + span + margin, most, sheet.locale()).stream()
                .map(tick -> new Tick(share.apply(tick.day()), tick.text()))
                .toList();
        return new PlaneAxis(
                ticks,
                x -> {
                    OptionalDouble day = Positions.number("time", x);
                    return day.isEmpty() ? day : OptionalDouble.of(share.apply(day.getAsDouble()));
                },
                false);
    }
}
