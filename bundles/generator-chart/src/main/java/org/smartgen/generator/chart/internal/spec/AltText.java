package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;

/** A chart in one to three sentences, for somebody who cannot see it: the values when they are few, else the extremes. */
public final class AltText {
    private static final int FEW = 12;

    private AltText() {}

    public static String of(ChartSpec spec) {
        String what = type(spec.type()) + (spec.title().isBlank() ? "" : ": " + spec.title());
        int values = spec.series().stream().mapToInt(one -> one.points().size()).sum();
        List<String> sentences = new ArrayList<>();
        sentences.add(what);
        for (Series series : spec.series().subList(0, Math.min(4, spec.series().size()))) {
            String name = series.name().isBlank() ? "" : series.name() + ": ";
            sentences.add(name + (values <= FEW ? every(spec, series) : extremes(spec, series)));
        }
        if (spec.series().size() > 4) {
            sentences.add("and " + (spec.series().size() - 4) + " more series");
        }
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(". ", "", "."));
    }

    private static String type(ChartType type) {
        return switch (type) {
            case BAR -> "Bar chart";
            case BAR_HORIZONTAL -> "Horizontal bar chart";
            case BAR_STACKED -> "Stacked bar chart";
            case LINE -> "Line chart";
            case AREA -> "Area chart";
            case PIE -> "Pie chart";
            case DONUT -> "Donut chart";
        };
    }

    private static String every(ChartSpec spec, Series series) {
        return series.points().stream()
                .map(point -> point.x() + " " + value(spec, series, point))
                .collect(Collectors.joining(", "));
    }

    private static String extremes(ChartSpec spec, Series series) {
        List<Point> present =
                series.points().stream().filter(point -> point.value() != null).toList();
        if (present.isEmpty()) {
            return "no values";
        }
        Comparator<Point> byValue =
                Comparator.comparing(point -> point.value() == null ? BigDecimal.ZERO : point.value());
        Point lowest = present.stream().min(byValue).orElseThrow();
        Point highest = present.stream().max(byValue).orElseThrow();
        return present.size() + " values, from " + value(spec, series, lowest) + " (" + lowest.x() + ") to "
                + value(spec, series, highest) + " (" + highest.x() + ")";
    }

    private static String value(ChartSpec spec, Series series, Point point) {
        if (point.value() == null) {
            return "missing";
        }
        String unit = !series.unit().isBlank()
                ? series.unit()
                : spec.y().unit().isBlank() ? spec.unit() : spec.y().unit();
        String number = point.value().toPlainString();
        return unit.isBlank() ? number : unit.equals("%") ? number + unit : number + " " + unit;
    }
}
