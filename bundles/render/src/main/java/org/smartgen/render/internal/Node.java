package org.smartgen.render.internal;

import java.awt.Shape;
import java.util.List;
import org.smartgen.render.Group;
import org.smartgen.render.Look;
import org.smartgen.spi.DrawnText;

/** What a scene consists of, in painting order. */
public sealed interface Node {

    /** @param id empty for none */
    record Figure(String id, Shape shape, Look look) implements Node {}

    /** @param lines as outlines, in reading order, placed where they are drawn */
    record Text(String id, Shape outline, java.awt.Color fill, DrawnText drawn) implements Node {}

    record Branch(Group group, List<Node> children) implements Node {
        public Branch {
            children = List.copyOf(children);
        }
    }
}
