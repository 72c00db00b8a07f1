package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.smartgen.generator.chart.internal.read.Forms.Form;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;

/**
 * Which type suits the values, and why.
 *
 * @param found the values in the form of the type
 * @param refusal why the type asked for is not drawn; empty when it is
 */
record TypeChoice(ChartType type, Found found, String why, Optional<String> refusal) {
    private record Rule(String why, ChartType type, Predicate<Wanted> holds) {}

    /** The values, and what the sentence wants to show of them. */
    private record Wanted(Found found, Set<String> wants) {
        boolean wants(String what) {
            return wants.contains(what);
        }

        boolean one() {
            return found.series().size() == 1;
        }

        int longest() {
            return Forms.longest(found);
        }
    }

    private static final int SLICES = 8;

    /** The first rule that holds and whose type can show the values decides. */
    private static final List<Rule> RULES = List.of(
            new Rule("amounts that go from one thing to another", ChartType.SANKEY, w -> isFlows(w.found())),
            new Rule("opening, highest, lowest and closing values", ChartType.CANDLESTICK, w -> isCandles(w.found())),
            new Rule("minimum, quartiles and maximum", ChartType.BOXPLOT, w -> isBoxes(w.found())),
            new Rule(
                    "a relation between three measures",
                    ChartType.BUBBLE,
                    w -> w.wants("relation") && isPlane(w.found(), 3)),
            new Rule(
                    "a relation between two measures",
                    ChartType.SCATTER,
                    w -> w.wants("relation") && isPlane(w.found(), 2)),
            new Rule("pairs of numbers", ChartType.SCATTER, w -> isCloud(w.found())),
            new Rule(
                    "a distribution of many values",
                    ChartType.HISTOGRAM,
                    w -> w.wants("distribution") && isRaw(w.found(), 8)),
            new Rule(
                    "measures of different units",
                    ChartType.COMBO,
                    w -> Combos.mixed(w.found().series())),
            new Rule(
                    "stages of a conversion",
                    ChartType.FUNNEL,
                    w -> w.wants("conversion") && w.one() && isFalling(w.found())),
            new Rule(
                    "changes from one total to another",
                    ChartType.WATERFALL,
                    w -> w.wants("bridge") && w.one() && w.longest() > 2),
            new Rule(
                    "parts of several wholes",
                    ChartType.BAR_STACKED,
                    w -> w.wants("parts") && !w.one() && !Forms.hasNegative(w.found())),
            new Rule("at least three points in time", ChartType.LINE, w -> Times.isTime(w.found()) && w.longest() >= 3),
            new Rule(
                    "shares that add up to 100 %",
                    ChartType.PIE, w -> isWhole(w.found()) && w.longest() >= 2 && w.longest() <= SLICES),
            new Rule(
                    "parts of a whole",
                    ChartType.PIE,
                    w -> w.wants("parts")
                            && w.one()
                            && w.longest() >= 2
                            && w.longest() <= SLICES
                            && hasNoUnitOrShare(w.found())),
            new Rule("a ranking", ChartType.BAR_HORIZONTAL, w -> w.wants("ranking") && w.one() && w.longest() >= 5),
            new Rule("many long names", ChartType.BAR_HORIZONTAL, w -> hasLongNames(w.found())),
            new Rule("values of separate things", ChartType.BAR, w -> true));

    /** @param text the prompt, for what it wants and for ends and targets of gauges */
    static TypeChoice of(Optional<TypeWords.Named> asked, Found found, String text) {
        Optional<ChartType> named = asked.map(TypeWords.Named::type).or(found::notation);
        if (named.isEmpty()) {
            return byData(found, text);
        }
        Form form = Forms.of(named.get(), found, text);
        if (form.refusal().isPresent()) {
            return instead(named.get(), found, form.refusal().get(), text);
        }
        Optional<String> other = asked.filter(TypeWords.Named::instead).map(n -> n.word() + " is not drawn");
        return new TypeChoice(named.get(), form.found(), other.orElse("asked for"), other);
    }

    private static TypeChoice byData(Found found, String text) {
        var wanted = new Wanted(found, Wants.of(text));
        for (Rule rule : RULES) {
            Form form = rule.holds().test(wanted) ? Forms.of(rule.type(), found, text) : null;
            if (form != null && form.refusal().isEmpty()) {
                return new TypeChoice(rule.type(), form.found(), rule.why(), Optional.empty());
            }
        }
        throw new IllegalStateException("the last rule always holds");
    }

    /** The nearest type that can show the values. */
    private static TypeChoice instead(ChartType refused, Found found, String why, String text) {
        for (ChartType type : near(refused)) {
            Form form = Forms.of(type, found, text);
            if (form.refusal().isEmpty()) {
                return new TypeChoice(type, form.found(), why, Optional.of(why));
            }
        }
        TypeChoice byData = byData(found, text);
        return new TypeChoice(byData.type(), byData.found(), why, Optional.of(why));
    }

    private static List<ChartType> near(ChartType refused) {
        return switch (refused) {
            case PIE, DONUT, SUNBURST, TREEMAP -> List.of(ChartType.BAR_STACKED, ChartType.BAR);
            case AREA_STACKED -> List.of(ChartType.AREA, ChartType.LINE, ChartType.BAR);
            case BAR_STACKED_100 -> List.of(ChartType.BAR_STACKED, ChartType.BAR);
            case BUBBLE -> List.of(ChartType.SCATTER);
            default -> List.of();
        };
    }

    private static boolean isFlows(Found found) {
        return found.series().get(0).points().stream().allMatch(Forms::isFlow)
                || found.table() != null
                        && Flows.ofTable(found, found.table(), false).isPresent();
    }

    private static boolean isCandles(Found found) {
        return found.series().size() >= 4
                && Candles.fits(found.series().stream().map(Series::name).toList());
    }

    private static boolean isBoxes(Found found) {
        Form form = found.series().size() == 5 || Forms.longest(found) == 5 ? Distributions.boxes(found) : null;
        return form != null
                && form.refusal().isEmpty()
                && form.found().series().get(0).points().get(0).detail() != null;
    }

    private static boolean isPlane(Found found, int measures) {
        boolean series = found.series().size() == measures && Forms.longest(found) >= 3;
        Cells cells = found.table();
        long numeric = cells == null
                ? 0
                : java.util.stream.IntStream.range(0, cells.columns())
                        .filter(cells::isNumeric)
                        .count();
        return series || numeric == measures;
    }

    /** Rows of two numbers without headings, the first of which are no years and no ranks. */
    private static boolean isCloud(Found found) {
        Cells cells = found.table();
        if (cells == null
                || cells.columns() != 2
                || cells.rows() < 3
                || !cells.heading(0).isEmpty()) {
            return false;
        }
        boolean numbers = cells.isNumeric(0) && cells.isNumeric(1) && !cells.isYears(0);
        boolean ranks = java.util.stream.IntStream.range(0, cells.rows())
                .allMatch(row -> cells.cell(row, 0).equals(String.valueOf(row + 1)));
        return numbers && !ranks;
    }

    private static boolean isRaw(Found found, int least) {
        Cells cells = found.table();
        boolean column = cells != null && cells.columns() == 1;
        return (column || found.hasMadeUpNames()) && found.series().size() == 1 && Forms.longest(found) >= least;
    }

    private static boolean isFalling(Found found) {
        var values =
                found.series().get(0).points().stream().map(TypeChoice::value).toList();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) > 0) {
                return false;
            }
        }
        return values.size() >= 3;
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

    /** Shares that do not add up to a whole are no parts of one. */
    private static boolean hasNoUnitOrShare(Found found) {
        return !found.unit().equals("%") || isWhole(found);
    }

    private static boolean hasLongNames(Found found) {
        var points = found.series().get(0).points();
        int letters = points.stream().mapToInt(p -> p.x().length()).sum();
        return points.size() > 6 && letters > 14 * points.size() || points.size() > 16 && !Times.isTime(found);
    }

    private static BigDecimal value(Point point) {
        BigDecimal value = point.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
