package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.List;
import org.smartgen.render.Look;

/** The marks in front of short points. */
final class Bullets {
    private Bullets() {}

    static void draw(Page page, ItemStyle.Marker marker, String concept, double x, double y, double size, Color color) {
        Look line = Look.stroke(color, Math.max(1.5, size * 0.14));
        if (marker == ItemStyle.Marker.PLUS_MINUS && concept.equals("no")) {
            double arm = size * 0.24;
            page.scene().line(x - arm, y - arm, x + arm, y + arm, line).line(x - arm, y + arm, x + arm, y - arm, line);
        } else if (marker == ItemStyle.Marker.PLUS_MINUS || marker == ItemStyle.Marker.CHECK) {
            check(page, x, y, size * 0.6, line);
        } else {
            page.scene().circle(x, y, size * 0.2, Look.fill(color));
        }
    }

    /** A tick of this width. */
    static void check(Page page, double x, double y, double width, Look line) {
        page.scene()
                .polyline(
                        List.of(
                                new Point2D.Double(x - width * 0.45, y),
                                new Point2D.Double(x - width * 0.1, y + width * 0.32),
                                new Point2D.Double(x + width * 0.5, y - width * 0.35)),
                        0,
                        line);
    }
}
