package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.spi.DataTable;

/**
 * The values of a chart as rows. Where every series has at most one value for each x, a row for each x and a column for each series;
 * else a row for each point, with the fields that the spec names.
 */
public final class ChartTable {
    private static final String VALUE = "value";

    private final ChartSpec spec;

    private ChartTable(ChartSpec spec) {
        this.spec = spec;
    }

    /** Empty for more cells than a table may have. */
    public static Optional<DataTable> of(ChartSpec spec) {
        ChartTable table = new ChartTable(spec);
        return table.isWide() ? table.wide() : table.points();
    }

    private static Optional<DataTable> table(List<String> columns, List<List<String>> rows) {
        boolean fits = (long) columns.size() * rows.size() <= DataTable.MAX_CELLS;
        return fits ? Optional.of(DataTable.of(columns, rows)) : Optional.empty();
    }

    private boolean isWide() {
        boolean plain = spec.series().stream()
                .flatMap(series -> series.points().stream())
                .allMatch(point -> point.detail() == null || point.detail() instanceof Detail.Total);
        return plain && spec.series().stream().allMatch(ChartTable::hasEachNameOnce);
    }

    private static boolean hasEachNameOnce(Series series) {
        Set<String> seen = new HashSet<>();
        return series.points().stream().allMatch(point -> !point.x().isEmpty() && seen.add(point.x()));
    }

    private Optional<DataTable> wide() {
        List<String> columns = new ArrayList<>(List.of(spec.x().title()));
        spec.series().forEach(series -> columns.add(heading(series)));
        List<Map<String, Point>> byName = spec.series().stream()
                .map(series -> series.points().stream().collect(Collectors.toMap(Point::x, Function.identity())))
                .toList();
        Set<String> names = new LinkedHashSet<>();
        spec.series().forEach(series -> series.points().forEach(point -> names.add(point.x())));
        List<List<String>> rows = new ArrayList<>();
        for (String name : names) {
            List<String> row = new ArrayList<>(List.of(name));
            byName.forEach(points ->
                    row.add(points.containsKey(name) ? text(points.get(name).value()) : ""));
            rows.add(row);
        }
        return table(columns, rows);
    }

    private String heading(Series series) {
        String name = series.name().isEmpty() ? spec.y().title() : series.name();
        String unit = series.unit().isEmpty() ? spec.unit() : series.unit();
        String shown = name.isEmpty() ? VALUE : name;
        return unit.isEmpty() || shown.contains("(" + unit + ")") ? shown : shown + " (" + unit + ")";
    }

    private Optional<DataTable> points() {
        boolean many = spec.series().size() > 1;
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, String>> cells = new ArrayList<>();
        for (Series series : spec.series()) {
            for (Point point : series.points()) {
                Map<String, String> row = PointCells.of(spec.type().form(), point);
                columns.addAll(row.keySet());
                if (many) {
                    row.put("series", series.name());
                }
                cells.add(row);
            }
        }
        List<String> all = new ArrayList<>(many ? List.of("series") : List.of());
        all.addAll(columns);
        List<List<String>> rows = cells.stream()
                .map(row -> all.stream().map(c -> row.getOrDefault(c, "")).toList())
                .toList();
        return table(all, rows);
    }

    static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
