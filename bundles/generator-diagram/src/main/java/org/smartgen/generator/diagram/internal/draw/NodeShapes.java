package org.smartgen.generator.diagram.internal.draw;

import java.util.Set;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramType;

/** Which shape a node takes when its spec leaves that open. */
final class NodeShapes {
    private static final Set<String> STARTS =
            Set.of("start", "begin", "开始", "début", "inicio", "início", "開始", "начало");
    private static final Set<String> ENDS =
            Set.of("end", "stop", "finish", "done", "结束", "ende", "fin", "fim", "終了", "конец");

    private final DiagramSpec spec;

    NodeShapes(DiagramSpec spec) {
        this.spec = spec;
    }

    DiagramSpec.Shape of(DiagramSpec.Node node) {
        if (node.shape() != DiagramSpec.Shape.AUTO) {
            return node.shape();
        }
        DiagramType type = spec.type();
        if (type == DiagramType.STATE) {
            return node.label().isBlank() ? blankState(node) : DiagramSpec.Shape.ROUND;
        }
        if (type != DiagramType.FLOW && type != DiagramType.SWIMLANE) {
            return DiagramSpec.Shape.PROCESS;
        }
        String word = node.label().strip().toLowerCase(java.util.Locale.ROOT);
        if (word.endsWith("?") || word.endsWith("？")) {
            return DiagramSpec.Shape.DECISION;
        }
        if (STARTS.contains(word)) {
            return DiagramSpec.Shape.START;
        }
        return ENDS.contains(word) ? DiagramSpec.Shape.END : DiagramSpec.Shape.PROCESS;
    }

    private DiagramSpec.Shape blankState(DiagramSpec.Node node) {
        boolean entered = spec.edges().stream().anyMatch(edge -> edge.to().equals(node.id()));
        return entered ? DiagramSpec.Shape.END : DiagramSpec.Shape.START;
    }
}
