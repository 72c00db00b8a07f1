package org.smartgen.generator.diagram.internal.spec;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Axis;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Cell;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Direction;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Group;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Line;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Overlap;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.Spec;

/** JSON to {@link DiagramSpec}; says where the first fault is. The limits are those of {@code spec/diagram-1.json}. */
public final class DiagramSpecReader {
    public static final int MOST_NODES = 500;
    public static final int MOST_EDGES = 1_000;
    public static final int MOST_GROUPS = 100;
    public static final int LONGEST_LABEL = 500;
    static final int LONGEST_TEXT = 300;
    static final int LONGEST_ID = 100;
    static final int MOST_MEMBERS = 60;
    private static final int MOST_LABELS = 12;

    private static final Set<String> FIELDS = Set.of(
            "kind",
            "version",
            "type",
            "direction",
            "title",
            "subtitle",
            "language",
            "nodes",
            "edges",
            "groups",
            "overlaps",
            "axes",
            "cells",
            "source_note",
            "data_source",
            "assumed");
    private static final Set<String> NODE_FIELDS = Set.of(
            "id",
            "label",
            "shape",
            "group",
            "members",
            "start",
            "end",
            "duration",
            "after",
            "state",
            "score",
            "actors");
    private static final Set<String> EDGE_FIELDS =
            Set.of("from", "to", "label", "kind", "style", "from_cardinality", "to_cardinality", "group");

    private DiagramSpecReader() {}

    public static DiagramSpec read(Spec spec) {
        JsonValue document = JsonValue.parse(spec.json());
        Map<String, JsonValue> fields = document.object(FIELDS);
        required(document, fields, "kind", "version", "type", "nodes");
        same(fields.get("kind"), DiagramSpecWriter.KIND.equals(spec.kind()), DiagramSpecWriter.KIND);
        same(fields.get("version"), spec.version() == DiagramSpecWriter.VERSION, DiagramSpecWriter.VERSION);
        DiagramSpec read = new DiagramSpec(
                choice(fields.get("type"), null, DiagramType.values()),
                choice(fields.get("direction"), Direction.AUTO, Direction.values()),
                text(fields, "title", LONGEST_TEXT),
                text(fields, "subtitle", LONGEST_TEXT),
                language(fields.get("language")),
                list(fields, "nodes", MOST_NODES).stream()
                        .map(DiagramSpecReader::node)
                        .toList(),
                list(fields, "edges", MOST_EDGES).stream()
                        .map(DiagramSpecReader::edge)
                        .toList(),
                list(fields, "groups", MOST_GROUPS).stream()
                        .map(DiagramSpecReader::group)
                        .toList(),
                list(fields, "overlaps", 50).stream()
                        .map(DiagramSpecReader::overlap)
                        .toList(),
                list(fields, "axes", 2).stream().map(DiagramSpecReader::axis).toList(),
                list(fields, "cells", MOST_LABELS * MOST_LABELS).stream()
                        .map(DiagramSpecReader::cell)
                        .toList(),
                text(fields, "source_note", LONGEST_TEXT),
                source(fields.get("data_source")),
                texts(fields, "assumed", 10_000, LONGEST_TEXT));
        SpecCheck.check(read, document);
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

    /** A label may have several lines. */
    private static String label(Map<String, JsonValue> fields, String name) {
        JsonValue field = fields.get(name);
        return field == null ? "" : field.lines(LONGEST_LABEL);
    }

    private static List<JsonValue> list(Map<String, JsonValue> fields, String name, int most) {
        JsonValue field = fields.get(name);
        return field == null ? List.of() : field.list(0, most);
    }

    private static List<String> texts(Map<String, JsonValue> fields, String name, int most, int longest) {
        return list(fields, name, most).stream().map(v -> v.text(longest)).toList();
    }

    private static <E extends Enum<E>> E choice(@Nullable JsonValue field, @Nullable E usual, E[] possible) {
        if (field == null && usual != null) {
            return usual;
        }
        String id = field == null ? "" : field.text(LONGEST_ID);
        return Arrays.stream(possible)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst()
                .orElseThrow(() -> (field == null ? new JsonValue("", null) : field)
                        .error("one of "
                                + Arrays.stream(possible)
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + " is expected"));
    }

    private static String language(@Nullable JsonValue field) {
        String tag = field == null ? "und" : field.text(35);
        if (field != null && !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            throw field.error("a language tag such as \"en\" is expected");
        }
        return tag;
    }

    private static DataSource source(@Nullable JsonValue field) {
        String id = field == null ? "prompt" : field.text(LONGEST_ID);
        for (DataSource source : DataSource.values()) {
            if (source.name().toLowerCase(Locale.ROOT).equals(id)) {
                return source;
            }
        }
        throw new JsonValue("/data_source", null).error("prompt, attached or illustrative is expected");
    }

    private static @Nullable BigDecimal number(Map<String, JsonValue> fields, String name) {
        JsonValue field = fields.get(name);
        return field == null ? null : field.number();
    }

    private static Node node(JsonValue value) {
        Map<String, JsonValue> fields = value.object(NODE_FIELDS);
        required(value, fields, "id", "label");
        return new Node(
                        fields.get("id").text(LONGEST_ID),
                        label(fields, "label"),
                        choice(fields.get("shape"), Shape.AUTO, Shape.values()),
                        text(fields, "group", LONGEST_ID))
                .withMembers(texts(fields, "members", MOST_MEMBERS, LONGEST_TEXT))
                .withTime(
                        text(fields, "start", LONGEST_ID),
                        text(fields, "end", LONGEST_ID),
                        text(fields, "duration", LONGEST_ID),
                        texts(fields, "after", MOST_NODES, LONGEST_ID),
                        text(fields, "state", LONGEST_ID))
                .withScore(number(fields, "score"), texts(fields, "actors", 20, LONGEST_TEXT));
    }

    private static Edge edge(JsonValue value) {
        Map<String, JsonValue> fields = value.object(EDGE_FIELDS);
        required(value, fields, "from", "to");
        return new Edge(
                fields.get("from").text(LONGEST_ID),
                fields.get("to").text(LONGEST_ID),
                label(fields, "label"),
                choice(fields.get("kind"), Relation.FLOW, Relation.values()),
                choice(fields.get("style"), Line.SOLID, Line.values()),
                text(fields, "from_cardinality", LONGEST_ID),
                text(fields, "to_cardinality", LONGEST_ID),
                text(fields, "group", LONGEST_ID));
    }

    private static Group group(JsonValue value) {
        Map<String, JsonValue> fields = value.object(Set.of("id", "label", "parent", "kind"));
        required(value, fields, "id");
        return new Group(
                fields.get("id").text(LONGEST_ID),
                label(fields, "label"),
                text(fields, "parent", LONGEST_ID),
                choice(fields.get("kind"), GroupKind.GROUP, GroupKind.values()));
    }

    private static Overlap overlap(JsonValue value) {
        Map<String, JsonValue> fields = value.object(Set.of("sets", "label", "items", "size"));
        required(value, fields, "sets");
        return new Overlap(
                fields.get("sets").list(2, 6).stream()
                        .map(v -> v.text(LONGEST_ID))
                        .toList(),
                label(fields, "label"),
                texts(fields, "items", MOST_MEMBERS, LONGEST_TEXT),
                number(fields, "size"));
    }

    private static Axis axis(JsonValue value) {
        Map<String, JsonValue> fields = value.object(Set.of("title", "labels"));
        required(value, fields, "labels");
        return new Axis(
                text(fields, "title", LONGEST_TEXT),
                fields.get("labels").list(1, MOST_LABELS).stream()
                        .map(v -> v.text(LONGEST_TEXT))
                        .toList());
    }

    private static Cell cell(JsonValue value) {
        Map<String, JsonValue> fields = value.object(Set.of("column", "row", "label", "items"));
        required(value, fields, "column", "row");
        return new Cell(
                fields.get("column").index(MOST_LABELS),
                fields.get("row").index(MOST_LABELS),
                label(fields, "label"),
                texts(fields, "items", MOST_MEMBERS, LONGEST_TEXT));
    }
}
