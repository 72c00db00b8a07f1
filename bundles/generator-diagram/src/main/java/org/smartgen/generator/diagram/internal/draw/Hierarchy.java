package org.smartgen.generator.diagram.internal.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;

/** Who is whose child: the first edge to a node says it. */
final class Hierarchy {
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();

    private Hierarchy() {}

    static Hierarchy of(DiagramSpec spec) {
        Hierarchy tree = new Hierarchy();
        Map<String, Integer> index = new HashMap<>();
        int[] parent = new int[spec.nodes().size()];
        for (int i = 0; i < parent.length; i++) {
            index.put(spec.nodes().get(i).id(), i);
            parent[i] = -1;
            tree.children.add(new ArrayList<>());
        }
        for (DiagramSpec.Edge edge : spec.edges()) {
            int from = index.getOrDefault(edge.from(), 0);
            int to = index.getOrDefault(edge.to(), 0);
            if (parent[to] < 0 && !isAbove(to, from, parent)) {
                parent[to] = from;
                tree.children.get(from).add(to);
            }
        }
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] < 0) {
                tree.roots.add(i);
            }
        }
        return tree;
    }

    private static boolean isAbove(int node, int other, int[] parent) {
        Set<Integer> seen = new HashSet<>();
        for (int at = other; at >= 0 && seen.add(at); at = parent[at]) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }

    List<Integer> roots() {
        return roots;
    }

    List<Integer> children(int node) {
        return children.get(node);
    }

    int leaves(int node) {
        int sum = 0;
        for (int child : children.get(node)) {
            sum += leaves(child);
        }
        return Math.max(1, sum);
    }
}
