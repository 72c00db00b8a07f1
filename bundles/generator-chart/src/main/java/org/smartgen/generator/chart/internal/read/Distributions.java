package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.read.Forms.Form;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.Detail;

/** How values are spread: raw observations or counts in bins, and boxes of five numbers or of observations. */
final class Distributions {
    private static final List<String> FIVE = List.of(
            "min(imum)?|lowest|low|最小值?",
            "q1|lower quartile|first quartile|25 ?%|下四分位数",
            "median|med|q2|50 ?%|中位数",
            "q3|upper quartile|third quartile|75 ?%|上四分位数",
            "max(imum)?|highest|high|最大值?");

    private Distributions() {}

    /** Values without names are observations, named ones are counts in bins. */
    static Form histogram(Found found) {
        Cells cells = found.table();
        if (cells != null && cells.columns() == 1) {
            var raw = IntStream.range(0, cells.rows())
                    .mapToObj(row -> cells.value(row, 0))
                    .filter(Objects::nonNull)
                    .map(v -> new Point("", v))
                    .toList();
            return Form.of(Forms.one(found, raw).withAxes(cells.heading(0), ""));
        }
        if (found.series().size() > 1) {
            return Form.refused(
                    found,
                    "a histogram shows one set of values, there are "
                            + found.series().size());
        }
        boolean raw = found.hasMadeUpNames();
        var points = found.series().get(0).points().stream()
                .filter(p -> p.value() != null)
                .map(p -> raw ? new Point("", p.value()) : p)
                .toList();
        return Form.of(Forms.one(found, points).withAssumed(raw ? List.of() : found.assumed()));
    }

    static Form boxes(Found found) {
        var five = five(found);
        if (!five.isEmpty()) {
            return Form.of(Forms.one(found, five));
        }
        Cells cells = found.table();
        if (cells != null
                && cells.columns() == 2
                && !cells.isNumeric(0)
                && cells.isNumeric(1)
                && !cells.isDistinct(0)) {
            var rows = IntStream.range(0, cells.rows())
                    .mapToObj(row -> new Point(cells.cell(row, 0), cells.value(row, 1)))
                    .toList();
            return Form.of(Forms.one(found, rows));
        }
        return observations(found);
    }

    /** Each series of at least five unnamed values is a box; one series without names is a box as well. */
    private static Form observations(Found found) {
        boolean raw = found.hasMadeUpNames()
                || found.table() != null && found.series().size() > 1;
        if (!raw || Forms.longest(found) < 3) {
            return Form.refused(found, "a box plot needs several values, or min, quartiles and max, for each box");
        }
        var points = new ArrayList<Point>();
        for (Series one : found.series()) {
            one.points().stream()
                    .filter(p -> p.value() != null)
                    .forEach(p -> points.add(new Point(one.name(), p.value())));
        }
        return Form.of(Forms.one(found, points).withAssumed(List.of()));
    }

    private static List<Point> five(Found found) {
        if (found.series().size() == 1 && fits(found.series().get(0))) {
            return List.of(box("", found.series().get(0)));
        }
        if (found.series().size() > 1 && found.series().stream().allMatch(Distributions::fits)) {
            return found.series().stream().map(s -> box(s.name(), s)).toList();
        }
        boolean columns = found.series().size() == 5
                && IntStream.range(0, 5)
                        .allMatch(i -> found.series().get(i).name().strip().matches("(?iu)(?:" + FIVE.get(i) + ")"));
        if (!columns) {
            return List.of();
        }
        var boxes = new ArrayList<Point>();
        for (int p = 0; p < found.series().get(0).points().size(); p++) {
            int place = p;
            var values = found.series().stream()
                    .map(s -> s.points().get(place).value())
                    .toList();
            boxes.add(box(found.series().get(0).points().get(p).x(), values));
        }
        return boxes.stream().anyMatch(b -> b.detail() == null) ? List.of() : boxes;
    }

    private static boolean fits(Series series) {
        return series.points().size() == 5
                && IntStream.range(0, 5)
                        .allMatch(i -> series.points().get(i).x().strip().matches("(?iu)(?:" + FIVE.get(i) + ")"));
    }

    private static Point box(String name, Series five) {
        return box(name, five.points().stream().map(Point::value).toList());
    }

    private static Point box(String name, List<BigDecimal> five) {
        boolean rising = five.stream().allMatch(Objects::nonNull)
                && IntStream.range(1, 5).allMatch(i -> five.get(i).compareTo(five.get(i - 1)) >= 0);
        return rising
                ? new Point(name, null, new Detail.Box(five.get(0), five.get(1), five.get(2), five.get(3), five.get(4)))
                : new Point(name, null);
    }
}
