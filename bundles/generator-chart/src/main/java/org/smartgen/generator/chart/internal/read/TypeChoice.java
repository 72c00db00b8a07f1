package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.language.Quantities;

/**
 * Which type suits the values, and why.
 *
 * @param refusal why the type asked for is not drawn; empty when it is
 */
record TypeChoice(ChartType type, String why, Optional<String> refusal) {
    private record Rule(String why, ChartType type, Predicate<Found> holds) {}

    /** The first rule that holds decides. */
    private static final List<Rule> RULES = List.of(
            new Rule("at least three points in time", ChartType.LINE, f -> isTime(f) && longest(f) >= 3),
            new Rule("shares that add up to 100 %", ChartType.PIE, f -> isWhole(f) && longest(f) >= 2),
            new Rule("many long names", ChartType.BAR_HORIZONTAL, TypeChoice::hasLongNames),
            new Rule("values of separate things", ChartType.BAR, f -> true));

    static TypeChoice of(Optional<TypeWords.Named> asked, Found found) {
        TypeChoice byData = byData(found);
        if (asked.isEmpty()) {
            return byData;
        }
        ChartType type =
                ChartType.valueOf(asked.get().type().toUpperCase(Locale.ROOT).replace('-', '_'));
        Optional<String> refusal = refusal(type, found);
        return refusal.isEmpty()
                ? new TypeChoice(type, "asked for", refusal)
                : new TypeChoice(nearest(type), refusal.get(), refusal);
    }

    private static TypeChoice byData(Found found) {
        for (Rule rule : RULES) {
            if (rule.holds().test(found)) {
                return new TypeChoice(rule.type(), rule.why(), Optional.empty());
            }
        }
        throw new IllegalStateException("the last rule always holds");
    }

    private static Optional<String> refusal(ChartType type, Found found) {
        return switch (type) {
            case PIE, DONUT -> sharesRefused(found);
            case LINE, AREA -> longest(found) < 2 ? Optional.of("a line needs two points") : Optional.empty();
            case BAR_STACKED ->
                found.series().size() < 2 ? Optional.of("there is one series, nothing to stack") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> sharesRefused(Found found) {
        if (found.series().size() > 1) {
            return Optional.of(
                    "a pie shows one series, there are " + found.series().size());
        }
        var values =
                found.series().get(0).points().stream().map(TypeChoice::value).toList();
        if (values.stream().anyMatch(v -> v.signum() < 0)) {
            return Optional.of("a pie cannot show negative values");
        }
        return values.stream().allMatch(v -> v.signum() == 0) ? Optional.of("all values are 0") : Optional.empty();
    }

    private static ChartType nearest(ChartType refused) {
        return refused == ChartType.PIE
                        || refused == ChartType.DONUT
                        || refused == ChartType.BAR_STACKED
                        || refused == ChartType.LINE
                        || refused == ChartType.AREA
                ? ChartType.BAR
                : refused;
    }

    static boolean isTime(Found found) {
        return found.series().stream().flatMap(s -> s.points().stream()).allMatch(p -> isTime(p.x()));
    }

    private static boolean isTime(String label) {
        if (label.matches("(19|20)\\d\\d")) {
            return true;
        }
        var read = Quantities.read(label);
        return !read.isEmpty() && read.get(0).isDate() && read.get(0).start() == 0;
    }

    private static boolean isWhole(Found found) {
        BigDecimal sum =
                found.series().get(0).points().stream().map(TypeChoice::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean positive = found.series().get(0).points().stream().allMatch(p -> value(p).signum() >= 0);
        return found.series().size() == 1
                && positive
                && found.unit().equals("%")
                && sum.subtract(BigDecimal.valueOf(100)).abs().compareTo(BigDecimal.ONE) <= 0;
    }

    private static boolean hasLongNames(Found found) {
        var points = found.series().get(0).points();
        int letters = points.stream().mapToInt(p -> p.x().length()).sum();
        return points.size() > 6 && letters > 14 * points.size() || points.size() > 16 && !isTime(found);
    }

    private static int longest(Found found) {
        return found.series().stream().mapToInt(s -> s.points().size()).max().orElse(0);
    }

    private static BigDecimal value(Point point) {
        BigDecimal value = point.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
