package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;

/** Values of a table: the first column of words or dates names them, every column of numbers is a series. */
final class TableValues {
    private final Cells cells;
    private final List<Integer> numeric;
    private final int names;

    TableValues(Cells cells) {
        this.cells = cells;
        this.numeric = numericColumns();
        this.names = nameColumn();
    }

    List<Series> series() {
        var values = valueColumns();
        var words = columns()
                .filter(c -> !numeric.contains(c) && c != names)
                .boxed()
                .toList();
        if (values.size() == 1 && words.size() == 1) {
            return byGroup(words.get(0), values.get(0));
        }
        return values.stream().map(c -> column(c, values.size() > 1)).toList();
    }

    /** The columns whose numbers are values, in order. */
    List<Integer> valueColumns() {
        return numeric.stream().filter(c -> c != names).toList();
    }

    String xTitle() {
        return names < 0 ? "" : cells.heading(names);
    }

    /** The heading of the only column of numbers. */
    String yTitle() {
        var values = valueColumns();
        return values.size() == 1 ? cells.heading(values.get(0)) : "";
    }

    /** The unit that the headings or the cells of all series share. */
    String unit() {
        var units = new LinkedHashSet<String>();
        valueColumns().forEach(c -> units.add(unit(c)));
        return units.size() == 1 ? units.iterator().next() : "";
    }

    String unit(int column) {
        String heading = cells.heading(column).replaceAll(".*[(\\[（](.+)[)\\]）].*", "$1");
        var named = Quantities.read("1 " + heading, "und");
        if (named.size() == 1
                && named.get(0).end() == heading.length() + 2
                && !named.get(0).isDate()) {
            return named.get(0).unit();
        }
        return cells.column(column).stream()
                .flatMap(cell -> cells.quantity(cell).stream())
                .map(Quantity::unit)
                .filter(u -> !u.isEmpty())
                .findFirst()
                .orElse("");
    }

    private IntStream columns() {
        return IntStream.range(0, cells.columns());
    }

    private List<Integer> numericColumns() {
        var all = columns().filter(cells::isNumeric).boxed().toList();
        return all.size() < 2
                ? all
                : all.stream().filter(c -> !cells.isYears(c)).toList();
    }

    private int nameColumn() {
        int years = columns()
                .filter(c -> !numeric.contains(c) && cells.isYears(c))
                .findFirst()
                .orElse(-1);
        int words = years >= 0
                ? years
                : columns().filter(c -> !numeric.contains(c)).findFirst().orElse(-1);
        boolean groups = words > 0 && numeric.contains(0) && numeric.size() == 2 && !cells.isDistinct(words);
        return groups ? 0 : words >= 0 ? words : cells.columns() > 1 ? 0 : -1;
    }

    private Series column(int column, boolean named) {
        var points = new ArrayList<Point>();
        for (int row = 0; row < cells.rows(); row++) {
            String x = names < 0 ? String.valueOf(row + 1) : cells.cell(row, names);
            points.add(point(x, row, column));
        }
        return new Series(named ? cells.heading(column) : "", "", points);
    }

    private Point point(String x, int row, int column) {
        var quantity = cells.quantity(cells.cell(row, column));
        BigDecimal low = quantity.flatMap(Quantity::number).orElse(null);
        BigDecimal high = quantity.map(Quantity::upper).orElse(null);
        return low != null && high != null ? Point.range(x, low, high) : new Point(x, low);
    }

    /** Rows of (name, group, value): a series for each group, each with all names; null where a row is missing. */
    private List<Series> byGroup(int groups, int values) {
        var series = new ArrayList<Series>();
        var keys = cells.column(groups).stream().distinct().toList();
        for (String key : keys) {
            var points = IntStream.range(0, cells.rows())
                    .filter(row -> cells.cell(row, groups).equals(key))
                    .mapToObj(row -> point(cells.cell(row, names), row, values))
                    .toList();
            series.add(new Series(key, "", points));
        }
        return series;
    }
}
