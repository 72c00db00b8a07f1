package org.smartgen.generator.diagram.internal.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;

/** Mermaid's {@code mindmap}: what stands deeper belongs to what stands above it. */
final class MermaidOutline {
    private static final Pattern SHAPED = Pattern.compile(
            "([\\p{L}\\p{N}_-]*)(?:\\(\\((.*)\\)\\)|\\)\\)(.*)\\(\\(|\\{\\{(.*)}}|\\)(.*)\\(|\\[(.*)]|\\((.*)\\))");

    private record Above(int indent, String id) {}

    private MermaidOutline() {}

    /** @param lines without the header */
    static void read(List<SourceLine> lines, GraphBuilder graph) {
        Deque<Above> above = new ArrayDeque<>();
        int number = 0;
        for (SourceLine line : lines) {
            if (line.text().startsWith("::icon") || line.text().startsWith(":::")) {
                continue;
            }
            while (!above.isEmpty() && above.peek().indent() >= line.indent()) {
                above.pop();
            }
            if (above.isEmpty() && number > 0) {
                throw line.fault(0, "a mind map has one root; this line stands beside it");
            }
            String id = "n" + ++number;
            graph.label(id, label(line.text()));
            if (!above.isEmpty()) {
                graph.edge(new Edge(above.peek().id(), id, "", Relation.LINK));
            }
            above.push(new Above(line.indent(), id));
        }
    }

    private static String label(String text) {
        Matcher shaped = SHAPED.matcher(text);
        if (shaped.matches()) {
            for (int i = 2; i <= shaped.groupCount(); i++) {
                if (shaped.group(i) != null) {
                    return Labels.plain(shaped.group(i));
                }
            }
        }
        return Labels.plain(text);
    }
}
