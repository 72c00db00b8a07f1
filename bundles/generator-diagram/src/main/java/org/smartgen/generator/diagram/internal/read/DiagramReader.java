package org.smartgen.generator.diagram.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.smartgen.generator.diagram.internal.read.TypeWords.Named;
import org.smartgen.generator.diagram.internal.source.GraphBuilder;
import org.smartgen.generator.diagram.internal.source.Sources;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramType;
import org.smartgen.language.Titles;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationRequest;

/** Reads a prompt into the spec of a diagram: what is pasted, then arrows, lists and sentences. Pure. */
public final class DiagramReader {
    private static final Pattern STEPS = Pattern.compile("(?iu)\\b(?:then|dann|puis|luego|if|wenn|falls)\\b|然后|接着|如果");
    private static final Pattern VERBS = Pattern.compile(
            "(?iu)\\b(?:calls?|sends?|asks?|connects? to|connected to|depends? on|merges? into|reads? from|writes? to|talks? to|inherits? from|extends|implements)\\b");

    /** @throws GenerationException data_missing when the prompt names nothing that could be drawn; validation_failed for faults in pasted text */
    public DiagramSpec read(GenerationRequest request) {
        String prompt = request.prompt();
        Optional<DiagramSpec> pasted = Sources.read(prompt, request.language());
        if (pasted.isPresent()) {
            return pasted.get();
        }
        Optional<Named> named = TypeWords.find(prompt);
        DiagramType type = named.map(Named::type).orElse(DiagramType.FLOW);
        Optional<GraphBuilder> tree = JsonTree.read(prompt);
        if (tree.isPresent()) {
            return tree.get().build(named.isEmpty() || !type.isGraph() ? DiagramType.TREE : type, request.language());
        }
        String text = named.map(n -> prompt.substring(0, n.start()) + " " + prompt.substring(n.end()))
                .orElse(prompt);
        return told(type, text, request).or(() -> known(request, named)).orElseThrow(() -> new GenerationException(
                        ErrorCode.DATA_MISSING,
                        "the prompt names no parts of a diagram; name them, such as \"A -> B -> C\", as a numbered list, or as Mermaid")
                .param("prompt"));
    }

    /** A process that the prompt names and does not tell; strict_data wants no parts that the prompt does not hold. */
    private static Optional<DiagramSpec> known(GenerationRequest request, Optional<Named> named) {
        return request.strictData()
                ? Optional.empty()
                : Processes.find(request.prompt(), named.map(Named::type), request.language());
    }

    /** What the prompt says of a Gantt chart's days: its axis and bars say it in their own way. */
    public static List<String> drawnAsTime(DiagramSpec spec, String prompt) {
        return spec.type() == DiagramType.GANTT ? Events.days(prompt) : List.of();
    }

    private static Optional<DiagramSpec> told(DiagramType type, String text, GenerationRequest request) {
        String title = Titles.given(text).orElse("");
        if (type == DiagramType.TIMELINE || type == DiagramType.GANTT) {
            List<Node> events = type == DiagramType.GANTT ? Events.tasks(text) : Events.timeline(text);
            return events.size() < 2 ? Optional.empty() : Optional.of(dated(type, title, events, request));
        }
        Nodes nodes = new Nodes();
        if (Arrows.in(text)) {
            Arrows.read(text, nodes);
        }
        if (nodes.size() < 2) {
            nodes = new Nodes();
            if (!sentences(type, text, nodes)) {
                return Optional.empty();
            }
        }
        boolean drawable = type.isGraph();
        return Optional.of(nodes.spec(drawable ? type : DiagramType.FLOW, title, request.language()));
    }

    private static boolean sentences(DiagramType type, String text, Nodes nodes) {
        Prose prose = new Prose(nodes);
        boolean han = text.codePoints().anyMatch(Character::isIdeographic);
        if (prose.outline(text, type.isHierarchy())) {
            return true;
        }
        if (type == DiagramType.ER && prose.many(text)) {
            return true;
        }
        if (type.isHierarchy() && (han ? prose.hanParts(text) : prose.led(opened(text)))) {
            return true;
        }
        if (type == DiagramType.CLASS && prose.classes(text)) {
            return true;
        }
        boolean steps = STEPS.matcher(text).find();
        if (!han && !steps && VERBS.matcher(text).find() && prose.verbs(text) && nodes.size() > 1) {
            return true;
        }
        return type == DiagramType.FLOW && steps && prose.steps(text) || prose.enumerated(text, type);
    }

    private static String opened(String text) {
        return text.replaceFirst("^[^:：]{0,60}[:：]\\s*", "");
    }

    private static DiagramSpec dated(DiagramType type, String title, List<Node> nodes, GenerationRequest request) {
        return new DiagramSpec(
                type,
                DiagramSpec.Direction.AUTO,
                title,
                "",
                request.language(),
                nodes,
                type == DiagramType.TIMELINE ? inOrder(nodes) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                DataSource.PROMPT,
                type == DiagramType.GANTT && !Days.hasYear(request.prompt()) ? times(nodes) : List.of());
    }

    /** Pointers of the days whose year is ours. */
    private static List<String> times(List<Node> nodes) {
        List<String> pointers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (!nodes.get(i).start().isEmpty()) {
                pointers.add("/nodes/" + i + "/start");
            }
            if (!nodes.get(i).end().isEmpty()) {
                pointers.add("/nodes/" + i + "/end");
            }
        }
        return pointers;
    }

    private static List<Edge> inOrder(List<Node> events) {
        return IntStream.range(1, events.size())
                .mapToObj(i -> new Edge(events.get(i - 1).id(), events.get(i).id(), "", Relation.LINK))
                .toList();
    }
}
