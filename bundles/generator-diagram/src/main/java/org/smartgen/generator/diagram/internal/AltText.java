package org.smartgen.generator.diagram.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;

/** A diagram as an ordered description: its parts, then what leads where. */
final class AltText {
    private static final int SHORT = 24;

    private AltText() {}

    static String of(DiagramSpec spec) {
        return of(spec, SHORT);
    }

    /** All of it. */
    static String whole(DiagramSpec spec) {
        return of(spec, Integer.MAX_VALUE);
    }

    private static String of(DiagramSpec spec, int most) {
        Map<String, String> labels = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Node node : spec.nodes()) {
            String label = node.label().replace('\n', ' ');
            labels.put(node.id(), label);
            if (!label.isBlank()) {
                names.add(node.start().isEmpty() ? label : node.start() + " " + label);
            }
        }
        StringBuilder text = new StringBuilder(spec.title().isEmpty() ? "" : spec.title() + ": ");
        text.append(spec.type().id()).append(" (").append(spec.nodes().size()).append("): ");
        text.append(String.join(", ", names.subList(0, Math.min(most, names.size()))))
                .append('.');
        List<String> links = new ArrayList<>();
        for (Edge edge : spec.edges().subList(0, Math.min(most, spec.edges().size()))) {
            String how = edge.label().isEmpty() ? " → " : " –" + edge.label().replace('\n', ' ') + "→ ";
            links.add(labels.getOrDefault(edge.from(), "") + how + labels.getOrDefault(edge.to(), ""));
        }
        return links.isEmpty()
                ? text.toString()
                : text.append(' ').append(String.join("; ", links)).append('.').toString();
    }
}
