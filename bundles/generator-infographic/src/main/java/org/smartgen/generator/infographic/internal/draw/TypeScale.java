package org.smartgen.generator.infographic.internal.draw;

import java.util.List;

/**
 * The font sizes and distances of one picture's sections: all its sections share one, so that like things look alike.
 *
 * @param unit px that are one at a shorter side of 1024 px
 * @param factor 1 for the usual sizes
 * @param least no font is smaller
 */
record TypeScale(double unit, double factor, double least) {
    /** From generous to the least that can be read. */
    static final List<Double> FACTORS =
            List.of(2.3, 2.0, 1.8, 1.6, 1.45, 1.3, 1.18, 1.08, 1.0, 0.92, 0.85, 0.78, 0.72, 0.67, 0.63, 0.55);

    double label() {
        return Math.max(least * 1.08, 25 * unit * factor);
    }

    double text() {
        return Math.max(least, 19 * unit * factor);
    }

    double value() {
        return Math.max(least * 1.5, 54 * unit * factor);
    }

    double time() {
        return Math.max(least, 20 * unit * factor);
    }

    double gap() {
        return Math.max(3, 8 * unit * factor);
    }

    double padding() {
        return Math.max(6, 22 * unit * Math.min(1.15, Math.max(0.55, factor)));
    }

    double marker() {
        return Math.max(18, 60 * unit * factor);
    }
}
