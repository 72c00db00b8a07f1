package org.smartgen.generator.diagram.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Line;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;

/** Mermaid's {@code classDiagram}. */
final class MermaidClass {
    private static final String ID = "(`[^`]+`|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*(?:~[^\\s:]+~)?)";
    private static final Pattern RELATION = Pattern.compile(ID
            + "\\s*(?:\"([^\"]*)\")?\\s*(<\\|--|<\\|\\.\\.|\\*--|o--|<--|<\\.\\.|--\\|>|\\.\\.\\|>|--\\*|--o|-->|\\.\\.>|--|\\.\\.|\\(\\)--|--\\(\\))\\s*(?:\"([^\"]*)\")?\\s*"
            + ID + "(?:\\s*:\\s*(.*))?");
    private static final Pattern CLASS =
            Pattern.compile("class\\s+" + ID + "(?:\\[\"([^\"]*)\"])?(?:\\s*:::\\w+)?\\s*(\\{)?\\s*(})?");
    private static final Pattern MEMBER = Pattern.compile(ID + "\\s*:\\s*(.*)");
    private static final Pattern KIND = Pattern.compile("<<\\s*([^>]+?)\\s*>>\\s*" + ID);
    private static final Pattern NAMESPACE = Pattern.compile("namespace\\s+" + ID + "\\s*\\{");
    private static final Pattern IGNORED =
            Pattern.compile("(?:direction|note|style|cssClass|classDef|callback|link|click|accTitle|accDescr)\\b.*");

    private final GraphBuilder graph;
    private String inside = "";

    private MermaidClass(GraphBuilder graph) {
        this.graph = graph;
    }

    /** @param lines without the header */
    static void read(List<SourceLine> lines, GraphBuilder graph) {
        var classes = new MermaidClass(graph);
        lines.forEach(classes::read);
        if (graph.isOpen() || !classes.inside.isEmpty()) {
            SourceLine last = lines.get(lines.size() - 1);
            throw last.fault(last.text().length(), "a class is not closed by \"}\"");
        }
    }

    private void read(SourceLine line) {
        String text = line.text();
        if (!inside.isEmpty()) {
            member(text);
            return;
        }
        if (IGNORED.matcher(text).matches()) {
            return;
        }
        Matcher relation = RELATION.matcher(text);
        Matcher type = CLASS.matcher(text);
        Matcher namespace = NAMESPACE.matcher(text);
        Matcher kind = KIND.matcher(text);
        Matcher member = MEMBER.matcher(text);
        if (text.equals("}")) {
            if (!graph.isOpen()) {
                throw line.fault(0, "\"}\" closes nothing");
            }
            graph.close();
        } else if (type.matches()) {
            String id = named(type.group(1));
            if (type.group(2) != null) {
                graph.label(id, Labels.plain(type.group(2)));
            }
            inside = type.group(3) != null && type.group(4) == null ? id : "";
        } else if (namespace.matches()) {
            graph.open(namespace.group(1), namespace.group(1), GroupKind.GROUP);
        } else if (kind.matches()) {
            kind(named(kind.group(2)), kind.group(1));
        } else if (relation.matches()) {
            relation(relation);
        } else if (member.matches()) {
            add(named(member.group(1)), member.group(2));
        } else {
            throw line.fault(0, "a class or a relation such as \"A <|-- B\" is expected: \"" + text + "\"");
        }
    }

    private void member(String text) {
        Matcher kind = Pattern.compile("<<\\s*([^>]+?)\\s*>>").matcher(text);
        if (text.equals("}")) {
            inside = "";
        } else if (kind.matches()) {
            kind(inside, kind.group(1));
        } else {
            add(inside, text.replaceFirst("}$", ""));
            inside = text.endsWith("}") ? "" : inside;
        }
    }

    private void kind(String id, String word) {
        switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "interface" -> graph.shape(id, Shape.INTERFACE);
            case "abstract" -> graph.shape(id, Shape.ABSTRACT);
            case "enumeration", "enum" -> graph.shape(id, Shape.ENUM);
            default -> {}
        }
    }

    private void add(String id, String member) {
        Node known = graph.node(id);
        List<String> members = new ArrayList<>(known.members());
        members.add(generic(Labels.plain(member)));
        graph.put(known.withMembers(members));
    }

    private String named(String id) {
        String own = id.replace("`", "").replaceFirst("~.*~$", "");
        graph.node(own);
        if (id.contains("~")) {
            graph.label(own, generic(id));
        }
        return own;
    }

    /** {@code List~int~} is {@code List<int>}. */
    private static String generic(String text) {
        return text.replaceAll("~([^~]*)~", "<$1>");
    }

    private void relation(Matcher told) {
        String left = named(told.group(1));
        String right = named(told.group(5));
        String arrow = told.group(3);
        String from = told.group(2) == null ? "" : told.group(2);
        String to = told.group(4) == null ? "" : told.group(4);
        String label = told.group(6) == null ? "" : Labels.plain(told.group(6));
        boolean turned = arrow.startsWith("<") || arrow.startsWith("*") || arrow.startsWith("o");
        Relation kind = kind(arrow);
        Line style = arrow.contains("..") ? Line.DASHED : Line.SOLID;
        graph.edge(
                turned
                        ? new Edge(right, left, label, kind, style, to, from, "")
                        : new Edge(left, right, label, kind, style, from, to, ""));
    }

    private static Relation kind(String arrow) {
        boolean dotted = arrow.contains("..");
        if (arrow.contains("|")) {
            return dotted ? Relation.IMPLEMENTS : Relation.INHERITS;
        }
        if (arrow.contains("*")) {
            return Relation.COMPOSES;
        }
        if (arrow.startsWith("o") || arrow.endsWith("o")) {
            return Relation.AGGREGATES;
        }
        boolean head = arrow.contains("<") || arrow.contains(">");
        return dotted ? head ? Relation.DEPENDS : Relation.LINK : head ? Relation.ASSOCIATES : Relation.LINK;
    }
}
