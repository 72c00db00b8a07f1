package org.smartgen.generator.diagram.internal.look;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;
import org.smartgen.generator.diagram.internal.spec.DiagramType;

/** Graphs by chance, the same for the same seed. */
public final class RandomGraphs {
    /** How a graph hangs together. */
    public enum Kind {
        CHAIN,
        TREE,
        DAG,
        CYCLIC,
        DENSE
    }

    private static final String[] WORDS = {
        "Check", "order", "payment", "customer", "send", "invoice", "stock", "review", "approve", "request", "parcel",
        "pack", "report", "archive", "import", "validate", "address", "account", "contract", "sign", "notify", "team"
    };

    private final Random random;

    public RandomGraphs(long seed) {
        this.random = new Random(seed);
    }

    /** @param nodes at least 2 */
    public DiagramSpec next(Kind kind, int nodes) {
        List<Edge> edges = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 1; i < nodes; i++) {
            int from =
                    switch (kind) {
                        case CHAIN -> i - 1;
                        case TREE -> Math.max(0, i - 1 - random.nextInt(Math.min(i, 6)));
                        default -> Math.max(0, i - 1 - random.nextInt(3));
                    };
            add(edges, known, from, i);
        }
        int more = kind == Kind.DENSE ? nodes * 2 / 3 : kind == Kind.DAG || kind == Kind.CYCLIC ? nodes / 5 : 0;
        for (int i = 0; i < more; i++) {
            int a = random.nextInt(nodes);
            int b = random.nextInt(nodes);
            boolean forward = kind != Kind.CYCLIC && kind != Kind.DENSE;
            add(edges, known, forward ? Math.min(a, b) : a, forward ? Math.max(a, b) : b);
        }
        List<Node> list = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            int index = i;
            long out = edges.stream().filter(e -> e.from().equals("n" + index)).count();
            list.add(new Node("n" + i, label(out > 1), shape(i, nodes, out), ""));
        }
        return DiagramSpec.graph(DiagramType.FLOW, "A process of " + nodes + " steps", "en", list, edges, List.of());
    }

    private static Shape shape(int i, int nodes, long out) {
        if (i == 0) {
            return Shape.START;
        }
        return i == nodes - 1 ? Shape.END : out > 1 ? Shape.DECISION : Shape.AUTO;
    }

    private String label(boolean question) {
        StringBuilder text = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
        int words = random.nextInt(3);
        for (int i = 0; i < words; i++) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.append(question ? "?" : "").toString();
    }

    private void add(List<Edge> edges, Set<String> known, int from, int to) {
        if (from == to || !known.add(from + " " + to)) {
            return;
        }
        String[] labels = {"", "", "", "yes", "no", "after 3 days"};
        edges.add(new Edge("n" + from, "n" + to, labels[random.nextInt(labels.length)]));
    }
}
