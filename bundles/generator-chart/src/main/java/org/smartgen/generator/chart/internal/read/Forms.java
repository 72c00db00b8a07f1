package org.smartgen.generator.chart.internal.read;

import java.util.List;
import java.util.Optional;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;

/** Brings values into the form that a type draws, or says why it cannot. */
final class Forms {
    /** @param refusal why the type cannot show the values; empty when it can */
    record Form(Found found, Optional<String> refusal) {
        static Form of(Found found) {
            return new Form(found, Optional.empty());
        }

        static Form refused(Found found, String why) {
            return new Form(found, Optional.of(why));
        }
    }

    private Forms() {}

    /** @param text what the prompt says, for ends and targets of gauges */
    static Form of(ChartType type, Found found, String text) {
        return switch (type.form()) {
            case VALUE -> values(type, found);
            case SHARE -> shares(type, found);
            case STEP -> Steps.of(found);
            case SPOT -> Spots.of(type, found);
            case OBSERVATION -> Distributions.histogram(found);
            case BOX -> Distributions.boxes(found);
            case FLOW -> Flows.of(found, text);
            case NODE -> Trees.of(found, text);
            case CANDLE -> Candles.of(found);
            case READING -> Gauges.of(found, text);
        };
    }

    private static Form values(ChartType type, Found found) {
        if (found.series().stream().anyMatch(s -> s.points().stream().anyMatch(p -> isFlow(p)))) {
            return Form.refused(found, "these are flows from one thing to another");
        }
        int longest = longest(found);
        return switch (type) {
            case LINE, AREA -> longest < 2 ? Form.refused(found, "a line needs two points") : Form.of(found);
            case BAR_STACKED, BAR_STACKED_100, AREA_STACKED -> stacked(type, found, longest);
            case HEATMAP -> Form.of(rows(found));
            case RADAR -> longest < 3 ? Form.refused(found, "a radar chart needs three axes") : Form.of(found);
            case COMBO ->
                found.series().size() < 2
                        ? Form.refused(found, "there is one series, nothing to combine")
                        : Form.of(Combos.of(found));
            default -> Form.of(found);
        };
    }

    /** The rows of a table are the rows of its heatmap. */
    private static Found rows(Found found) {
        boolean grid = found.table() != null && found.series().size() > 1 && Orientation.sameNames(found.series());
        return grid ? found.withSeries(Orientation.turned(found.series())).withAxes("", "") : found;
    }

    private static Form stacked(ChartType type, Found found, int longest) {
        if (found.series().size() < 2) {
            return Form.refused(found, "there is one series, nothing to stack");
        }
        if (type == ChartType.AREA_STACKED && longest < 2) {
            return Form.refused(found, "an area needs two points");
        }
        return type.needsAmounts() && hasNegative(found)
                ? Form.refused(found, "negative values cannot be stacked to a whole")
                : Form.of(found);
    }

    private static Form shares(ChartType type, Found found) {
        String name = type == ChartType.WORD_CLOUD ? "a word cloud" : "a " + type.id();
        if (found.series().size() > 1) {
            return Form.refused(
                    found,
                    name + " shows one series, there are " + found.series().size());
        }
        if (hasNegative(found)) {
            return Form.refused(found, name + " cannot show negative values");
        }
        List<Point> points = found.series().get(0).points();
        if (points.stream().anyMatch(p -> p.value() == null && p.detail() != null)) {
            return Form.refused(found, name + " cannot show ranges");
        }
        boolean nothing =
                points.stream().allMatch(p -> p.value() == null || p.value().signum() == 0);
        if (nothing) {
            return Form.refused(found, "all values are 0");
        }
        return type.showsShares() && points.size() > 60
                ? Form.refused(found, name + " has at most 60 slices, there are " + points.size())
                : Form.of(found);
    }

    static boolean isFlow(Point point) {
        return point.detail() instanceof org.smartgen.generator.chart.internal.spec.Detail.Flow;
    }

    static boolean hasNegative(Found found) {
        return found.series().stream()
                .flatMap(s -> s.points().stream())
                .anyMatch(p -> p.value() != null && p.value().signum() < 0);
    }

    static int longest(Found found) {
        return found.series().stream().mapToInt(s -> s.points().size()).max().orElse(0);
    }

    /** One series with the points given. */
    static Found one(Found found, List<Point> points) {
        return found.withSeries(List.of(new Series("", "", points)));
    }
}
