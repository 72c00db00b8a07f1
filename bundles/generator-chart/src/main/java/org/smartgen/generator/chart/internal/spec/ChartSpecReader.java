package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.Spec;

/** JSON to {@link ChartSpec}; says where the first fault is. The limits are those of {@code spec/chart-1.json}. */
public final class ChartSpecReader {
    static final int LONGEST_TEXT = 300;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_UNIT = 40;
    static final int MOST_SERIES = 12;
    static final int MOST_POINTS = 500;
    static final int MOST_SLICES = 60;

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(18);
    private static final int MOST_DECIMALS = 12;

    private ChartSpecReader() {}

    public static ChartSpec read(Spec spec) {
        JsonValue document = JsonValue.parse(spec.json());
        Map<String, JsonValue> fields = document.object(ChartSpecWriter.FIELDS);
        required(document, fields, "kind", "version", "type", "series");
        same(fields.get("kind"), ChartSpecWriter.KIND.equals(spec.kind()), ChartSpecWriter.KIND);
        same(fields.get("version"), spec.version() == ChartSpecWriter.VERSION, ChartSpecWriter.VERSION);
        ChartSpec read = new ChartSpec(
                type(fields.get("type")),
                text(fields, "title", LONGEST_TEXT),
                text(fields, "subtitle", LONGEST_TEXT),
                language(fields.get("language")),
                text(fields, "unit", LONGEST_UNIT),
                axis(fields.get("x"), "category"),
                axis(fields.get("y"), "number"),
                fields.get("series").list(1, MOST_SERIES).stream()
                        .map(ChartSpecReader::series)
                        .toList(),
                text(fields, "source_note", LONGEST_TEXT),
                dataSource(fields.get("data_source")),
                assumed(fields.get("assumed")));
        checkShares(read, fields.get("series"));
        checkSomethingThere(read, fields.get("series"));
        return read;
    }

    private static void required(JsonValue owner, Map<String, JsonValue> fields, String... names) {
        for (String name : names) {
            if (!fields.containsKey(name)) {
                throw new JsonValue(owner.pointer() + "/" + name, null).error("this field is missing");
            }
        }
    }

    private static void same(JsonValue field, boolean envelopeFits, Object wanted) {
        Object given = field.content() instanceof BigDecimal number ? number.intValue() : field.content();
        if (!envelopeFits || !wanted.equals(given)) {
            throw field.error("only \"" + wanted + "\" is understood here");
        }
    }

    private static String text(Map<String, JsonValue> fields, String name, int longest) {
        JsonValue field = fields.get(name);
        return field == null ? "" : field.text(longest);
    }

    private static ChartType type(JsonValue field) {
        String id = field.text(LONGEST_NAME);
        return Arrays.stream(ChartType.values())
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow(() -> field.error("the types are "
                        + Arrays.stream(ChartType.values()).map(ChartType::id).collect(Collectors.joining(", "))));
    }

    private static String language(@Nullable JsonValue field) {
        if (field == null) {
            return "und";
        }
        String tag = field.text(35);
        if (!tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            throw field.error("a language tag such as \"en\" is expected");
        }
        return tag;
    }

    private static DataSource dataSource(@Nullable JsonValue field) {
        if (field == null) {
            return DataSource.PROMPT;
        }
        String id = field.text(LONGEST_NAME);
        for (DataSource source : DataSource.values()) {
            if (source.name().toLowerCase(Locale.ROOT).equals(id)) {
                return source;
            }
        }
        throw field.error("prompt, attached or illustrative is expected");
    }

    private static Axis axis(@Nullable JsonValue field, String usualType) {
        if (field == null) {
            return new Axis("", usualType, "");
        }
        Map<String, JsonValue> fields = field.object(ChartSpecWriter.AXIS_FIELDS);
        JsonValue type = fields.get("type");
        if (type != null && !Set.of("category", "time", "number").contains(type.text(LONGEST_NAME))) {
            throw type.error("category, time or number is expected");
        }
        return new Axis(
                text(fields, "title", LONGEST_TEXT),
                type == null ? usualType : type.text(LONGEST_NAME),
                text(fields, "unit", LONGEST_UNIT));
    }

    private static Series series(JsonValue field) {
        Map<String, JsonValue> fields = field.object(ChartSpecWriter.SERIES_FIELDS);
        required(field, fields, "points");
        return new Series(
                text(fields, "name", LONGEST_NAME),
                text(fields, "unit", LONGEST_UNIT),
                fields.get("points").list(1, MOST_POINTS).stream()
                        .map(ChartSpecReader::point)
                        .toList());
    }

    private static Point point(JsonValue field) {
        Map<String, JsonValue> fields = field.object(ChartSpecWriter.POINT_FIELDS);
        required(field, fields, "x", "value");
        JsonValue value = fields.get("value");
        return new Point(fields.get("x").text(LONGEST_NAME), value.content() == null ? null : bounded(value));
    }

    private static BigDecimal bounded(JsonValue field) {
        BigDecimal value = field.number();
        if (value.scale() > MOST_DECIMALS) {
            throw field.error("at most " + MOST_DECIMALS + " decimals are accepted");
        }
        // precision and scale first: comparing or expanding 1E999999999 would take the machine down
        if (value.precision() - (long) value.scale() > 19 || value.abs().compareTo(LARGEST) > 0) {
            throw field.error("values lie between -10^18 and 10^18");
        }
        return value;
    }

    private static List<String> assumed(@Nullable JsonValue field) {
        return field == null
                ? List.of()
                : field.list(0, 10_000).stream()
                        .map(pointer -> pointer.text(LONGEST_TEXT))
                        .toList();
    }

    private static void checkShares(ChartSpec spec, JsonValue series) {
        if (!spec.type().showsShares()) {
            return;
        }
        if (spec.series().size() > 1) {
            throw new JsonValue(series.pointer() + "/1", null).error("a pie has one series");
        }
        List<Point> points = spec.series().get(0).points();
        if (points.size() > MOST_SLICES) {
            throw new JsonValue(series.pointer() + "/0/points", null)
                    .error("a pie has at most " + MOST_SLICES + " slices");
        }
        for (int i = 0; i < points.size(); i++) {
            BigDecimal value = points.get(i).value();
            if (value != null && value.signum() < 0) {
                throw new JsonValue(series.pointer() + "/0/points/" + i + "/value", null)
                        .error("a pie has no negative values");
            }
        }
    }

    private static void checkSomethingThere(ChartSpec spec, JsonValue series) {
        boolean any = spec.series().stream()
                .flatMap(one -> one.points().stream())
                .map(Point::value)
                .anyMatch(value -> value != null && (!spec.type().showsShares() || value.signum() > 0));
        if (!any) {
            throw series.error(
                    spec.type().showsShares() ? "a pie needs a value above 0" : "at least one value is needed");
        }
    }
}
