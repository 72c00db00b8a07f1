package org.smartgen.generator.diagram.internal.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.smartgen.generator.diagram.internal.source.GraphBuilder;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;

/** Pasted JSON whose objects name their parents ({@code id}, {@code name}, {@code parent}) or hold their {@code children}; or from and to. */
final class JsonTree {
    private static final List<String> NAMES = List.of("name", "label", "title", "text", "名称", "标题");
    private static final List<String> PARENTS = List.of("parent", "parentid", "parent_id", "pid", "父级");
    private static final List<String> CHILDREN = List.of("children", "nodes", "items", "子级");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(40).build())
            .build();

    private JsonTree() {}

    /** Empty when there is no such JSON in the text. */
    static Optional<GraphBuilder> read(String text) {
        int start = first(text, '[', '{');
        if (start < 0) {
            return Optional.empty();
        }
        Object document;
        try (JsonParser parser = JSON.createParser(text.substring(start))) {
            parser.nextToken();
            document = value(parser);
        } catch (IOException notJson) {
            return Optional.empty();
        }
        GraphBuilder graph = new GraphBuilder();
        List<?> all = document instanceof List<?> list ? list : document == null ? List.of() : List.of(document);
        boolean flat = all.stream()
                .allMatch(o -> o instanceof Map<?, ?> m && find(m, PARENTS) != null
                        || o instanceof Map<?, ?> n && hasKey(n, PARENTS));
        boolean told = flat ? parents(all, graph) : nested(all, "", graph);
        return told && graph.size() > 1 ? Optional.of(graph) : Optional.empty();
    }

    private static int first(String text, char... marks) {
        int least = -1;
        for (char mark : marks) {
            int at = text.indexOf(mark);
            least = at >= 0 && (least < 0 || at < least) ? at : least;
        }
        return least;
    }

    private static @org.jspecify.annotations.Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Object element = value(parser);
                if (element != null) {
                    list.add(element);
                }
            }
            return list;
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                Object member = value(parser);
                members.put(name, member == null ? "" : member);
            }
            return members;
        }
        return token == JsonToken.VALUE_NULL || token == null ? null : parser.getText();
    }

    private static boolean hasKey(Map<?, ?> members, List<String> names) {
        return members.keySet().stream()
                .anyMatch(k -> names.contains(String.valueOf(k).toLowerCase(java.util.Locale.ROOT)));
    }

    private static @org.jspecify.annotations.Nullable Object find(Map<?, ?> members, List<String> names) {
        return members.entrySet().stream()
                .filter(e -> names.contains(String.valueOf(e.getKey()).toLowerCase(java.util.Locale.ROOT)))
                .map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean parents(List<?> all, GraphBuilder graph) {
        for (Object one : all) {
            Map<?, ?> members = (Map<?, ?>) one;
            Object name = find(members, NAMES);
            Object id = find(members, List.of("id", "key", "编号"));
            String key = String.valueOf(id == null ? name : id);
            graph.label(key, String.valueOf(name == null ? key : name));
        }
        for (Object one : all) {
            Map<?, ?> members = (Map<?, ?>) one;
            String parent = String.valueOf(Objects.requireNonNullElse(find(members, PARENTS), ""));
            Object id = find(members, List.of("id", "key", "编号"));
            String key = String.valueOf(id == null ? find(members, NAMES) : id);
            if (!parent.isEmpty() && graph.has(parent)) {
                graph.edge(new Edge(parent, key, "", Relation.LINK));
            }
        }
        return !graph.edges().isEmpty();
    }

    private static boolean nested(List<?> all, String above, GraphBuilder graph) {
        boolean told = false;
        for (Object one : all) {
            Object name = one instanceof Map<?, ?> members ? find(members, NAMES) : one;
            if (!(name instanceof String label) || label.isBlank()) {
                return false;
            }
            String id = "n" + (graph.size() + 1);
            graph.label(id, label);
            if (!above.isEmpty()) {
                graph.edge(new Edge(above, id, "", Relation.LINK));
                told = true;
            }
            if (one instanceof Map<?, ?> members && find(members, CHILDREN) instanceof List<?> below) {
                told |= nested(below, id, graph);
            }
        }
        return told;
    }
}
