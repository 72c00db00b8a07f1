package org.smartgen.generator.diagram.internal.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;

/** The order of the steps of a simple cycle. */
final class CycleOrder {
    private CycleOrder() {}

    /** Indices of nodes; empty when the edges are not one way through all nodes. */
    static List<Integer> of(DiagramSpec spec) {
        int n = spec.nodes().size();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < n; i++) {
            index.put(spec.nodes().get(i).id(), i);
        }
        List<Integer> order = new ArrayList<>();
        if (spec.edges().isEmpty()) {
            for (int i = 0; i < n; i++) {
                order.add(i);
            }
            return order;
        }
        Map<Integer, Integer> next = new HashMap<>();
        for (DiagramSpec.Edge edge : spec.edges()) {
            if (next.put(index.getOrDefault(edge.from(), 0), index.getOrDefault(edge.to(), 0)) != null) {
                return List.of();
            }
        }
        Integer at = 0;
        while (at != null && !order.contains(at)) {
            order.add(at);
            at = next.get(at);
        }
        return order.size() == n && Integer.valueOf(0).equals(at) ? order : List.of();
    }
}
