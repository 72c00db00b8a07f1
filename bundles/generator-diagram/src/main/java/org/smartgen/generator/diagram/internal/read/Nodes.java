package org.smartgen.generator.diagram.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;
import org.smartgen.generator.diagram.internal.spec.DiagramType;

/** The things of a prompt: the same words, whatever their case, are one node. "3 app servers" are three. */
final class Nodes {
    private static final Pattern COUNT = Pattern.compile(
            "(?iu)^(two|three|four|five|[2-5]|zwei|drei|deux|trois|dos|tres|两个?|三个?|[2-5]个)\\s*(?:x\\s*)?(.+)$");
    private static final Pattern ONE =
            Pattern.compile("(?iu)^(?:one|a|an|the|ein|eine|der|die|das|un|une|le|la|el|una)\\s+(?=\\S)");
    private static final Pattern EDGES = Pattern.compile("^[\\s\"“”„«»'`*_,;:，；：。.、（(]+|[\\s\"“”„«»'`*_,;:，；：。.、）)]+$");
    private static final Pattern SHAPE_NOTE = Pattern.compile(
            "(?iu)\\s*[（(](?:rounded rectangle|diamond(?: decision)?|decision|rectangle|parallelogram|circle|oval|start|end|database|cylinder)[)）]");
    private static final int LONGEST = 120;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    /** The ids of what the words name; empty for none. */
    List<String> of(String words) {
        boolean decision = words.toLowerCase(Locale.ROOT).contains("(diamond")
                || words.strip().endsWith("?")
                || words.strip().endsWith("？");
        String name = clean(SHAPE_NOTE.matcher(words).replaceAll(""));
        if (name.isEmpty() || name.length() > LONGEST) {
            return List.of();
        }
        Matcher counted = COUNT.matcher(name);
        if (counted.matches()) {
            int count = number(counted.group(1));
            String each = singular(counted.group(2));
            List<String> ids = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                ids.add(node(each + " " + i, false));
            }
            return ids;
        }
        return List.of(node(ONE.matcher(name).replaceFirst(""), decision));
    }

    static String clean(String words) {
        String name = EDGES.matcher(words).replaceAll("").replaceAll("\\s+", " ");
        return words.strip().endsWith("?") && !name.endsWith("?") ? name + "?" : name;
    }

    private String node(String name, boolean decision) {
        String key = name.toLowerCase(Locale.ROOT);
        nodes.computeIfAbsent(
                key, k -> new Node("n" + (nodes.size() + 1), name, decision ? Shape.DECISION : Shape.AUTO, ""));
        return id(key);
    }

    private String id(String key) {
        Node node = nodes.get(key);
        return node == null ? "" : node.id();
    }

    private static int number(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace("个", "")) {
            case "three", "drei", "trois", "tres", "三", "3" -> 3;
            case "four", "4" -> 4;
            case "five", "5" -> 5;
            default -> 2;
        };
    }

    private static String singular(String words) {
        return words.matches(".*[^s]s") && words.charAt(words.length() - 1) == 's'
                ? words.substring(0, words.length() - 1)
                : words;
    }

    /** The node that is called so, also by a part of its name ("Jan" for "CTO Jan", 设计阶段 for 设计); a new one if there is none. */
    List<String> like(String words) {
        String name = clean(words).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Node> known : nodes.entrySet()) {
            String key = known.getKey();
            boolean same = key.endsWith(" " + name) || key.startsWith(name + " ");
            boolean han = name.length() > 1
                    && Character.isIdeographic(name.codePointAt(0))
                    && (name.startsWith(key) && name.length() - key.length() <= 2);
            if (key.equals(name) || same || han) {
                if (han) {
                    Node node = known.getValue();
                    known.setValue(new Node(node.id(), clean(words), node.shape(), node.group()));
                }
                return List.of(known.getValue().id());
            }
        }
        return of(words);
    }

    /** A thing in the singular and with a capital. */
    List<String> entity(String words) {
        String name = singular(ONE.matcher(clean(words)).replaceFirst(""));
        name = name.endsWith("ie") ? name.substring(0, name.length() - 2) + "y" : name;
        return name.isEmpty() ? List.of() : of(name);
    }

    void relate(List<String> from, List<String> to, String label, String many) {
        for (String one : from) {
            for (String other : to) {
                edges.add(new Edge(one, other, label, Relation.LINK, DiagramSpec.Line.SOLID, "1", many, ""));
            }
        }
    }

    void members(List<String> ids, List<String> lines) {
        nodes.replaceAll((key, node) -> ids.contains(node.id()) ? node.withMembers(lines) : node);
    }

    String label(List<String> ids) {
        return ids.isEmpty()
                ? ""
                : nodes.values().stream()
                        .filter(n -> n.id().equals(ids.get(0)))
                        .map(Node::label)
                        .findFirst()
                        .orElse("");
    }

    void join(List<String> from, List<String> to, String label, Relation kind) {
        for (String one : from) {
            for (String other : to) {
                boolean known = edges.stream()
                        .anyMatch(e -> e.from().equals(one)
                                && e.to().equals(other)
                                && e.label().equals(label));
                if (!known && !(one.equals(other) && label.isEmpty())) {
                    edges.add(new Edge(one, other, label, kind));
                }
            }
        }
    }

    void edge(Edge edge) {
        edges.add(edge);
    }

    int size() {
        return nodes.size();
    }

    boolean isLinked() {
        return !edges.isEmpty();
    }

    /** With edges of another kind. */
    DiagramSpec spec(DiagramType type, String title, String language, Relation kind) {
        List<Edge> same = edges.stream()
                .map(e -> new Edge(e.from(), e.to(), e.label(), kind))
                .toList();
        return DiagramSpec.graph(type, title, language, List.copyOf(nodes.values()), same, List.of());
    }

    DiagramSpec spec(DiagramType type, String title, String language) {
        return DiagramSpec.graph(type, title, language, List.copyOf(nodes.values()), edges, List.of());
    }
}
