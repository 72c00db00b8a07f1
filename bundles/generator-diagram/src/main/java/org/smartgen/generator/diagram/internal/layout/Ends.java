package org.smartgen.generator.diagram.internal.layout;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Lets edges end on the outline of what they join. */
public final class Ends {
    private static final int HALVINGS = 20;
    private static final int STEPS = 48;

    private Ends() {}

    /** The first and the last stretch of the way are made longer or shorter until they meet the outlines. */
    public static Route meet(Route route, Shape from, Shape to) {
        List<Point2D> points = new ArrayList<>(route.points());
        int n = points.size();
        points.set(0, meet(points.get(1), points.get(0), from));
        points.set(n - 1, meet(points.get(n - 2), points.get(n - 1), to));
        return new Route(points, route.label().orElse(null));
    }

    /** On the ray from {@code before} through {@code end} the first point of the shape. */
    private static Point2D meet(Point2D before, Point2D end, Shape shape) {
        double length = before.distance(end);
        if (length < 1e-6) {
            return end;
        }
        double dx = (end.getX() - before.getX()) / length;
        double dy = (end.getY() - before.getY()) / length;
        Rectangle2D bounds = shape.getBounds2D();
        double[] span = Slab.both(
                Slab.of(before.getX(), dx, bounds.getMinX(), bounds.getMaxX()),
                Slab.of(before.getY(), dy, bounds.getMinY(), bounds.getMaxY()));
        double outside = Math.max(0, span[0]);
        for (int i = 0; i <= STEPS; i++) {
            double at = span[0] + (span[1] - span[0]) * (i + 0.001) / (STEPS + 1);
            if (at > 0 && shape.contains(before.getX() + dx * at, before.getY() + dy * at)) {
                return refine(before, dx, dy, outside, at, shape);
            }
            outside = Math.max(outside, at);
        }
        return end;
    }

    private static Point2D refine(Point2D from, double dx, double dy, double outside, double inside, Shape shape) {
        double low = outside;
        double high = inside;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (shape.contains(from.getX() + dx * middle, from.getY() + dy * middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Point2D.Double(from.getX() + dx * low, from.getY() + dy * low);
    }

    /** From where to where a ray runs between two limits. */
    private static final class Slab {
        private Slab() {}

        static double[] of(double from, double direction, double low, double high) {
            if (Math.abs(direction) < 1e-9) {
                boolean inside = from >= low && from <= high;
                return inside
                        ? new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}
                        : new double[] {0, -1};
            }
            double a = (low - from) / direction;
            double b = (high - from) / direction;
            return new double[] {Math.min(a, b), Math.max(a, b)};
        }

        static double[] both(double[] a, double[] b) {
            return new double[] {Math.max(a[0], b[0]), Math.min(a[1], b[1])};
        }
    }
}
