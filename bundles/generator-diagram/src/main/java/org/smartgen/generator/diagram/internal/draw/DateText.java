package org.smartgen.generator.diagram.internal.draw;

import org.smartgen.generator.diagram.internal.spec.DiagramSpec;

/** When something happens, as its spec says it. */
final class DateText {
    private DateText() {}

    static String of(DiagramSpec.Node node) {
        if (node.end().isBlank() || node.end().equals(node.start())) {
            return node.start();
        }
        return node.start().isBlank() ? node.end() : node.start() + " – " + node.end();
    }
}
