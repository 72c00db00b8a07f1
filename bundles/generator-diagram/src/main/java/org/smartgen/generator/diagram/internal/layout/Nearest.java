package org.smartgen.generator.diagram.internal.layout;

import java.awt.geom.Point2D;
import java.util.List;

/** The point of a line that is nearest to another point. */
final class Nearest {
    private Nearest() {}

    static Point2D on(List<Point2D> line, double x, double y) {
        Point2D best = line.get(0);
        double least = Double.MAX_VALUE;
        for (int i = 1; i < line.size(); i++) {
            Point2D found = on(line.get(i - 1), line.get(i), x, y);
            double distance = found.distance(x, y);
            if (distance < least) {
                least = distance;
                best = found;
            }
        }
        return best;
    }

    private static Point2D on(Point2D a, Point2D b, double x, double y) {
        double dx = b.getX() - a.getX();
        double dy = b.getY() - a.getY();
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : ((x - a.getX()) * dx + (y - a.getY()) * dy) / length;
        double within = Math.max(0, Math.min(1, share));
        return new Point2D.Double(a.getX() + within * dx, a.getY() + within * dy);
    }
}
