package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import org.smartgen.render.SceneBuilder;

/** A small picture for a section. */
@FunctionalInterface
interface Pictogram {
    /** Draws it into the square of this side around a point. */
    void draw(SceneBuilder scene, double x, double y, double side, Color color);
}
