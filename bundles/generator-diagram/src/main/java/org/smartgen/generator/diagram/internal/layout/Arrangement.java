package org.smartgen.generator.diagram.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how a graph is laid out on a canvas: downwards or to the right, in one piece or folded. Sizes are foretold from the layers;
 * the most promising ways are tried and the one with the largest text wins.
 */
public final class Arrangement {
    private static final int MOST_COLUMNS = 6;
    private static final double FOLDING = 0.88;
    private static final double JUMP = 0.87;
    private static final double UNASKED = 0.92;

    /** Which way edges run. */
    public enum Flow {
        DOWN,
        RIGHT,
        ANY
    }

    private record Way(boolean right, List<Integer> cuts, double promise) {}

    private record Made(Placed placed, double worth) {}

    private final Graph graph;
    private final Spacing spacing;
    private final double width;
    private final double height;
    private final double most;
    private final Flow flow;
    private final double least;

    private Arrangement(
            Graph graph, Spacing spacing, double width, double height, double least, double most, Flow flow) {
        this.graph = graph;
        this.spacing = spacing;
        this.width = width;
        this.height = height;
        this.least = least;
        this.most = most;
        this.flow = flow;
    }

    /**
     * @param least the factor below which text would be too small to read
     * @param most the largest factor by which the reference size is to be enlarged
     * @return scaled and stretched to the canvas; its scale is {@code Placed} over {@code Graph}
     */
    public static Scaled fit(
            Graph graph, Spacing spacing, double width, double height, double least, double most, Flow flow) {
        return new Arrangement(graph, spacing, width, height, least, most, flow).best();
    }

    /** @param scale of all lengths against the reference size */
    public record Scaled(Placed placed, double scale) {}

    private Scaled best() {
        int[] layers = Layers.of(graph);
        List<Way> ways = new ArrayList<>();
        Graph turned = graph.transposed();
        foretell(graph, layers, width, height, false, ways);
        foretell(turned, layers, height, width, true, ways);
        ways.sort(Comparator.comparingDouble(Way::promise).reversed());
        @Nullable Made best = null;
        int tries = graph.boxes().size() > 25 ? 4 : 2;
        for (Way way : ways.subList(0, Math.min(tries, ways.size()))) {
            if (best != null && way.promise() < best.worth() * 0.9) {
                break;
            }
            Made made = make(way, turned, layers);
            if (best == null || made.worth() > best.worth()) {
                best = made;
            }
        }
        Placed placed = best == null ? new Placed(0, 0, List.of(), List.of(), List.of()) : best.placed();
        double scale = scale(placed.width(), placed.height());
        Placed scaled = placed.scaled(scale);
        return new Scaled(Stretch.fill(scaled, graph.links(), width, height, least / scale), scale);
    }

    private double scale(double w, double h) {
        return Math.min(most, Math.min(width / Math.max(1, w), height / Math.max(1, h)));
    }

    private Made make(Way way, Graph turned, int[] layers) {
        Graph shown = way.right() ? turned : graph;
        Placed made = way.cuts().isEmpty() ? Layered.of(shown, spacing) : Fold.of(shown, layers, way.cuts(), spacing);
        Placed placed = way.right() ? made.transposed() : made;
        return new Made(placed, worth(placed.width(), placed.height(), way.right(), folding(layers, way.cuts())));
    }

    private double worth(double w, double h, boolean right, double folding) {
        double size = scale(w, h);
        double covered = Math.min(1, w * size / width) * Math.min(1, h * size / height);
        boolean asked = flow == Flow.ANY || right == (flow == Flow.RIGHT);
        double better = size * Math.pow(covered, 0.35) * (asked ? 1 : UNASKED) * folding;
        return size < least ? size / least * (0.9 + 0.1 * folding) : 1 + better;
    }

    /** Folds cost; edges that jump from row to row beyond the one that goes on cost more, the more the farther they jump. */
    private double folding(int[] layers, List<Integer> cuts) {
        if (cuts.isEmpty()) {
            return 1;
        }
        int jumps = 0;
        for (Graph.Link link : graph.links()) {
            long rows = Math.abs(row(layers[link.from()], cuts) - row(layers[link.to()], cuts));
            jumps += (int) Math.min(rows, 1) + (int) Math.max(0, rows - 1) / 2;
            boolean back = layers[link.to()] <= layers[link.from()];
            jumps += rows > 0 && back ? 1 : 0;
        }
        return FOLDING * Math.pow(JUMP, Math.max(0, jumps - cuts.size()));
    }

    private static long row(int layer, List<Integer> cuts) {
        return cuts.stream().filter(cut -> layer >= cut).count();
    }

    private void foretell(Graph shown, int[] layers, double w, double h, boolean right, List<Way> ways) {
        double[] thick = new double[Layers.count(layers)];
        double[] wide = new double[thick.length];
        for (int i = 0; i < layers.length; i++) {
            Graph.Box box = shown.boxes().get(i);
            thick[layers[i]] = Math.max(thick[layers[i]], box.height());
            wide[layers[i]] += box.width() + spacing.node();
        }
        for (Graph.Link link : shown.links()) {
            for (int l = Math.min(layers[link.from()], layers[link.to()]) + 1;
                    l < Math.max(layers[link.from()], layers[link.to()]);
                    l++) {
                wide[l] += spacing.edge();
            }
            if (link.hasLabel()) {
                int above = layers[link.from()];
                thick[above] =
                        Math.max(thick[above], shown.boxes().get(link.from()).height() + link.labelHeight());
            }
        }
        int columns = graph.clusters().isEmpty() ? Math.min(MOST_COLUMNS, thick.length / 2) : 1;
        for (int n = 1; n <= Math.max(1, columns); n++) {
            List<Integer> cuts = Cuts.of(shown, layers, thick, n);
            double[] size = size(thick, wide, cuts);
            double promise = right
                    ? worth(size[1], size[0], true, folding(layers, cuts))
                    : worth(size[0], size[1], false, folding(layers, cuts));
            ways.add(new Way(right, cuts, promise));
        }
    }

    private double[] size(double[] thick, double[] wide, List<Integer> cuts) {
        double total = 0;
        double tallest = 0;
        int from = 0;
        List<Integer> ends = new ArrayList<>(cuts);
        ends.add(thick.length);
        for (int end : ends) {
            total += Arrays.stream(wide, from, end).max().orElse(0);
            double tall = Arrays.stream(thick, from, end).sum() + (end - from - 1) * spacing.layer();
            tallest = Math.max(tallest, tall);
            from = end;
        }
        double channels = cuts.isEmpty() ? 0 : spacing.layer() * 2;
        return new double[] {total - spacing.node(), tallest + channels};
    }
}
