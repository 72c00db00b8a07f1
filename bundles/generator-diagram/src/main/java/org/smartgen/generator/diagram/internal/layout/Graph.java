package org.smartgen.generator.diagram.internal.layout;

import java.util.List;

/**
 * What is to be arranged. Lengths are in px at the reference font size; edges and parents point into the lists by index.
 *
 * @param boxes the nodes
 * @param links the edges
 * @param clusters the groups; a parent comes before its children
 * @param turned whether x and y are exchanged, so that titles of groups stand at their left
 */
public record Graph(List<Box> boxes, List<Link> links, List<Cluster> clusters, boolean turned) {
    /** No cluster. */
    public static final int NONE = -1;

    public Graph {
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
        clusters = List.copyOf(clusters);
    }

    public Graph(List<Box> boxes, List<Link> links, List<Cluster> clusters) {
        this(boxes, links, clusters, false);
    }

    /** @param cluster that it is in, or {@link #NONE} */
    public record Box(double width, double height, int cluster) {}

    /** @param labelWidth 0 for an edge without a label */
    public record Link(int from, int to, double labelWidth, double labelHeight) {
        boolean hasLabel() {
            return labelWidth > 0;
        }
    }

    /** @param headWidth of its title, which stands at its top */
    public record Cluster(int parent, double headWidth, double headHeight) {}

    /** With x for y: a layout downwards of it is a layout to the right of this. */
    Graph transposed() {
        return new Graph(
                boxes.stream()
                        .map(b -> new Box(b.height(), b.width(), b.cluster()))
                        .toList(),
                links.stream()
                        .map(l -> new Link(l.from(), l.to(), l.labelHeight(), l.labelWidth()))
                        .toList(),
                clusters,
                !turned);
    }
}
