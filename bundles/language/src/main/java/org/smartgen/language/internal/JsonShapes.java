package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.FoundTable;

/**
 * The ways in which JSON holds a table: rows as objects or arrays, columns as arrays, an object of numbers or of objects, labels with
 * data sets, series of points; also within a wrapper such as {@code {"data": …}}.
 */
final class JsonShapes {
    private record Rows(List<String> columns, List<List<String>> rows) {}

    private static final List<String> NAMES = List.of("name", "label", "series", "id", "title", "key");
    private static final List<String> DATA = List.of("data", "values", "points", "y");
    private static final List<String> LABELS = List.of("labels", "categories", "x", "names", "xaxis", "xAxis");
    private static final List<String> SETS = List.of("datasets", "series");

    private JsonShapes() {}

    static Optional<FoundTable> table(Object value, int start, int end) {
        Rows rows = rows(value, 0);
        return rows == null ? Optional.empty() : TableRows.found(rows.columns(), rows.rows(), start, end);
    }

    private static @Nullable Rows rows(Object value, int depth) {
        if (value instanceof List<?> list) {
            return ofList(list);
        }
        return value instanceof Map<?, ?> map && !map.isEmpty() ? ofObject(map, depth) : null;
    }

    private static @Nullable Rows ofList(List<?> list) {
        if (!list.isEmpty() && list.stream().allMatch(Map.class::isInstance)) {
            List<Map<?, ?>> objects =
                    list.stream().<Map<?, ?>>map(Map.class::cast).toList();
            Rows series = series(objects, List.of());
            return series == null ? ofObjects(objects) : series;
        }
        boolean arrays = list.size() > 1 && list.stream().allMatch(r -> r instanceof List<?> row && isFlat(row));
        return arrays ? ofArrays(list) : null;
    }

    private static @Nullable Rows ofObjects(List<Map<?, ?>> objects) {
        var columns = new LinkedHashSet<String>();
        for (var object : objects) {
            if (!isFlat(object.values())) {
                return null;
            }
            object.keySet().forEach(key -> columns.add(key.toString()));
        }
        var rows = objects.stream()
                .map(object -> columns.stream().map(c -> text(object.get(c))).toList())
                .toList();
        return columns.isEmpty() ? null : new Rows(List.copyOf(columns), rows);
    }

    private static @Nullable Rows ofArrays(List<?> arrays) {
        var rows = new ArrayList<List<String>>();
        for (Object array : arrays) {
            rows.add(((List<?>) array).stream().map(JsonShapes::text).toList());
        }
        if (rows.get(0).isEmpty()) {
            return null;
        }
        boolean header = rows.get(0).stream().noneMatch(TableRows::isNumber);
        return header
                ? new Rows(rows.get(0), rows.subList(1, rows.size()))
                : new Rows(Collections.nCopies(rows.get(0).size(), ""), rows);
    }

    private static @Nullable Rows ofObject(Map<?, ?> object, int depth) {
        Rows labelled = labelled(object);
        if (labelled != null) {
            return labelled;
        }
        if (isNumbers(object)) {
            return pairs(object);
        }
        if (object.values().stream().allMatch(v -> v instanceof List<?> l && isFlat(l) && !l.isEmpty())) {
            return columns(object);
        }
        if (object.size() > 1
                && object.values().stream()
                        .allMatch(v -> v instanceof Map<?, ?> m && isFlat(m.values()) && !m.isEmpty())) {
            return objectOfObjects(object);
        }
        return depth < 3 ? inside(object, depth) : null;
    }

    private static boolean isNumbers(Map<?, ?> object) {
        return object.values().stream().anyMatch(v -> v instanceof String s && TableRows.isNumber(s))
                && object.values().stream()
                        .allMatch(v -> v == null || v instanceof String s && (s.isEmpty() || TableRows.isNumber(s)));
    }

    /** {"title": …, "data": …}: the first member that holds a table. */
    private static @Nullable Rows inside(Map<?, ?> object, int depth) {
        for (Object member : object.values()) {
            Rows found = member instanceof String ? null : rows(member, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Rows pairs(Map<?, ?> object) {
        var rows = object.entrySet().stream()
                .map(e -> List.of(e.getKey().toString(), text(e.getValue())))
                .toList();
        return new Rows(List.of("", ""), rows);
    }

    private static @Nullable Rows columns(Map<?, ?> object) {
        var names = object.keySet().stream().map(Object::toString).toList();
        var lists = object.values().stream().<List<?>>map(List.class::cast).toList();
        int size = lists.get(0).size();
        if (lists.stream().anyMatch(l -> l.size() != size)) {
            return null;
        }
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < size; i++) {
            int row = i;
            rows.add(lists.stream().map(l -> text(l.get(row))).toList());
        }
        return new Rows(names, rows);
    }

    private static Rows objectOfObjects(Map<?, ?> object) {
        var columns = new LinkedHashSet<String>();
        object.values().forEach(v -> ((Map<?, ?>) v).keySet().forEach(k -> columns.add(k.toString())));
        var rows = new ArrayList<List<String>>();
        object.forEach((key, member) -> {
            var row = new ArrayList<String>(List.of(key.toString()));
            columns.forEach(c -> row.add(text(((Map<?, ?>) member).get(c))));
            rows.add(row);
        });
        var names = new ArrayList<String>(List.of(""));
        names.addAll(columns);
        return new Rows(names, rows);
    }

    /** {"labels": […], "datasets": [{"label": …, "data": […]}]} */
    private static @Nullable Rows labelled(Map<?, ?> object) {
        Object labels = first(object, LABELS);
        if (labels instanceof Map<?, ?> axis) {
            labels = first(axis, DATA);
        }
        if (!(first(object, SETS) instanceof List<?> sets)
                || sets.isEmpty()
                || !sets.stream().allMatch(Map.class::isInstance)) {
            return null;
        }
        var names = labels instanceof List<?> l && isFlat(l)
                ? l.stream().map(JsonShapes::text).toList()
                : List.<String>of();
        return series(sets.stream().<Map<?, ?>>map(Map.class::cast).toList(), names);
    }

    /** Series with their values or points in a list; null when they are something else. */
    private static @Nullable Rows series(List<Map<?, ?>> series, List<String> labels) {
        if (!series.stream().allMatch(s -> first(s, DATA) instanceof List<?> l && !l.isEmpty())) {
            return null;
        }
        var rows = new ArrayList<List<String>>();
        for (var each : series) {
            var data = (List<?>) first(each, DATA);
            for (int i = 0; i < data.size(); i++) {
                var point = point(data.get(i), i < labels.size() ? labels.get(i) : String.valueOf(i + 1));
                if (point == null) {
                    return null;
                }
                rows.add(List.of(point.get(0), text(first(each, NAMES)), point.get(1)));
            }
        }
        return series.size() == 1
                ? new Rows(List.of("", text(first(series.get(0), NAMES))), withoutName(rows))
                : new Rows(List.of("", "", ""), rows);
    }

    private static List<List<String>> withoutName(List<List<String>> rows) {
        return rows.stream().map(row -> List.of(row.get(0), row.get(2))).toList();
    }

    /** The name and the value of one point: {"x": …, "y": …}, [x, y] or a number. */
    private static @Nullable List<String> point(Object point, String label) {
        if (point instanceof String value) {
            return List.of(label, value);
        }
        List<?> pair = point instanceof List<?> list ? list : List.copyOf(((Map<?, ?>) point).values());
        return pair.size() == 2 && isFlat(pair) ? List.of(text(pair.get(0)), text(pair.get(1))) : null;
    }

    private static @Nullable Object first(Map<?, ?> object, List<String> names) {
        return names.stream()
                .filter(object::containsKey)
                .findFirst()
                .map(object::get)
                .orElse(null);
    }

    private static boolean isFlat(java.util.Collection<?> values) {
        return values.stream().allMatch(String.class::isInstance);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
