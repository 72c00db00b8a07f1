package org.smartgen.generator.infographic.internal.draw;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.infographic.internal.json.JsonValue;

/**
 * One way to draw an infographic: which structures, canvases and numbers of sections it is for, how it places them and how it draws each.
 *
 * @param layout name of a {@link Layout}
 * @param columns 0 for what fits
 * @param needs {@code value}, {@code time} or {@code items} when every section must have them, else empty
 * @param weight how much it is preferred to others that fit
 */
record Template(
        String id,
        List<String> structures,
        List<String> shapes,
        int least,
        int most,
        String layout,
        ItemStyle item,
        String header,
        String backdrop,
        int columns,
        String connector,
        boolean alternate,
        String needs,
        double weight) {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "structures",
            "shapes",
            "least",
            "most",
            "layout",
            "item",
            "header",
            "backdrop",
            "columns",
            "connector",
            "alternate",
            "needs",
            "weight");

    static Template read(JsonValue json) {
        Map<String, JsonValue> fields = json.object(FIELDS);
        return new Template(
                word(fields, "id", ""),
                words(fields, "structures"),
                words(fields, "shapes"),
                number(fields, "least", 1),
                number(fields, "most", 40),
                word(fields, "layout", "grid"),
                ItemStyle.read(fields.get("item")),
                word(fields, "header", "left"),
                word(fields, "backdrop", "none"),
                number(fields, "columns", 0),
                word(fields, "connector", "none"),
                fields.containsKey("alternate")
                        && Boolean.TRUE.equals(fields.get("alternate").content()),
                word(fields, "needs", ""),
                fields.containsKey("weight") ? fields.get("weight").number().doubleValue() : 1);
    }

    private static String word(Map<String, JsonValue> fields, String name, String usual) {
        @Nullable JsonValue field = fields.get(name);
        return field == null ? usual : field.text(60);
    }

    private static int number(Map<String, JsonValue> fields, String name, int usual) {
        @Nullable JsonValue field = fields.get(name);
        return field == null ? usual : field.number().intValue();
    }

    private static List<String> words(Map<String, JsonValue> fields, String name) {
        @Nullable JsonValue field = fields.get(name);
        return field == null
                ? List.of()
                : field.list(1, 40).stream().map(one -> one.text(40)).toList();
    }

    boolean isFor(String structure, CanvasShape shape, int count) {
        return structures.contains(structure)
                && (shapes.isEmpty() || shapes.contains(shape.id()))
                && count >= least
                && count <= most;
    }
}
