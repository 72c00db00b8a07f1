package org.smartgen.generator.infographic.internal.spec;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.infographic.internal.json.JsonValue;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec.Looks;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.Spec;

/** JSON to {@link InfographicSpec}; says where the first fault is. The limits are those of {@code spec/infographic-1.json}. */
public final class InfographicSpecReader {
    public static final int MOST_SECTIONS = 40;
    public static final int MOST_ITEMS = 20;
    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_LABEL = 300;
    public static final int LONGEST_WORD = 80;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private InfographicSpecReader() {}

    public static InfographicSpec read(Spec spec) {
        JsonValue document = JsonValue.parse(spec.json());
        Map<String, JsonValue> fields = document.object(InfographicSpecWriter.FIELDS);
        for (String name : List.of("kind", "version", "structure", "sections")) {
            if (!fields.containsKey(name)) {
                throw new JsonValue("/" + name, null).error("this field is missing");
            }
        }
        same(fields.get("kind"), InfographicSpecWriter.KIND.equals(spec.kind()), InfographicSpecWriter.KIND);
        same(fields.get("version"), spec.version() == InfographicSpecWriter.VERSION, InfographicSpecWriter.VERSION);
        return new InfographicSpec(
                structure(fields.get("structure")),
                text(fields, "title", LONGEST_LABEL),
                text(fields, "subtitle", LONGEST_LABEL),
                language(fields.get("language")),
                fields.get("sections").list(1, MOST_SECTIONS).stream()
                        .map(InfographicSpecReader::section)
                        .toList(),
                text(fields, "conclusion", LONGEST_TEXT),
                text(fields, "scene", LONGEST_WORD),
                look(fields.get("look")),
                text(fields, "source_note", LONGEST_LABEL),
                dataSource(fields.get("data_source")),
                assumed(fields.get("assumed")));
    }

    private static void same(JsonValue field, boolean envelopeFits, Object wanted) {
        Object given = field.content() instanceof BigDecimal number ? number.intValue() : field.content();
        if (!envelopeFits || !wanted.equals(given)) {
            throw field.error("only \"" + wanted + "\" is understood here");
        }
    }

    private static Structure structure(JsonValue field) {
        return Structure.find(field.text(LONGEST_WORD))
                .orElseThrow(() -> field.error("the structures are "
                        + Arrays.stream(Structure.values()).map(Structure::id).collect(Collectors.joining(", "))));
    }

    private static Section section(JsonValue field) {
        Map<String, JsonValue> fields = field.object(InfographicSpecWriter.SECTION_FIELDS);
        JsonValue items = fields.get("items");
        Section read = new Section(
                text(fields, "time", LONGEST_WORD),
                text(fields, "label", LONGEST_LABEL),
                text(fields, "text", LONGEST_TEXT),
                text(fields, "icon", LONGEST_WORD),
                fields.containsKey("value") ? fields.get("value").number() : null,
                text(fields, "shown", LONGEST_WORD),
                text(fields, "unit", LONGEST_WORD),
                visual(fields.get("chart")),
                items == null
                        ? List.of()
                        : items.list(0, MOST_ITEMS).stream()
                                .map(item -> item.text(LONGEST_LABEL))
                                .toList());
        check(read, field);
        return read;
    }

    private static void check(Section section, JsonValue field) {
        if (section.isEmpty()) {
            throw field.error("a section shows something: a label, a text, a value or items");
        }
        BigDecimal value = section.value();
        Visual visual = section.visual();
        if (visual != null && value == null) {
            throw new JsonValue(field.pointer() + "/value", null).error("a chart needs a value");
        }
        if (visual != null
                && value != null
                && visual.isOfShare()
                && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            throw new JsonValue(field.pointer() + "/value", null)
                    .error("a " + visual.id() + " shows 0 to 100 percent, not " + value.toPlainString());
        }
    }

    private static @Nullable Visual visual(@Nullable JsonValue field) {
        if (field == null) {
            return null;
        }
        return Visual.find(field.text(LONGEST_WORD))
                .orElseThrow(() -> field.error("the charts are "
                        + Arrays.stream(Visual.values()).map(Visual::id).collect(Collectors.joining(", "))));
    }

    private static String text(Map<String, JsonValue> fields, String name, int longest) {
        JsonValue field = fields.get(name);
        return field == null ? "" : field.text(longest);
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

    private static Looks look(@Nullable JsonValue field) {
        if (field == null) {
            return Looks.NONE;
        }
        Map<String, JsonValue> fields = field.object(InfographicSpecWriter.LOOK_FIELDS);
        JsonValue mode = fields.get("mode");
        if (mode != null && !mode.text(LONGEST_WORD).matches("light|dark")) {
            throw mode.error("light or dark is expected");
        }
        JsonValue colors = fields.get("colors");
        return new Looks(
                text(fields, "theme", LONGEST_WORD),
                mode == null ? "" : mode.text(LONGEST_WORD),
                colors == null
                        ? List.of()
                        : colors.list(0, 16).stream()
                                .map(InfographicSpecReader::color)
                                .toList());
    }

    private static String color(JsonValue field) {
        String color = field.text(LONGEST_WORD);
        if (!color.matches("#[0-9a-fA-F]{6}")) {
            throw field.error("a colour such as #1f77b4 is expected");
        }
        return color;
    }

    private static DataSource dataSource(@Nullable JsonValue field) {
        if (field == null) {
            return DataSource.PROMPT;
        }
        String id = field.text(LONGEST_WORD);
        for (DataSource source : DataSource.values()) {
            if (source.name().toLowerCase(Locale.ROOT).equals(id)) {
                return source;
            }
        }
        throw field.error("prompt, attached or illustrative is expected");
    }

    private static List<String> assumed(@Nullable JsonValue field) {
        return field == null
                ? List.of()
                : field.list(0, 1000).stream()
                        .map(pointer -> pointer.text(LONGEST_LABEL))
                        .toList();
    }
}
