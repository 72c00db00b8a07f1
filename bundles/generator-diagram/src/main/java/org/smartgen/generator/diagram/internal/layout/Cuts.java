package org.smartgen.generator.diagram.internal.layout;

import java.util.ArrayList;
import java.util.List;

/** Where to cut layers into columns of about the same height, through few edges. */
final class Cuts {
    private static final double EDGE = 0.2;

    private Cuts() {}

    static List<Integer> of(Graph graph, int[] layers, double[] thick, int columns) {
        int count = thick.length;
        int[] crossing = new int[count + 1];
        for (Graph.Link link : graph.links()) {
            int low = Math.min(layers[link.from()], layers[link.to()]);
            int high = Math.max(layers[link.from()], layers[link.to()]);
            for (int l = low + 1; l <= high; l++) {
                crossing[l]++;
            }
        }
        double total = 0;
        for (double one : thick) {
            total += one + 1;
        }
        List<Integer> cuts = new ArrayList<>();
        int after = 0;
        for (int i = 1; i < columns; i++) {
            int cut = cheapest(thick, crossing, after + 1, total * i / columns, total / columns);
            if (cut < 0) {
                break;
            }
            cuts.add(cut);
            after = cut;
        }
        return cuts;
    }

    private static int cheapest(double[] thick, int[] crossing, int from, double wanted, double column) {
        int best = -1;
        double least = Double.MAX_VALUE;
        double height = 0;
        for (int l = 0; l < thick.length; l++) {
            if (l >= from) {
                double cost = Math.abs(height - wanted) / column + EDGE * crossing[l];
                if (cost < least) {
                    least = cost;
                    best = l;
                }
            }
            height += thick[l] + 1;
        }
        return best;
    }
}
