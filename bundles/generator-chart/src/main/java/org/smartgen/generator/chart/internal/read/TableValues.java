package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;
import org.smartgen.spi.DataTable;

/** Values of a table: the first column of words or dates names them, every column of numbers is a series. */
final class TableValues {
    private final DataTable table;
    private final String language;

    /** @param language {@code und} when the numbers are plain decimals */
    TableValues(DataTable table, String language) {
        this.table = table;
        this.language = language;
    }

    List<Series> series() {
        var numeric = numericColumns();
        int names = nameColumn(numeric);
        var values = numeric.stream().filter(c -> c != names).toList();
        var words = columns()
                .filter(c -> !numeric.contains(c) && c != names)
                .boxed()
                .toList();
        if (values.size() == 1 && words.size() == 1) {
            return byGroup(names, words.get(0), values.get(0));
        }
        return values.stream().map(c -> column(names, c, values.size() > 1)).toList();
    }

    String xTitle() {
        int names = nameColumn(numericColumns());
        return names < 0 ? "" : heading(names);
    }

    /** The heading of the only column of numbers. */
    String yTitle() {
        var numeric = numericColumns();
        int names = nameColumn(numeric);
        var values = numeric.stream().filter(c -> c != names).toList();
        return values.size() == 1 ? heading(values.get(0)) : "";
    }

    /** The unit that the headings or the cells of all series share. */
    String unit() {
        var numeric = numericColumns();
        int names = nameColumn(numeric);
        var units = new LinkedHashSet<String>();
        numeric.stream().filter(c -> c != names).forEach(c -> units.add(unit(c)));
        return units.size() == 1 ? units.iterator().next() : "";
    }

    private String unit(int column) {
        String heading = heading(column).replaceAll(".*[(\\[（](.+)[)\\]）].*", "$1");
        var named = Quantities.read("1 " + heading, "und");
        if (named.size() == 1 && named.get(0).end() == heading.length() + 2) {
            return named.get(0).unit();
        }
        return table.rows().stream()
                .flatMap(row -> quantity(row.get(column)).stream())
                .map(Quantity::unit)
                .filter(u -> !u.isEmpty())
                .findFirst()
                .orElse("");
    }

    private IntStream columns() {
        return IntStream.range(0, table.columns().size());
    }

    private List<Integer> numericColumns() {
        var numeric = columns().filter(this::isNumeric).boxed().toList();
        return numeric.size() < 2
                ? numeric
                : numeric.stream().filter(c -> !isYears(c)).toList();
    }

    private boolean isYears(int column) {
        return table.rows().stream().allMatch(row -> row.get(column).strip().matches("(19|20)\\d\\d"));
    }

    private boolean isNumeric(int column) {
        var cells = table.rows().stream()
                .map(row -> row.get(column))
                .filter(c -> !c.isBlank())
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(c -> value(c) != null);
    }

    private int nameColumn(List<Integer> numeric) {
        int years = columns()
                .filter(c -> !numeric.contains(c) && isYears(c))
                .findFirst()
                .orElse(-1);
        int words = years >= 0
                ? years
                : columns().filter(c -> !numeric.contains(c)).findFirst().orElse(-1);
        return words >= 0 ? words : table.columns().size() > 1 ? 0 : -1;
    }

    private Series column(int names, int column, boolean named) {
        var points = new ArrayList<Point>();
        for (int row = 0; row < table.rows().size(); row++) {
            String x =
                    names < 0 ? String.valueOf(row + 1) : table.rows().get(row).get(names);
            points.add(new Point(x, value(table.rows().get(row).get(column))));
        }
        return new Series(named ? heading(column) : "", "", points);
    }

    /** Rows of (name, group, value): a series for each group. */
    private List<Series> byGroup(int names, int groups, int values) {
        var series = new ArrayList<Series>();
        var keys = table.rows().stream().map(row -> row.get(groups)).distinct().toList();
        for (String key : keys) {
            var points = table.rows().stream()
                    .filter(row -> row.get(groups).equals(key))
                    .map(row -> new Point(row.get(names), value(row.get(values))))
                    .toList();
            series.add(new Series(key, "", points));
        }
        return series;
    }

    private String heading(int column) {
        return table.columns().get(column).replace('_', ' ').strip();
    }

    private @Nullable BigDecimal value(String cell) {
        return quantity(cell).flatMap(Quantity::number).orElse(null);
    }

    private Optional<Quantity> quantity(String cell) {
        String text = cell.strip();
        if (text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") && (language.equals("und") || !text.contains("."))) {
            return Optional.of(
                    new Quantity(Quantity.Kind.NUMBER, new BigDecimal(text), null, "", text, 0, text.length()));
        }
        var found = Quantities.read(text, language);
        boolean whole = found.size() == 1
                && !found.get(0).isDate()
                && !found.get(0).isRange()
                && found.get(0).start() == 0
                && found.get(0).end() == text.length();
        return whole ? Optional.of(Objects.requireNonNull(found.get(0))) : Optional.empty();
    }
}
