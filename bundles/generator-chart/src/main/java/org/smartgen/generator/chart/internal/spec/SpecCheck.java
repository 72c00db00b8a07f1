package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.Detail.Box;
import org.smartgen.generator.chart.internal.spec.Detail.Candle;
import org.smartgen.generator.chart.internal.spec.Detail.Flow;
import org.smartgen.generator.chart.internal.spec.Detail.Node;
import org.smartgen.generator.chart.internal.spec.Detail.Range;
import org.smartgen.generator.chart.internal.spec.Detail.Reading;
import org.smartgen.generator.chart.internal.spec.Detail.Spot;

/** What must hold between the values of a chart so that its type can be drawn. */
final class SpecCheck {
    static final int MOST_SERIES_ON_AXES = 12;
    static final int MOST_SLICES = 60;
    private static final int MOST_GAUGES = 12;

    private final ChartType type;
    private final JsonValue series;

    private SpecCheck(ChartType type, JsonValue series) {
        this.type = type;
        this.series = series;
    }

    static void check(ChartSpec spec, JsonValue series) {
        SpecCheck check = new SpecCheck(spec.type(), series);
        check.counts(spec);
        for (int s = 0; s < spec.series().size(); s++) {
            List<Point> points = spec.series().get(s).points();
            for (int p = 0; p < points.size(); p++) {
                check.point(points.get(p), new JsonValue(series.pointer() + "/" + s + "/points/" + p, null));
            }
            if (check.type.form() == PointForm.NODE) {
                check.tree(points);
            }
        }
        check.somethingThere(spec);
    }

    private void counts(ChartSpec spec) {
        int count = spec.series().size();
        if (type.hasOneSeries() && count > 1) {
            throw at("/1").error("a " + type.id() + " chart has one series");
        }
        if (type != ChartType.HEATMAP && count > MOST_SERIES_ON_AXES) {
            throw series.error("1 to " + MOST_SERIES_ON_AXES + " elements are expected, there are " + count);
        }
        int points = spec.series().get(0).points().size();
        int most = type.showsShares() || type == ChartType.FUNNEL || type == ChartType.RADAR
                ? MOST_SLICES
                : type == ChartType.GAUGE ? MOST_GAUGES : ChartSpecReader.MOST_POINTS;
        if (points > most) {
            throw at("/0/points").error("a " + type.id() + " chart has at most " + most + " points");
        }
        if (type == ChartType.RADAR
                && spec.series().stream()
                                .flatMap(one -> one.points().stream())
                                .map(Point::x)
                                .distinct()
                                .count()
                        < 3) {
            throw at("/0/points").error("a radar chart has at least 3 axes");
        }
    }

    private JsonValue at(String below) {
        return new JsonValue(series.pointer() + below, null);
    }

    private void point(Point point, JsonValue at) {
        if (type.needsAmounts()) {
            notNegative(point.value(), at, "value");
        }
        if (point.detail() instanceof Range range) {
            rising(at, new String[] {"value", "value"}, range.min(), range.max());
        } else if (point.detail() instanceof Box box) {
            rising(
                    at,
                    new String[] {"min", "q1", "median", "q3", "max"},
                    box.min(),
                    box.q1(),
                    box.median(),
                    box.q3(),
                    box.max());
        } else if (point.detail() instanceof Candle candle) {
            rising(at, new String[] {"low", "open", "high"}, candle.low(), candle.open(), candle.high());
            rising(at, new String[] {"low", "close", "high"}, candle.low(), candle.close(), candle.high());
        } else if (point.detail() instanceof Spot spot) {
            notNegative(spot.size(), at, "size");
        } else if (point.detail() instanceof Reading reading && reading.min() != null && reading.max() != null) {
            if (reading.min().compareTo(reading.max()) >= 0) {
                throw below(at, "max").error("the end of a gauge is above its start");
            }
        } else if (point.detail() instanceof Flow flow) {
            flow(flow, at);
        }
    }

    private static void flow(Flow flow, JsonValue at) {
        if (flow.from().isBlank()) {
            throw below(at, "from").error("a flow begins somewhere");
        }
        if (flow.to().isBlank() || flow.to().equals(flow.from())) {
            throw below(at, "to").error("a flow goes somewhere else");
        }
    }

    private void notNegative(@Nullable BigDecimal value, JsonValue at, String name) {
        if (value != null && value.signum() < 0) {
            throw below(at, name).error("a " + type.id() + " chart has no negative values here");
        }
    }

    private static void rising(JsonValue at, String[] names, BigDecimal... values) {
        for (int i = 1; i < values.length; i++) {
            if (values[i].compareTo(values[i - 1]) < 0) {
                throw below(at, names[i]).error("this is below " + values[i - 1].toPlainString());
            }
        }
    }

    private static JsonValue below(JsonValue at, String name) {
        return new JsonValue(at.pointer() + "/" + name, null);
    }

    private void tree(List<Point> points) {
        Map<String, String> parents = new HashMap<>();
        for (int p = 0; p < points.size(); p++) {
            Point point = points.get(p);
            if (point.x().isBlank() || parents.put(point.x(), parent(point)) != null) {
                throw at("/0/points/" + p + "/id").error("each node has an id of its own");
            }
        }
        for (int p = 0; p < points.size(); p++) {
            Set<String> seen = new HashSet<>();
            for (String id = points.get(p).x(); !id.isEmpty(); id = parents.get(id)) {
                if (!parents.containsKey(id)) {
                    throw at("/0/points/" + p + "/parent").error("there is no node with this id");
                }
                if (!seen.add(id)) {
                    throw at("/0/points/" + p + "/parent").error("a node is not its own ancestor");
                }
            }
        }
    }

    private static String parent(Point point) {
        return point.detail() instanceof Node node ? node.parent() : "";
    }

    private void somethingThere(ChartSpec spec) {
        boolean any = spec.series().stream()
                .map(Series::points)
                .flatMap(List::stream)
                .anyMatch(point -> type.needsAmounts()
                        ? point.value() != null && point.value().signum() > 0
                        : point.isPresent());
        if (!any) {
            throw series.error(type.needsAmounts() ? "a value above 0 is needed" : "at least one value is needed");
        }
    }
}
