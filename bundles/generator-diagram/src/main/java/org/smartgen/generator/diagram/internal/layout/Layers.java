package org.smartgen.generator.diagram.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which box comes after which: cycles are broken where a walk along the edges, in their order, meets itself. */
final class Layers {
    private final Graph graph;
    private final List<List<Integer>> out = new ArrayList<>();
    private final int[] state;
    private final boolean[] back;
    private final int[] layer;

    private Layers(Graph graph) {
        this.graph = graph;
        int count = graph.boxes().size();
        state = new int[count];
        layer = new int[count];
        back = new boolean[graph.links().size()];
        for (int i = 0; i < count; i++) {
            out.add(new ArrayList<>());
        }
        for (int i = 0; i < graph.links().size(); i++) {
            out.get(graph.links().get(i).from()).add(i);
        }
    }

    /** For each box the length of the longest way to it. */
    static int[] of(Graph graph) {
        Layers layers = new Layers(graph);
        int[] incoming = new int[graph.boxes().size()];
        graph.links().forEach(link -> incoming[link.to()]++);
        List<Integer> finished = new ArrayList<>();
        for (int i = 0; i < incoming.length; i++) {
            if (incoming[i] == 0) {
                layers.walk(i, finished);
            }
        }
        for (int i = 0; i < incoming.length; i++) {
            layers.walk(i, finished);
        }
        for (int i = finished.size() - 1; i >= 0; i--) {
            layers.pushBelow(finished.get(i));
        }
        return layers.layer;
    }

    private void walk(int box, List<Integer> finished) {
        if (state[box] != 0) {
            return;
        }
        state[box] = 1;
        for (int link : out.get(box)) {
            int to = graph.links().get(link).to();
            if (state[to] == 1) {
                back[link] = true;
            } else {
                walk(to, finished);
            }
        }
        state[box] = 2;
        finished.add(box);
    }

    private void pushBelow(int box) {
        for (int link : out.get(box)) {
            int to = graph.links().get(link).to();
            if (!back[link]) {
                layer[to] = Math.max(layer[to], layer[box] + 1);
            }
        }
    }

    static int count(int[] layers) {
        return Arrays.stream(layers).max().orElse(-1) + 1;
    }
}
