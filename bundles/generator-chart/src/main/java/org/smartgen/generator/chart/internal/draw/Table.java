package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;

/** The series of a spec side by side: each row has one cell per category, null where its series has no such point. */
record Table(List<Category> categories, List<Row> rows) {

    /** @param pointer of the first point that has this x */
    record Category(String text, String pointer) {}

    record Row(int index, String name, String unit, List<@Nullable Cell> cells) {
        String namePointer() {
            return "/series/" + index + "/name";
        }
    }

    /** @param value null when the spec says that it is missing */
    record Cell(int series, int point, @Nullable BigDecimal value) {
        String pointer() {
            return "/series/" + series + "/points/" + point + "/value";
        }

        /** Of the shape that shows the value. */
        String id() {
            return "value-" + series + "-" + point;
        }
    }

    /** The same x twice in one series is two categories. */
    private record Key(String x, int occurrence) {}

    static Table of(ChartSpec spec) {
        Map<Key, Category> categories = new LinkedHashMap<>();
        List<Map<Key, Cell>> cells = new ArrayList<>();
        for (int s = 0; s < spec.series().size(); s++) {
            cells.add(cells(spec, s, categories));
        }
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < cells.size(); s++) {
            Map<Key, Cell> own = cells.get(s);
            List<@Nullable Cell> ordered = new ArrayList<>();
            categories.keySet().forEach(key -> ordered.add(own.get(key)));
            rows.add(new Row(
                    s, spec.series().get(s).name(), Units.of(spec, spec.series().get(s)), ordered));
        }
        return new Table(List.copyOf(categories.values()), rows);
    }

    private static Map<Key, Cell> cells(ChartSpec spec, int series, Map<Key, Category> categories) {
        Map<Key, Cell> cells = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Point> points = spec.series().get(series).points();
        for (int p = 0; p < points.size(); p++) {
            String x = points.get(p).x();
            Key key = new Key(x, seen.merge(x, 1, Integer::sum));
            categories.putIfAbsent(key, new Category(x, "/series/" + series + "/points/" + p + "/x"));
            cells.put(key, new Cell(series, p, points.get(p).value()));
        }
        return cells;
    }

    int width() {
        return categories.size();
    }

    /** All values that are there. */
    Stream<BigDecimal> values() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Objects::nonNull)
                .map(Cell::value)
                .filter(Objects::nonNull);
    }
}
