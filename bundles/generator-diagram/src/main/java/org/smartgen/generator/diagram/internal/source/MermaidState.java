package org.smartgen.generator.diagram.internal.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;

/** Mermaid's {@code stateDiagram}. */
final class MermaidState {
    private static final String ID = "(\\[\\*]|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*)";
    private static final Pattern TRANSITION = Pattern.compile(ID + "\\s*-->\\s*" + ID + "(?:\\s*:\\s*(.*))?");
    private static final Pattern NAMED = Pattern.compile("state\\s+\"([^\"]*)\"\\s+as\\s+" + ID + "\\s*(\\{)?");
    private static final Pattern COMPOSITE = Pattern.compile("state\\s+" + ID + "\\s*\\{");
    private static final Pattern KIND = Pattern.compile("state\\s+" + ID + "\\s*<<(choice|fork|join|end)>>");
    private static final Pattern SAID = Pattern.compile(ID + "\\s*:\\s*(.*)");
    private static final Pattern ALONE = Pattern.compile("(?:state\\s+)?" + ID + "(?:\\s*:::.*)?");
    private static final Pattern IGNORED =
            Pattern.compile("(?:classDef|class|style|direction|hide|scale|accTitle|accDescr)\\b.*|--");

    private final GraphBuilder graph;
    private boolean note;
    private int ends;

    private MermaidState(GraphBuilder graph) {
        this.graph = graph;
    }

    /** @param lines without the header */
    static void read(List<SourceLine> lines, GraphBuilder graph) {
        var states = new MermaidState(graph);
        lines.forEach(states::read);
        if (graph.isOpen()) {
            SourceLine last = lines.get(lines.size() - 1);
            throw last.fault(last.text().length(), "a state is not closed by \"}\"");
        }
    }

    private void read(SourceLine line) {
        String text = line.text();
        if (note) {
            note = !text.equals("end note");
            return;
        }
        if (text.startsWith("note ")) {
            note = !text.contains(":");
            return;
        }
        Matcher transition = TRANSITION.matcher(text);
        if (IGNORED.matcher(text).matches()) {
            return;
        }
        if (text.equals("}")) {
            if (!graph.isOpen()) {
                throw line.fault(0, "\"}\" closes no state");
            }
            graph.close();
        } else if (transition.matches()) {
            String label = transition.group(3) == null ? "" : Labels.plain(transition.group(3));
            graph.edge(new Edge(state(transition.group(1), true), state(transition.group(2), false), label));
        } else if (!declared(text)) {
            throw line.fault(0, "a transition such as \"A --> B: event\" is expected: \"" + text + "\"");
        }
    }

    private boolean declared(String text) {
        Matcher named = NAMED.matcher(text);
        Matcher composite = COMPOSITE.matcher(text);
        Matcher kind = KIND.matcher(text);
        Matcher said = SAID.matcher(text);
        Matcher alone = ALONE.matcher(text);
        if (named.matches()) {
            if (named.group(3) == null) {
                graph.label(named.group(2), Labels.plain(named.group(1)));
            } else {
                graph.open(named.group(2), Labels.plain(named.group(1)), GroupKind.STATE);
            }
        } else if (composite.matches()) {
            graph.open(composite.group(1), composite.group(1), GroupKind.STATE);
        } else if (kind.matches()) {
            graph.label(kind.group(1), "");
            graph.shape(kind.group(1), kind.group(2).equals("choice") ? Shape.CHOICE : Shape.FORK);
        } else if (said.matches()) {
            graph.label(said.group(1), Labels.plain(said.group(2)));
        } else if (alone.matches()) {
            graph.node(alone.group(1));
        } else {
            return false;
        }
        return true;
    }

    /** {@code [*]} is a start or an end of its own in each composite state. */
    private String state(String id, boolean from) {
        if (!id.equals("[*]")) {
            graph.node(id);
            return id;
        }
        String own = (from ? "start" : "end") + (graph.group().isEmpty() ? "" : " of " + graph.group());
        if (!graph.has(own)) {
            ends++;
            graph.label(own, "");
            graph.shape(own, from ? Shape.START : Shape.END);
        }
        return own;
    }
}
