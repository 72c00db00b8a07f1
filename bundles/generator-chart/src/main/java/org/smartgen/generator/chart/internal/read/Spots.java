package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.read.Forms.Form;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.generator.chart.internal.spec.Detail;
import org.smartgen.language.Quantities;

/** Places in a plane: rows of two or three numbers, two measures of the same things, or numbers that name values. */
final class Spots {
    private Spots() {}

    static Form of(ChartType type, Found found) {
        Cells cells = found.table();
        if (cells != null) {
            var numeric = IntStream.range(0, cells.columns())
                    .filter(cells::isNumeric)
                    .boxed()
                    .toList();
            if (numeric.size() >= 2) {
                return Form.of(ofTable(type, found, cells, numeric));
            }
        }
        if (found.series().stream().allMatch(Spots::isPair)) {
            return Form.of(
                    Forms.one(found, found.series().stream().map(Spots::paired).toList()));
        }
        if (found.series().size() >= 2 && sameNames(found.series())) {
            return Form.of(ofMeasures(found));
        }
        return ofNumbers(found);
    }

    private static Found ofTable(ChartType type, Found found, Cells cells, List<Integer> numeric) {
        int size = numeric.size() > 2 && type == ChartType.BUBBLE ? numeric.get(2) : -1;
        var words = IntStream.range(0, cells.columns())
                .filter(c -> !numeric.contains(c))
                .boxed()
                .toList();
        int group = words.stream().filter(c -> !cells.isDistinct(c)).findFirst().orElse(-1);
        int label = words.stream().filter(c -> c != group).findFirst().orElse(-1);
        var series = new ArrayList<Series>();
        List<String> groups = group < 0
                ? List.of("")
                : cells.column(group).stream().distinct().toList();
        for (String name : groups) {
            var points = new ArrayList<Point>();
            for (int row = 0; row < cells.rows(); row++) {
                if (group < 0 || cells.cell(row, group).equals(name)) {
                    points.add(spot(
                            cells.value(row, numeric.get(0)),
                            cells.value(row, numeric.get(1)),
                            size < 0 ? null : cells.value(row, size),
                            label < 0 ? "" : cells.cell(row, label)));
                }
            }
            series.add(new Series(name, "", points));
        }
        return found.withSeries(List.copyOf(series))
                .withUnit("")
                .withAxes(cells.heading(numeric.get(0)), cells.heading(numeric.get(1)));
    }

    private static Point spot(@Nullable BigDecimal x, @Nullable BigDecimal y, @Nullable BigDecimal size, String label) {
        return new Point(
                x == null ? "" : x.toPlainString(),
                y,
                size == null && label.isEmpty() ? null : new Detail.Spot(size, label));
    }

    /** "x=1 y=2, x=2 y=4": each pair is a point. */
    private static boolean isPair(Series series) {
        var names = series.points().stream()
                .map(p -> p.x().toLowerCase(java.util.Locale.ROOT))
                .toList();
        return names.equals(List.of("x", "y")) || names.equals(List.of("x", "y", "size"));
    }

    private static Point paired(Series pair) {
        var points = pair.points();
        return spot(
                points.get(0).value(),
                points.get(1).value(),
                points.size() > 2 ? points.get(2).value() : null,
                "");
    }

    private static boolean sameNames(List<Series> series) {
        var names = series.get(0).points().stream().map(Point::x).toList();
        return series.stream()
                .allMatch(s -> s.points().stream().map(Point::x).toList().equals(names));
    }

    /** The first measure goes to the right, the second up, the third is the size. */
    private static Found ofMeasures(Found found) {
        var points = new ArrayList<Point>();
        var across = found.series().get(0);
        var up = found.series().get(1);
        for (int i = 0; i < across.points().size(); i++) {
            BigDecimal size = found.series().size() > 2
                    ? found.series().get(2).points().get(i).value()
                    : null;
            points.add(spot(
                    across.points().get(i).value(),
                    up.points().get(i).value(),
                    size,
                    across.points().get(i).x()));
        }
        return Forms.one(found, points).withAxes(across.name(), up.name());
    }

    private static Form ofNumbers(Found found) {
        var series = new ArrayList<Series>();
        for (Series one : found.series()) {
            var points = new ArrayList<Point>();
            for (Point point : one.points()) {
                BigDecimal x = number(point.x());
                if (x == null) {
                    return Form.refused(found, "its points need two numbers each");
                }
                points.add(spot(x, point.value(), null, ""));
            }
            series.add(new Series(one.name(), one.unit(), points));
        }
        return Form.of(found.withSeries(List.copyOf(series)));
    }

    private static @Nullable BigDecimal number(String name) {
        if (name.matches("-?\\d{1,15}(?:\\.\\d{1,12})?")) {
            return new BigDecimal(name);
        }
        var read = Quantities.read(name, "und");
        boolean one = read.size() == 1
                && !read.get(0).isDate()
                && read.get(0).text().length() == name.strip().length();
        return one ? read.get(0).value() : null;
    }
}
