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
import org.smartgen.generator.chart.internal.spec.Detail;
import org.smartgen.generator.chart.internal.spec.Detail.Candle;
import org.smartgen.generator.chart.internal.spec.Detail.Range;

/** The series of a spec side by side: each row has one cell per category, null where its series has no such point. */
record Table(List<Category> categories, List<Row> rows) {

    /** @param pointer of the first point that has this x */
    record Category(String text, String pointer) {}

    record Row(int index, String name, String unit, List<@Nullable Cell> cells) {
        String namePointer() {
            return "/series/" + index + "/name";
        }
    }

    /** @param value null when the spec says that it is missing, and of a range */
    record Cell(int series, int point, @Nullable BigDecimal value, @Nullable Detail detail) {
        boolean isMissing() {
            return value == null && !(detail instanceof Range || detail instanceof Candle);
        }

        /** The value, or the lower end of the range. */
        BigDecimal low() {
            return detail instanceof Range range ? range.min() : value == null ? BigDecimal.ZERO : value;
        }

        /** The value, or the upper end of the range. */
        BigDecimal high() {
            return detail instanceof Range range ? range.max() : value == null ? BigDecimal.ZERO : value;
        }

        /** As it is written. */
        String text(ValueText values, String unit) {
            if (detail instanceof Range range) {
                return values.range(range.min(), range.max(), unit);
            }
            return value == null ? "–" : values.of(value, unit);
        }

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
            cells.put(
                    key,
                    new Cell(series, p, points.get(p).value(), points.get(p).detail()));
        }
        return cells;
    }

    int width() {
        return categories.size();
    }

    /** All cells that show something. */
    Stream<Cell> present() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Objects::nonNull)
                .filter(cell -> !cell.isMissing());
    }

    /** All values that are there, with the ends of ranges. */
    Stream<BigDecimal> values() {
        return present().flatMap(cell -> Stream.of(cell.low(), cell.high()));
    }

    /** Of all rows; empty when they differ. */
    String unit() {
        String first = rows.get(0).unit();
        return rows.stream().allMatch(row -> row.unit().equals(first)) ? first : "";
    }

    List<String> names() {
        return categories.stream().map(Category::text).toList();
    }

    /** These rows only, with all categories. */
    Table only(List<Row> some) {
        return new Table(categories, some);
    }
}
