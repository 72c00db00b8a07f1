package org.smartgen.generator.diagram.internal.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Line;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;

/** Graphviz's DOT: the language of its documentation, of whose attributes label, shape, style, dir and rankdir are read. */
final class Dot {
    private static final int DEEPEST = 12;

    private final List<DotToken> tokens;
    private final GraphBuilder graph;
    private final Map<String, String> nodeDefaults = new HashMap<>();
    private final Map<String, String> edgeDefaults = new HashMap<>();
    private int at;
    private int depth;

    private Dot(List<DotToken> tokens, GraphBuilder graph) {
        this.tokens = tokens;
        this.graph = graph;
    }

    static void read(String source, GraphBuilder graph) {
        new Dot(DotToken.of(source), graph).graph();
    }

    private DotToken peek() {
        return tokens.get(at);
    }

    private boolean is(String symbol) {
        return peek().isSymbol(symbol);
    }

    private boolean accept(String symbol) {
        boolean there = is(symbol);
        at += there ? 1 : 0;
        return there;
    }

    private boolean word(String keyword) {
        boolean there = peek().isWord(keyword);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String symbol) {
        if (!accept(symbol)) {
            throw peek().fault("\"" + symbol + "\" is expected");
        }
    }

    private void graph() {
        word("strict");
        if (!word("digraph") && !word("graph")) {
            throw peek().fault("\"digraph\" or \"graph\" is expected");
        }
        if (!is("{")) {
            at++;
        }
        block();
    }

    private List<String> block() {
        if (++depth > DEEPEST) {
            throw peek().fault("subgraphs are at most " + DEEPEST + " deep");
        }
        expect("{");
        List<String> named = new ArrayList<>();
        while (!is("}")) {
            if (peek().isEnd()) {
                throw peek().fault("\"}\" is missing");
            }
            named.addAll(statement());
            while (accept(";") || accept(",")) {
                continue;
            }
        }
        expect("}");
        depth--;
        return named;
    }

    private List<String> statement() {
        if (word("node")) {
            nodeDefaults.putAll(attributes());
            return List.of();
        }
        if (word("edge")) {
            edgeDefaults.putAll(attributes());
            return List.of();
        }
        if (word("graph")) {
            settings(attributes());
            return List.of();
        }
        if (at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("=") && !is("{")) {
            String name = peek().text();
            at += 2;
            settings(Map.of(name, peek().text()));
            at++;
            return List.of();
        }
        return chain();
    }

    private void settings(Map<String, String> values) {
        String direction = values.get("rankdir");
        if (direction != null) {
            graph.direction = MermaidFlow.direction(direction);
        }
        String label = values.get("label");
        if (label != null && graph.isOpen()) {
            graph.name(Labels.plain(label));
        } else if (label != null) {
            graph.title = Labels.plain(label);
        }
    }

    private List<String> chain() {
        List<String> all = new ArrayList<>();
        List<List<String>> ends = new ArrayList<>();
        boolean directed = false;
        ends.add(end());
        while (is("->") || is("--")) {
            directed = is("->");
            at++;
            ends.add(end());
        }
        Map<String, String> values = is("[") ? attributes() : Map.of();
        ends.forEach(all::addAll);
        if (ends.size() == 1) {
            all.forEach(id -> describe(id, values));
        }
        for (int i = 1; i < ends.size(); i++) {
            join(ends.get(i - 1), ends.get(i), directed, values);
        }
        return all;
    }

    private void join(List<String> from, List<String> to, boolean directed, Map<String, String> own) {
        Map<String, String> values = new HashMap<>(edgeDefaults);
        values.putAll(own);
        String style = values.getOrDefault("style", "");
        Line line = style.contains("dash") || style.contains("dot")
                ? Line.DASHED
                : style.contains("bold") ? Line.THICK : Line.SOLID;
        Relation kind = directed ? Relation.FLOW : Relation.LINK;
        kind = switch (values.getOrDefault("dir", "")) {
            case "both" -> Relation.BOTH;
            case "none" -> Relation.LINK;
            default -> kind;
        };
        boolean back = values.getOrDefault("dir", "").equals("back");
        for (String one : from) {
            for (String other : to) {
                String label = Labels.plain(values.getOrDefault("label", ""));
                graph.edge(new Edge(back ? other : one, back ? one : other, label, kind, line, "", "", ""));
            }
        }
    }

    private List<String> end() {
        if (is("{") || peek().isWord("subgraph")) {
            return subgraph();
        }
        DotToken token = peek();
        if (!token.isName()) {
            throw token.fault("the id of a node is expected");
        }
        at++;
        while (accept(":")) {
            at++;
        }
        boolean known = graph.has(token.text());
        graph.node(token.text());
        if (!known) {
            describe(token.text(), nodeDefaults);
        }
        return List.of(token.text());
    }

    private List<String> subgraph() {
        boolean named = word("subgraph") && !is("{");
        String id = named ? peek().text() : "";
        at += named ? 1 : 0;
        boolean cluster = id.startsWith("cluster");
        if (named && !is("{")) {
            return List.of();
        }
        if (cluster) {
            graph.open(id, "", GroupKind.GROUP);
        }
        Map<String, String> nodes = new HashMap<>(nodeDefaults);
        Map<String, String> edges = new HashMap<>(edgeDefaults);
        List<String> inside = block();
        nodeDefaults.clear();
        nodeDefaults.putAll(nodes);
        edgeDefaults.clear();
        edgeDefaults.putAll(edges);
        if (cluster) {
            graph.close();
        }
        return inside;
    }

    private Map<String, String> attributes() {
        Map<String, String> values = new HashMap<>();
        while (accept("[")) {
            while (!accept("]")) {
                if (peek().isEnd()) {
                    throw peek().fault("\"]\" is missing");
                }
                String name = peek().text();
                at++;
                String value = "true";
                if (accept("=")) {
                    value = peek().text();
                    at++;
                }
                values.put(name.toLowerCase(Locale.ROOT), value);
                while (accept(",") || accept(";")) {
                    continue;
                }
            }
        }
        return values;
    }

    private void describe(String id, Map<String, String> values) {
        String label = values.get("label");
        String shape = values.get("shape");
        if (shape != null) {
            graph.shape(id, shape(shape));
        }
        if (label == null) {
            return;
        }
        if (shape != null && shape.contains("record") || label.contains("|")) {
            List<String> cells = new ArrayList<>(
                    List.of(label.replaceAll("^[{\\s]+|[}\\s]+$", "").split("\\s*\\|\\s*")));
            graph.label(id, field(cells.remove(0)));
            graph.put(graph.node(id)
                    .withMembers(cells.stream()
                            .map(Dot::field)
                            .filter(c -> !c.isEmpty())
                            .toList()));
        } else {
            graph.label(id, Labels.plain(label));
        }
    }

    /** {@code <f0> left} without its port. */
    private static String field(String cell) {
        return Labels.plain(
                cell.replaceAll("<[^>]*>", "").replaceAll("[{}]", "").replace("\\l", " "));
    }

    private static Shape shape(String word) {
        return switch (word) {
            case "diamond", "Mdiamond" -> Shape.DECISION;
            case "cylinder" -> Shape.DATABASE;
            case "circle", "point" -> Shape.CIRCLE;
            case "doublecircle", "Mcircle" -> Shape.END;
            case "oval", "ellipse", "egg" -> Shape.ROUND;
            case "hexagon", "octagon" -> Shape.HEXAGON;
            case "parallelogram" -> Shape.INPUT;
            case "note", "tab", "folder" -> Shape.DOCUMENT;
            case "component", "box3d" -> Shape.SERVER;
            default -> Shape.PROCESS;
        };
    }
}
