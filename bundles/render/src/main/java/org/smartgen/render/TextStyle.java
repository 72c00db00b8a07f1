package org.smartgen.render;

import java.awt.Color;

/**
 * Weight, size and colour of a text.
 *
 * @param size in px, above 0
 */
public record TextStyle(Weight weight, double size, Color color) {

    public TextStyle {
        if (!(size > 0) || size > 4096) {
            throw new IllegalArgumentException("a font size is above 0 and at most 4096 px, not " + size);
        }
    }

    public TextStyle withSize(double px) {
        return new TextStyle(weight, px, color);
    }

    public TextStyle withColor(Color other) {
        return new TextStyle(weight, size, other);
    }

    public TextStyle withWeight(Weight other) {
        return new TextStyle(other, size, color);
    }
}
