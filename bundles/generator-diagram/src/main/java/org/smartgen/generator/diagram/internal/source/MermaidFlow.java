package org.smartgen.generator.diagram.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Direction;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Line;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;

/** Mermaid's {@code flowchart} and {@code graph}. */
final class MermaidFlow {
    private static final Pattern IGNORED =
            Pattern.compile("(?:classDef|class|style|linkStyle|click|accTitle|accDescr)\\b.*");
    private static final Pattern SUBGRAPH = Pattern.compile("subgraph(?:\\s+(.*))?");
    private static final Pattern TITLED = Pattern.compile("([\\p{L}\\p{N}_.-]+)\\s*\\[(.*)]");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_./]|-(?![-.>=~ox]))*");
    /** The head of the line, its kind, the text within it, its end: {@code -- text -->}, {@code -.->}, {@code <==>}. */
    private static final Pattern LINK = Pattern.compile(
            "\\s*([<ox](?=[-=]))?(?:(~~~+)|(--+|==+|-\\.+)(?:\\s*(?![->=.ox])((?:(?!--|==|\\.-)[^|\\n])+?)\\s*(--+|==+|\\.+-))?([->]?>|[ox](?=[\\s|&])|-)?|(\\.+-)(>)?)(?:\\s*\\|([^|]*)\\|)?\\s*");

    private static final Pattern MORE = Pattern.compile("\\s*&\\s*");
    private static final Pattern DATA = Pattern.compile("@\\{([^}]*)}");
    private static final Pattern CLASS = Pattern.compile(":::[\\w-]+");

    private static final String[][] BRACKETS = {
        {"(((", ")))", "CIRCLE"}, {"((", "))", "CIRCLE"}, {"([", "])", "START"}, {"[[", "]]", "SUBROUTINE"},
        {"[(", ")]", "DATABASE"}, {"{{", "}}", "HEXAGON"}, {"[/", "/]", "INPUT"}, {"[\\", "\\]", "INPUT"},
        {"[/", "\\]", "PROCESS"}, {"[\\", "/]", "PROCESS"}, {">", "]", "NOTE"}, {"{", "}", "DECISION"},
        {"(", ")", "ROUND"}, {"[", "]", "PROCESS"}
    };

    private final GraphBuilder graph;
    private SourceLine line;
    private String text = "";
    private int at;

    private MermaidFlow(GraphBuilder graph, SourceLine first) {
        this.graph = graph;
        this.line = first;
    }

    /** @param lines with the header, which may go on behind its direction */
    static void read(List<SourceLine> lines, GraphBuilder graph) {
        var flow = new MermaidFlow(graph, lines.get(0));
        flow.header();
        for (var line : lines.subList(1, lines.size())) {
            flow.line = line;
            flow.statements(line.text());
        }
        if (graph.isOpen()) {
            throw flow.line.fault(flow.line.text().length(), "a subgraph is not closed by \"end\"");
        }
    }

    private void header() {
        Matcher header = Pattern.compile("(?:graph|flowchart(?:-elk)?)\\s*(TB|TD|BT|LR|RL)?\\s*;?(.*)")
                .matcher(line.text());
        if (header.matches()) {
            graph.direction = direction(header.group(1));
            statements(header.group(2));
        }
    }

    static Direction direction(@org.jspecify.annotations.Nullable String word) {
        return word == null
                ? Direction.AUTO
                : switch (word) {
                    case "LR" -> Direction.RIGHT;
                    case "RL" -> Direction.LEFT;
                    case "BT" -> Direction.UP;
                    default -> Direction.DOWN;
                };
    }

    private void statements(String written) {
        for (String part : parts(written)) {
            if (!part.isBlank()) {
                statement(part.strip());
            }
        }
    }

    /** At semicolons outside of brackets and quotes. */
    private static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : "[({".indexOf(c) >= 0 ? 1 : "])}".indexOf(c) >= 0 ? -1 : 0;
            if (c == ';' && !quoted && depth <= 0) {
                parts.add(written.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(written.substring(start));
        return parts;
    }

    private void statement(String statement) {
        Matcher subgraph = SUBGRAPH.matcher(statement);
        if (IGNORED.matcher(statement).matches() || statement.startsWith("direction ")) {
            return;
        }
        if (subgraph.matches()) {
            open(subgraph.group(1) == null ? "" : subgraph.group(1).strip());
        } else if (statement.equals("end")) {
            if (!graph.isOpen()) {
                throw line.fault(0, "\"end\" closes no subgraph");
            }
            graph.close();
        } else {
            text = statement;
            at = 0;
            chain();
        }
    }

    private void open(String named) {
        Matcher titled = TITLED.matcher(named);
        String id = titled.matches() ? titled.group(1) : named.isEmpty() ? "group" : Labels.plain(named);
        graph.open(id, Labels.plain(titled.matches() ? titled.group(2) : named), GroupKind.GROUP);
    }

    private void chain() {
        List<String> left = nodes();
        while (at < text.length()) {
            Matcher link = LINK.matcher(text).region(at, text.length());
            if (!link.lookingAt() || link.end() == at) {
                throw line.fault(at, "a link such as --> is expected here: \"" + rest() + "\"");
            }
            at = link.end();
            List<String> right = nodes();
            for (String from : left) {
                for (String to : right) {
                    join(from, to, link);
                }
            }
            left = right;
        }
    }

    private void join(String from, String to, Matcher link) {
        if (link.group(2) != null) {
            return;
        }
        String label = link.group(9) != null ? link.group(9) : link.group(4) == null ? "" : link.group(4);
        String body = link.group(3) == null ? "." : link.group(3);
        boolean head = ">".equals(link.group(6))
                || "->".equals(link.group(6))
                || ">".equals(link.group(8))
                || ">>".equals(link.group(6));
        boolean back = "<".equals(link.group(1));
        Relation kind = head ? back ? Relation.BOTH : Relation.FLOW : Relation.LINK;
        Line style = body.startsWith("=") ? Line.THICK : body.contains(".") ? Line.DASHED : Line.SOLID;
        graph.edge(new Edge(from, to, Labels.plain(label), kind, style, "", "", ""));
    }

    private List<String> nodes() {
        List<String> ids = new ArrayList<>(List.of(node()));
        Matcher more = MORE.matcher(text);
        while (more.region(at, text.length()).lookingAt()) {
            at = more.end();
            ids.add(node());
        }
        return ids;
    }

    private String node() {
        Matcher id = ID.matcher(text).region(at, text.length());
        if (!id.lookingAt()) {
            throw line.fault(at, "the id of a node is expected here: \"" + rest() + "\"");
        }
        at = id.end();
        String name = id.group();
        graph.node(name);
        for (String[] bracket : BRACKETS) {
            if (text.startsWith(bracket[0], at)) {
                int end = closing(bracket[0].length(), bracket[1]);
                if (end >= 0) {
                    graph.label(name, Labels.plain(text.substring(at + bracket[0].length(), end)));
                    graph.shape(name, Shape.valueOf(bracket[2]));
                    at = end + bracket[1].length();
                    break;
                }
            }
        }
        if (at < text.length() && "[({".indexOf(text.charAt(at)) >= 0) {
            throw line.fault(at, "a bracket is not closed");
        }
        data(name);
        Matcher style = CLASS.matcher(text).region(at, text.length());
        at = style.lookingAt() ? style.end() : at;
        return name;
    }

    /** Where the closing bracket stands, outside of quotes; -1 when it is not there. */
    private int closing(int opening, String close) {
        boolean quoted = false;
        for (int i = at + opening; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (!quoted && text.startsWith(close, i)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code @{ shape: diam, label: "Decide" }}. */
    private void data(String name) {
        Matcher data = DATA.matcher(text).region(at, text.length());
        if (!data.lookingAt()) {
            return;
        }
        at = data.end();
        Matcher label = Pattern.compile("label\\s*:\\s*(\"[^\"]*\"|[^,]+)").matcher(data.group(1));
        if (label.find()) {
            graph.label(name, Labels.plain(label.group(1)));
        }
        Matcher shape = Pattern.compile("shape\\s*:\\s*([\\w-]+)").matcher(data.group(1));
        if (shape.find()) {
            graph.shape(name, named(shape.group(1)));
        }
    }

    private static Shape named(String word) {
        return switch (word) {
            case "diam", "diamond", "decision", "question" -> Shape.DECISION;
            case "cyl", "cylinder", "database", "db" -> Shape.DATABASE;
            case "stadium", "pill", "terminal", "rounded", "event" -> Shape.ROUND;
            case "circle", "circ", "sm-circ", "start" -> Shape.CIRCLE;
            case "dbl-circ", "double-circle", "stop", "framed-circle" -> Shape.END;
            case "hex", "hexagon", "prepare" -> Shape.HEXAGON;
            case "lean-r", "lean-right", "in-out", "lean-l", "out-in" -> Shape.INPUT;
            case "doc", "document", "docs", "documents" -> Shape.DOCUMENT;
            case "subproc", "fr-rect", "subprocess", "subroutine" -> Shape.SUBROUTINE;
            case "cloud" -> Shape.CLOUD;
            case "das", "h-cyl", "horizontal-cylinder" -> Shape.QUEUE;
            case "fork", "join" -> Shape.FORK;
            default -> Shape.PROCESS;
        };
    }

    private String rest() {
        return text.substring(at, Math.min(text.length(), at + 30));
    }
}
