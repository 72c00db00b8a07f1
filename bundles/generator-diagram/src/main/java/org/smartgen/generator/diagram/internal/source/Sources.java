package org.smartgen.generator.diagram.internal.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramType;
import org.smartgen.spi.GenerationException;

/** Finds a diagram that is pasted into a prompt, by its header, and reads it. */
public final class Sources {
    private static final Pattern FENCE =
            Pattern.compile("(?s)```+\\s*(?:mermaid|dot|graphviz|plantuml|puml)?\\s*\\n(.*?)(?:```|$)");
    private static final Pattern MERMAID = Pattern.compile(
            "(?m)^[ \\t]*(graph|flowchart(?:-elk)?|sequenceDiagram|stateDiagram(?:-v2)?|classDiagram(?:-v2)?|erDiagram|mindmap|gantt|journey|timeline)\\b[^\\n]*$");
    private static final Pattern DOT =
            Pattern.compile("(?:^|[\\s:])((?:strict\\s+)?(?:di)?graph(?:\\s+(?:\"[^\"]*\"|[\\w.]+))?\\s*\\{)");
    private static final Pattern UML = Pattern.compile("(?s)@startuml[^\\n]*\\n(.*?)(?:@enduml|$)");

    private Sources() {}

    /**
     * @return empty when none is pasted
     * @throws GenerationException with line and column of a fault
     */
    public static Optional<DiagramSpec> read(String prompt, String language) {
        Matcher fence = FENCE.matcher(prompt);
        String text = fence.find() ? fence.group(1) : prompt;
        Matcher dot = DOT.matcher(text);
        if (dot.find()) {
            GraphBuilder graph = new GraphBuilder();
            Dot.read(text.substring(dot.start(1)), graph);
            return Optional.of(graph.build(DiagramType.FLOW, language));
        }
        Matcher uml = UML.matcher(text);
        if (uml.find()) {
            return Optional.of(sequence(SourceLine.of(uml.group(1)), language));
        }
        Matcher mermaid = MERMAID.matcher(text);
        return mermaid.find() ? mermaid(mermaid, text, language) : Optional.empty();
    }

    private static DiagramSpec sequence(List<SourceLine> lines, String language) {
        GraphBuilder graph = new GraphBuilder();
        MermaidSequence.read(lines, graph);
        return graph.build(DiagramType.SEQUENCE, language);
    }

    private static Optional<DiagramSpec> mermaid(Matcher header, String text, String language) {
        GraphBuilder graph = new GraphBuilder();
        List<SourceLine> lines = SourceLine.of(text.substring(header.start(1)));
        List<SourceLine> body = lines.subList(1, lines.size());
        String kind = header.group(1).replaceFirst("-v2$", "");
        boolean words = body.isEmpty() && !lines.get(0).text().contains(";");
        if (words) {
            // "timeline: 1969 …", "flowchart of the login": a sentence
            return Optional.empty();
        }
        DiagramType type =
                switch (kind) {
                    case "sequenceDiagram" -> DiagramType.SEQUENCE;
                    case "stateDiagram" -> DiagramType.STATE;
                    case "classDiagram" -> DiagramType.CLASS;
                    case "erDiagram" -> DiagramType.ER;
                    case "mindmap" -> DiagramType.MINDMAP;
                    case "gantt" -> DiagramType.GANTT;
                    case "journey" -> DiagramType.JOURNEY;
                    case "timeline" -> DiagramType.TIMELINE;
                    default -> DiagramType.FLOW;
                };
        graph.title = title(text.substring(0, header.start(1)));
        switch (type) {
            case SEQUENCE -> MermaidSequence.read(body, graph);
            case STATE -> MermaidState.read(body, graph);
            case CLASS -> MermaidClass.read(body, graph);
            case ER -> MermaidEr.read(body, graph);
            case MINDMAP -> MermaidOutline.read(body, graph);
            case GANTT, JOURNEY, TIMELINE -> MermaidPlans.read(type.id(), body, graph);
            default -> MermaidFlow.read(lines, graph);
        }
        if (graph.size() == 0) {
            throw lines.get(0).fault(0, "the diagram is empty");
        }
        return Optional.of(graph.build(type, language));
    }

    /** Front matter: {@code --- title: Order flow ---}. */
    private static String title(String before) {
        Matcher title = Pattern.compile("(?m)^title:\\s*(.+)$").matcher(before);
        return title.find() ? Labels.plain(title.group(1)) : "";
    }
}
