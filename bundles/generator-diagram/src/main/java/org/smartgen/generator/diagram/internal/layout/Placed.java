package org.smartgen.generator.diagram.internal.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where everything of a {@link Graph} stands, in its order.
 *
 * @param width of all of it; nothing is left of or above 0
 */
public record Placed(
        double width, double height, List<Rectangle2D> boxes, List<Route> routes, List<Rectangle2D> clusters) {

    public Placed {
        boxes = List.copyOf(boxes);
        routes = List.copyOf(routes);
        clusters = List.copyOf(clusters);
    }

    /** With x for y. */
    Placed transposed() {
        Placed turned = map(
                p -> new Point2D.Double(p.getY(), p.getX()),
                r -> new Rectangle2D.Double(r.getY(), r.getX(), r.getHeight(), r.getWidth()));
        return new Placed(height, width, turned.boxes, turned.routes, turned.clusters);
    }

    /** Upside down. */
    Placed flipped() {
        return map(
                p -> new Point2D.Double(p.getX(), height - p.getY()),
                r -> new Rectangle2D.Double(r.getX(), height - r.getMaxY(), r.getWidth(), r.getHeight()));
    }

    /** Moved to where it is drawn. */
    public Placed at(double x, double y) {
        return moved(x, y);
    }

    Placed moved(double x, double y) {
        return map(
                p -> new Point2D.Double(p.getX() + x, p.getY() + y),
                r -> new Rectangle2D.Double(r.getX() + x, r.getY() + y, r.getWidth(), r.getHeight()));
    }

    /** All lengths times a factor. */
    public Placed scaled(double by) {
        Placed all = map(
                p -> new Point2D.Double(p.getX() * by, p.getY() * by),
                r -> new Rectangle2D.Double(r.getX() * by, r.getY() * by, r.getWidth() * by, r.getHeight() * by));
        return new Placed(width * by, height * by, all.boxes, all.routes, all.clusters);
    }

    private Placed map(UnaryOperator<Point2D> point, UnaryOperator<Rectangle2D> box) {
        return new Placed(
                width,
                height,
                boxes.stream().map(box).toList(),
                routes.stream().map(route -> route.map(point, box)).toList(),
                clusters.stream().map(box).toList());
    }
}
