package org.smartgen.generator.diagram.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Line;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;

/** Mermaid's {@code erDiagram}. */
final class MermaidEr {
    private static final String ID = "(\"[^\"]+\"|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*)(?:\\[\\s*\"?([^\\]\"]*)\"?\\s*])?";
    private static final Pattern RELATION = Pattern.compile(ID
            + "\\s*(\\|o|\\|\\||}o|}\\||o\\||one or more|zero or more|many\\(\\d\\)|only one|zero or one|1\\+?|0\\+)\\s*(--|\\.\\.|to|optionally to)\\s*(o\\||\\|\\||o\\{|\\|\\{|one or more|zero or more|many\\(\\d\\)|only one|zero or one|1\\+?|0\\+)\\s*"
            + ID + "(?:\\s*:\\s*(.*))?");
    private static final Pattern ENTITY = Pattern.compile(ID + "\\s*(\\{)?\\s*(})?");
    private static final Pattern IGNORED =
            Pattern.compile("(?:direction|style|classDef|class|accTitle|accDescr|title)\\b.*");

    private final GraphBuilder graph;
    private String inside = "";

    private MermaidEr(GraphBuilder graph) {
        this.graph = graph;
    }

    /** @param lines without the header */
    static void read(List<SourceLine> lines, GraphBuilder graph) {
        var entities = new MermaidEr(graph);
        lines.forEach(entities::read);
        if (!entities.inside.isEmpty()) {
            SourceLine last = lines.get(lines.size() - 1);
            throw last.fault(last.text().length(), "an entity is not closed by \"}\"");
        }
    }

    private void read(SourceLine line) {
        String text = line.text();
        if (!inside.isEmpty()) {
            attribute(text);
            return;
        }
        Matcher relation = RELATION.matcher(text);
        Matcher entity = ENTITY.matcher(text);
        if (relation.matches()) {
            String from = named(relation.group(1), relation.group(2));
            String to = named(relation.group(6), relation.group(7));
            String label = relation.group(8) == null ? "" : Labels.plain(relation.group(8));
            boolean weak = relation.group(4).equals("..") || relation.group(4).startsWith("optionally");
            graph.edge(new Edge(
                    from,
                    to,
                    label,
                    Relation.LINK,
                    weak ? Line.DASHED : Line.SOLID,
                    cardinality(relation.group(3)),
                    cardinality(relation.group(5)),
                    ""));
        } else if (entity.matches() && !IGNORED.matcher(text).matches()) {
            String id = named(entity.group(1), entity.group(2));
            inside = entity.group(3) != null && entity.group(4) == null ? id : "";
        } else if (!IGNORED.matcher(text).matches()) {
            throw line.fault(0, "a relation such as \"A ||--o{ B : has\" is expected: \"" + text + "\"");
        }
    }

    private String named(String written, @org.jspecify.annotations.Nullable String alias) {
        String id = Labels.plain(written);
        graph.node(id);
        if (alias != null && !alias.isBlank()) {
            graph.label(id, Labels.plain(alias));
        }
        return id;
    }

    private void attribute(String text) {
        if (text.equals("}")) {
            inside = "";
            return;
        }
        Node known = graph.node(inside);
        List<String> members = new ArrayList<>(known.members());
        members.add(text.replaceFirst("\\s*\"[^\"]*\"\\s*$", "").replaceFirst("\\s*}$", ""));
        graph.put(known.withMembers(members));
        inside = text.endsWith("}") ? "" : inside;
    }

    private static String cardinality(String written) {
        boolean many = written.contains("{")
                || written.contains("}")
                || written.contains("more")
                || written.startsWith("many")
                || written.endsWith("+");
        boolean none = written.contains("o") && (written.length() == 2)
                || written.startsWith("zero")
                || written.startsWith("0")
                || written.startsWith("many(0");
        return many ? none ? "0..*" : "1..*" : none ? "0..1" : "1";
    }
}
