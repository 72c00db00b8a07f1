package org.smartgen.render;

import java.awt.Color;
import java.util.List;

/**
 * A straight gradient between two points given as shares of the filled shape's bounding box: (0, 0) is its top left, (1, 1) its
 * bottom right.
 *
 * @param stops at least two, by rising offset
 */
public record LinearGradient(double x1, double y1, double x2, double y2, List<Stop> stops) {

    /** @param offset 0 to 1 */
    public record Stop(double offset, Color color) {
        public Stop {
            if (!(offset >= 0 && offset <= 1)) {
                throw new IllegalArgumentException("a stop's offset is 0 to 1, not " + offset);
            }
        }
    }

    public LinearGradient {
        stops = List.copyOf(stops);
        if (stops.size() < 2) {
            throw new IllegalArgumentException("a gradient has at least two stops, not " + stops.size());
        }
        for (int i = 1; i < stops.size(); i++) {
            if (stops.get(i).offset() <= stops.get(i - 1).offset()) {
                throw new IllegalArgumentException("the offsets of a gradient rise");
            }
        }
        if (x1 == x2 && y1 == y2) {
            throw new IllegalArgumentException("a gradient's two points differ");
        }
    }

    public static LinearGradient vertical(Color top, Color bottom) {
        return new LinearGradient(0, 0, 0, 1, List.of(new Stop(0, top), new Stop(1, bottom)));
    }

    public static LinearGradient horizontal(Color left, Color right) {
        return new LinearGradient(0, 0, 1, 0, List.of(new Stop(0, left), new Stop(1, right)));
    }

    public static LinearGradient diagonal(Color topLeft, Color bottomRight) {
        return new LinearGradient(0, 0, 1, 1, List.of(new Stop(0, topLeft), new Stop(1, bottomRight)));
    }
}
