package org.smartgen.generator.diagram.internal.layout;

import java.util.List;

/** Lets an arrangement fill a canvas that is larger. */
public final class Fill {
    private Fill() {}

    /** @param links the edges of the arrangement */
    public static Placed canvas(Placed placed, List<Graph.Link> links, double width, double height) {
        return Stretch.to(placed, links, width, height);
    }
}
