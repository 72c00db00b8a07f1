package org.smartgen.render.internal;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A line of text as filled outlines at a font size of 1 px, its baseline starting at (0, 0). Immutable. */
public final class ShapedText {
    private final Path2D outline;
    private final Rectangle2D ink;
    private final double advance;
    private final String missing;

    ShapedText(Shape outline, double unitsPerSize, double advance, String missing) {
        this.outline = new Path2D.Float(outline, AffineTransform.getScaleInstance(1 / unitsPerSize, 1 / unitsPerSize));
        this.ink = this.outline.getBounds2D();
        this.advance = advance / unitsPerSize;
        this.missing = missing;
    }

    /** A new path in px. */
    public Path2D outline(double size, double x, double baseline) {
        return new Path2D.Float(outline, new AffineTransform(size, 0, 0, size, x, baseline));
    }

    /** Upright rectangle around the ink, in px. */
    public Rectangle2D ink(double size, double x, double baseline) {
        return new Rectangle2D.Double(
                x + ink.getX() * size, baseline + ink.getY() * size, ink.getWidth() * size, ink.getHeight() * size);
    }

    /** In px at a font size of 1 px. */
    public double advance() {
        return advance;
    }

    /** Characters without a glyph, each once. */
    public String missing() {
        return missing;
    }
}
