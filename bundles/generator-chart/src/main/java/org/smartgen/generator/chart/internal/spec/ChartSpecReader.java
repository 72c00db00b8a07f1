package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.Spec;

/** JSON to {@link ChartSpec}; says where the first fault is. The limits are those of {@code spec/chart-1.json}. */
public final class ChartSpecReader {
    static final int LONGEST_TEXT = 300;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_UNIT = 40;
    static final int MOST_SERIES = 60;
    static final int MOST_POINTS = 500;
    static final int MOST_ANNOTATIONS = 20;

    private ChartSpecReader() {}

    public static ChartSpec read(Spec spec) {
        JsonValue document = JsonValue.parse(spec.json());
        Map<String, JsonValue> fields = document.object(ChartSpecWriter.FIELDS);
        required(document, fields, "kind", "version", "type", "series");
        same(fields.get("kind"), ChartSpecWriter.KIND.equals(spec.kind()), ChartSpecWriter.KIND);
        same(fields.get("version"), spec.version() == ChartSpecWriter.VERSION, ChartSpecWriter.VERSION);
        ChartType type = type(fields.get("type"), ChartType.values());
        ChartSpec read = new ChartSpec(
                type,
                text(fields, "title", LONGEST_TEXT),
                text(fields, "subtitle", LONGEST_TEXT),
                language(fields.get("language")),
                text(fields, "unit", LONGEST_UNIT),
                axis(fields.get("x"), "category"),
                axis(fields.get("y"), "number"),
                fields.get("series").list(1, MOST_SERIES).stream()
                        .map(field -> series(type, field))
                        .toList(),
                AnnotationJson.read(type, fields.get("annotations")),
                text(fields, "source_note", LONGEST_TEXT),
                dataSource(fields.get("data_source")),
                assumed(fields.get("assumed")));
        SpecCheck.check(read, fields.get("series"));
        return read;
    }

    static void required(JsonValue owner, Map<String, JsonValue> fields, String... names) {
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

    static String text(Map<String, JsonValue> fields, String name, int longest) {
        JsonValue field = fields.get(name);
        return field == null ? "" : field.text(longest);
    }

    private static ChartType type(JsonValue field, ChartType... possible) {
        String id = field.text(LONGEST_NAME);
        return Arrays.stream(possible)
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow(() -> field.error("the types are "
                        + Arrays.stream(possible).map(ChartType::id).collect(Collectors.joining(", "))));
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
        return new Axis(
                text(fields, "title", LONGEST_TEXT),
                word(fields.get("type"), usualType, "category", "time", "number"),
                text(fields, "unit", LONGEST_UNIT),
                word(fields.get("scale"), "linear", "linear", "log").equals("log"));
    }

    /** One of a few words. */
    static String word(@Nullable JsonValue field, String usual, String... possible) {
        if (field == null) {
            return usual;
        }
        String word = field.text(LONGEST_NAME);
        if (!List.of(possible).contains(word)) {
            throw field.error("one of " + String.join(", ", possible) + " is expected");
        }
        return word;
    }

    private static Series series(ChartType chart, JsonValue field) {
        Map<String, JsonValue> fields = field.object(ChartSpecWriter.SERIES_FIELDS);
        required(field, fields, "points");
        for (String name : List.of("type", "axis")) {
            if (fields.containsKey(name) && chart != ChartType.COMBO) {
                throw fields.get(name).error("only the series of a combo chart have one");
            }
        }
        JsonValue type = fields.get("type");
        return new Series(
                text(fields, "name", LONGEST_NAME),
                text(fields, "unit", LONGEST_UNIT),
                type == null ? null : type(type, ChartType.BAR, ChartType.LINE, ChartType.AREA),
                word(fields.get("axis"), "left", "left", "right").equals("right"),
                fields.get("points").list(1, MOST_POINTS).stream()
                        .map(point -> PointJson.read(chart, point))
                        .toList());
    }

    private static List<String> assumed(@Nullable JsonValue field) {
        return field == null
                ? List.of()
                : field.list(0, 10_000).stream()
                        .map(pointer -> pointer.text(LONGEST_TEXT))
                        .toList();
    }
}
