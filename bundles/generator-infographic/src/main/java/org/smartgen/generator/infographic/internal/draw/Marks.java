package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.MarkerShape;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;

/** Discs, squares, hexagons and drops that icons and numbers stand on. */
final class Marks {
    private Marks() {}

    static void draw(Page page, MarkerShape shape, double x, double y, double side, Look look) {
        switch (shape) {
            case DISC -> page.scene().circle(x, y, side / 2, look);
            case SQUARE -> page.scene().rect(x - side / 2, y - side / 2, side, side, side * 0.26, look);
            case HEXAGON -> page.scene().shape(hexagon(x, y, side * 0.54), look);
            case DROP -> page.scene().shape(drop(x, y, side / 2), look);
            case BARE -> {}
        }
    }

    static Shape hexagon(double x, double y, double radius) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double angle = Math.toRadians(60 * i - 90);
            points.add(new Point2D.Double(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
        }
        return Shapes.polygon(points, radius * 0.16);
    }

    /** A disc with a point below. */
    private static Shape drop(double x, double y, double radius) {
        Path2D.Double path = new Path2D.Double();
        path.append(Shapes.slice(x, y, radius, 0, 225, 270), false);
        path.lineTo(x, y + radius * 1.414);
        path.lineTo(x - radius * 0.707, y + radius * 0.707);
        path.closePath();
        return path;
    }

    /** What stands for a concept that no icon is near to. */
    static void neutral(Page page, int index, double x, double y, double side, Color color) {
        Look line = Look.stroke(color, Math.max(1.5, side * 0.085));
        double r = side * 0.36;
        switch (index % 4) {
            case 0 -> page.scene().circle(x, y, r, line).circle(x, y, r * 0.4, Look.fill(color));
            case 1 -> page.scene().shape(hexagon(x, y, r * 1.1), line).circle(x, y, r * 0.36, Look.fill(color));
            case 2 ->
                page.scene()
                        .polygon(
                                List.of(
                                        new Point2D.Double(x, y - r * 1.1),
                                        new Point2D.Double(x + r * 1.1, y),
                                        new Point2D.Double(x, y + r * 1.1),
                                        new Point2D.Double(x - r * 1.1, y)),
                                r * 0.2,
                                line)
                        .circle(x, y, r * 0.34, Look.fill(color));
            default ->
                page.scene()
                        .rect(x - r, y - r, 2 * r, 2 * r, r * 0.4, line)
                        .rect(x - r * 0.35, y - r * 0.35, r * 0.7, r * 0.7, r * 0.2, Look.fill(color));
        }
    }
}
