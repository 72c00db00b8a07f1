package org.smartgen.render;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.smartgen.render.internal.PathData;

/** Shapes that drawings often need and {@code java.awt.geom} does not have. */
public final class Shapes {
    /** Share of a radius at which a cubic curve's control point best follows a quarter circle. */
    private static final double QUARTER = 0.5522847498;

    private Shapes() {}

    /** A rectangle with a radius for each corner, such as a bar that is round only at its top. Radii are cut to what fits. */
    public static Shape roundRect(
            double x,
            double y,
            double width,
            double height,
            double topLeft,
            double topRight,
            double bottomRight,
            double bottomLeft) {
        double most = Math.min(width, height) / 2;
        double right = x + width;
        double bottom = y + height;
        Path2D.Double path = new Path2D.Double();
        double r = Math.min(most, topLeft);
        path.moveTo(x + r, y);
        r = Math.min(most, topRight);
        path.lineTo(right - r, y);
        corner(path, right, y, right, y + r);
        r = Math.min(most, bottomRight);
        path.lineTo(right, bottom - r);
        corner(path, right, bottom, right - r, bottom);
        r = Math.min(most, bottomLeft);
        path.lineTo(x + r, bottom);
        corner(path, x, bottom, x, bottom - r);
        r = Math.min(most, topLeft);
        path.lineTo(x, y + r);
        corner(path, x, y, x + r, y);
        path.closePath();
        return path;
    }

    private static void corner(Path2D path, double cornerX, double cornerY, double endX, double endY) {
        Point2D from = path.getCurrentPoint();
        if (from.distance(endX, endY) == 0) {
            return;
        }
        path.curveTo(
                from.getX() + (cornerX - from.getX()) * QUARTER,
                from.getY() + (cornerY - from.getY()) * QUARTER,
                endX + (cornerX - endX) * QUARTER,
                endY + (cornerY - endY) * QUARTER,
                endX,
                endY);
    }

    /**
     * A slice of a pie, or of a ring when the inner radius is above 0.
     *
     * @param start degrees clockwise from twelve o'clock
     * @param sweep degrees clockwise, up to 360
     */
    public static Shape slice(
            double centreX, double centreY, double radius, double innerRadius, double start, double sweep) {
        if (sweep >= 360) {
            return ring(centreX, centreY, radius, innerRadius);
        }
        double from = 90 - start;
        Path2D.Double path = new Path2D.Double();
        path.append(arc(centreX, centreY, radius, from, -sweep), false);
        if (innerRadius > 0) {
            path.append(arc(centreX, centreY, innerRadius, from - sweep, sweep), true);
        } else {
            path.lineTo(centreX, centreY);
        }
        path.closePath();
        return path;
    }

    private static Shape ring(double centreX, double centreY, double radius, double innerRadius) {
        Area area = new Area(disc(centreX, centreY, radius));
        if (innerRadius > 0) {
            area.subtract(new Area(disc(centreX, centreY, innerRadius)));
        }
        return new Path2D.Double(area);
    }

    private static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape arc(double x, double y, double radius, double from, double extent) {
        return new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, from, extent, Arc2D.OPEN);
    }

    /**
     * Straight lines through the points, with rounded corners between them.
     *
     * @param points at least two
     * @param cornerRadius 0 for sharp corners; cut to half of the shorter side at each corner
     */
    public static Shape polyline(List<? extends Point2D> points, double cornerRadius) {
        Path2D.Double path = new Path2D.Double();
        Point2D first = points.get(0);
        path.moveTo(first.getX(), first.getY());
        for (int i = 1; i < points.size() - 1; i++) {
            round(path, points.get(i - 1), points.get(i), points.get(i + 1), cornerRadius);
        }
        Point2D last = points.get(points.size() - 1);
        path.lineTo(last.getX(), last.getY());
        return path;
    }

    /** A closed outline through the points. @param points at least three */
    public static Shape polygon(List<? extends Point2D> points, double cornerRadius) {
        int count = points.size();
        Path2D.Double path = new Path2D.Double();
        Point2D start = cornerRadius > 0 ? between(points.get(0), points.get(1), 0.5) : points.get(0);
        path.moveTo(start.getX(), start.getY());
        for (int i = 1; i <= count; i++) {
            round(path, points.get(i - 1), points.get(i % count), points.get((i + 1) % count), cornerRadius);
        }
        path.closePath();
        return path;
    }

    /**
     * A path as SVG writes it.
     *
     * @param data the {@code d} of an SVG path element
     * @throws IllegalArgumentException when it is no path data
     */
    public static Shape path(String data) {
        return PathData.read(data);
    }

    private static void round(Path2D path, Point2D before, Point2D corner, Point2D after, double radius) {
        double in = before.distance(corner);
        double out = corner.distance(after);
        double cut = Math.min(radius, Math.min(in, out) / 2);
        if (cut <= 0) {
            path.lineTo(corner.getX(), corner.getY());
            return;
        }
        Point2D enter = between(corner, before, cut / in);
        Point2D leave = between(corner, after, cut / out);
        path.lineTo(enter.getX(), enter.getY());
        path.quadTo(corner.getX(), corner.getY(), leave.getX(), leave.getY());
    }

    private static Point2D between(Point2D from, Point2D to, double share) {
        return new Point2D.Double(
                from.getX() + (to.getX() - from.getX()) * share, from.getY() + (to.getY() - from.getY()) * share);
    }
}
