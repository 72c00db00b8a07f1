package org.smartgen.generator.diagram.internal.layout;

/**
 * Least distances, in px at the reference font size.
 *
 * @param node between nodes beside each other
 * @param layer between a node and the next below
 * @param edge between edges, and from edges to nodes
 */
public record Spacing(double node, double layer, double edge) {
    public static final Spacing ROOMY = new Spacing(32, 40, 15);

    /** For many nodes on little room. */
    public static final Spacing TIGHT = new Spacing(14, 20, 7);
}
