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
            case BAR_STACKED_100 -> "Stacked bar chart of shares";
            case LINE -> "Line chart";
            case AREA -> "Area chart";
            case AREA_STACKED -> "Stacked area chart";
            case PIE -> "Pie chart";
            case DONUT -> "Donut chart";
            case SCATTER -> "Scatter plot";
            case BUBBLE -> "Bubble chart";
            case HISTOGRAM -> "Histogram";
            case BOXPLOT -> "Box plot";
            case RADAR -> "Radar chart";
            case HEATMAP -> "Heat map";
            case TREEMAP -> "Treemap";
            case SUNBURST -> "Sunburst chart";
            case FUNNEL -> "Funnel";
            case GAUGE -> "Gauge";
            case WATERFALL -> "Waterfall chart";
            case SANKEY -> "Sankey diagram";
            case CANDLESTICK -> "Candlestick chart";
            case COMBO -> "Combined chart";
            case WORD_CLOUD -> "Word cloud";
        };
    }

    private static String every(ChartSpec spec, Series series) {
        return series.points().stream()
                .map(point -> (name(point) + " " + said(spec, series, point)).strip())
                .collect(Collectors.joining(", "));
    }

    private static String name(Point point) {
        if (point.detail() instanceof Detail.Flow flow) {
            return flow.from() + " to " + flow.to();
        }
        if (point.detail() instanceof Detail.Spot spot && !spot.label().isEmpty()) {
            return spot.label() + " at " + point.x();
        }
        return point.detail() instanceof Detail.Node node && !node.label().isEmpty() ? node.label() : point.x();
    }

    private static String extremes(ChartSpec spec, Series series) {
        List<Point> present = series.points().stream().filter(Point::isPresent).toList();
        if (present.isEmpty()) {
            return "no values";
        }
        Point lowest = present.stream().min(Comparator.comparing(AltText::low)).orElseThrow();
        Point highest =
                present.stream().max(Comparator.comparing(AltText::high)).orElseThrow();
        return present.size() + " values, from " + value(spec, series, low(lowest)) + at(lowest) + " to "
                + value(spec, series, high(highest)) + at(highest);
    }

    private static String at(Point point) {
        return name(point).isEmpty() ? "" : " (" + name(point) + ")";
    }

    private static BigDecimal low(Point point) {
        if (point.detail() instanceof Detail.Range range) {
            return range.min();
        }
        if (point.detail() instanceof Detail.Box box) {
            return box.min();
        }
        if (point.detail() instanceof Detail.Candle candle) {
            return candle.low();
        }
        return point.value() == null ? BigDecimal.ZERO : point.value();
    }

    private static BigDecimal high(Point point) {
        if (point.detail() instanceof Detail.Range range) {
            return range.max();
        }
        if (point.detail() instanceof Detail.Box box) {
            return box.max();
        }
        return point.detail() instanceof Detail.Candle candle ? candle.high() : low(point);
    }

    /** All that the point says. */
    private static String said(ChartSpec spec, Series series, Point point) {
        if (point.detail() instanceof Detail.Range range) {
            return value(spec, series, range.min()) + " to " + value(spec, series, range.max());
        }
        if (point.detail() instanceof Detail.Box box) {
            return value(spec, series, box.min()) + " to " + value(spec, series, box.max()) + ", half of them between "
                    + value(spec, series, box.q1()) + " and " + value(spec, series, box.q3()) + ", median "
                    + value(spec, series, box.median());
        }
        if (point.detail() instanceof Detail.Candle candle) {
            return "open " + value(spec, series, candle.open()) + ", high " + value(spec, series, candle.high())
                    + ", low " + value(spec, series, candle.low()) + ", close " + value(spec, series, candle.close());
        }
        if (point.value() == null) {
            return point.detail() instanceof Detail.Node ? "" : "missing";
        }
        String value = value(spec, series, point.value());
        if (point.detail() instanceof Detail.Reading reading && reading.target() != null) {
            return value + ", target " + value(spec, series, reading.target());
        }
        if (point.detail() instanceof Detail.Spot spot && spot.size() != null) {
            return value + ", size " + spot.size().toPlainString();
        }
        return value;
    }

    private static String value(ChartSpec spec, Series series, BigDecimal value) {
        String unit = !series.unit().isBlank()
                ? series.unit()
                : spec.y().unit().isBlank() ? spec.unit() : spec.y().unit();
        String number = value.toPlainString();
        return unit.isBlank() ? number : unit.equals("%") ? number + unit : number + " " + unit;
    }
}
