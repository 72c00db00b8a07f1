package org.smartgen.generator.chart.internal.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.Detail.Flow;

/**
 * The places that flows connect, in layers from left to right: each as far to the left as its sources allow. A flow that would close a
 * circle leads backwards.
 */
final class FlowNetwork {
    private static final int SWEEPS = 8;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<List<Node>> layers = new ArrayList<>();

    /** A place. @param pointer of the first flow that names it */
    static final class Node {
        final int index;
        final String name;
        final String pointer;
        final List<Link> in = new ArrayList<>();
        final List<Link> out = new ArrayList<>();
        int layer;
        double order;

        Node(int index, String name, String pointer) {
            this.index = index;
            this.name = name;
            this.pointer = pointer;
        }

        double size() {
            return Math.max(sum(in), sum(out));
        }

        private static double sum(List<Link> links) {
            return links.stream().mapToDouble(Link::value).sum();
        }
    }

    record Link(int point, Node from, Node to, double value) {
        boolean isForward() {
            return to.layer > from.layer;
        }
    }

    FlowNetwork(List<Point> points) {
        Map<String, Node> byName = new LinkedHashMap<>();
        for (int p = 0; p < points.size(); p++) {
            Flow flow = (Flow) points.get(p).detail();
            Node from = node(byName, flow.from(), "/series/0/points/" + p + "/from");
            Node to = node(byName, flow.to(), "/series/0/points/" + p + "/to");
            double value =
                    points.get(p).value() == null ? 0 : points.get(p).value().doubleValue();
            Link link = new Link(p, from, to, value);
            links.add(link);
            from.out.add(link);
            to.in.add(link);
        }
        assignLayers();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            arrange(sweep % 2 == 0);
        }
    }

    private Node node(Map<String, Node> byName, String name, String pointer) {
        return byName.computeIfAbsent(name, key -> {
            Node node = new Node(nodes.size(), name, pointer);
            nodes.add(node);
            return node;
        });
    }

    private void assignLayers() {
        Map<Node, Integer> state = new HashMap<>();
        for (Node node : nodes) {
            depth(node, state);
        }
        int deepest = nodes.stream().mapToInt(node -> node.layer).max().orElse(0);
        for (Node node : nodes) {
            while (layers.size() <= deepest) {
                layers.add(new ArrayList<>());
            }
            layers.get(node.layer).add(node);
        }
        layers.removeIf(List::isEmpty);
        for (int i = 0; i < layers.size(); i++) {
            for (Node node : layers.get(i)) {
                node.layer = i;
            }
        }
    }

    /** The longest way to the node from a source; flows into a node that is still being asked are not followed. */
    private static int depth(Node node, Map<Node, Integer> state) {
        Integer known = state.get(node);
        if (known != null) {
            return known;
        }
        state.put(node, -1);
        int depth = 0;
        for (Link link : node.in) {
            depth = Math.max(depth, depth(link.from(), state) + 1);
        }
        state.put(node, depth);
        node.layer = depth;
        return depth;
    }

    /** Each node near the middle of what it is connected with. */
    private void arrange(boolean rightwards) {
        for (List<Node> layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                layer.get(i).order = (i + 0.5) / layer.size();
            }
        }
        for (int k = 0; k < layers.size(); k++) {
            List<Node> layer = layers.get(rightwards ? k : layers.size() - 1 - k);
            Map<Node, Double> wished = new HashMap<>();
            for (Node node : layer) {
                wished.put(node, centre(node, rightwards));
            }
            layer.sort(
                    Comparator.comparingDouble((Node node) -> wished.get(node)).thenComparingInt(node -> node.index));
            for (int i = 0; i < layer.size(); i++) {
                layer.get(i).order = (i + 0.5) / layer.size();
            }
        }
    }

    private static double centre(Node node, boolean rightwards) {
        double sum = 0;
        double weight = 0;
        for (Link link : rightwards ? node.in : node.out) {
            Node other = rightwards ? link.from() : link.to();
            sum += other.order * (link.value() + 1e-9);
            weight += link.value() + 1e-9;
        }
        return weight == 0 ? node.order : sum / weight;
    }

    List<List<Node>> layers() {
        return layers;
    }

    List<Link> links() {
        return links;
    }
}
