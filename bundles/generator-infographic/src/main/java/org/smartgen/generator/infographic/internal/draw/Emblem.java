package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;

/** Draws the topic's own icon; does nothing where none is near. */
@FunctionalInterface
interface Emblem {
    boolean draw(double x, double y, double side, Color color);
}
