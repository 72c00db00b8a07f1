package org.smartgen.generator.diagram.internal.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Pulls an arrangement apart to fill a canvas: middles move in proportion, boxes and labels keep their size, ends of edges follow the
 * borders. As every box lies within what its stretched self would cover, nothing that was apart comes to overlap.
 */
final class Stretch {
    private static final double GROW = 1.2;
    private static final double USED = 0.82;
    private static final double LEAST_USED = 0.8;
    private static final double MOST = 6;
    private static final int FEW = 3;
    private static final double MOST_OF_FEW = 1.5;

    private final double fx;
    private final double fy;
    private final List<Graph.Link> links;
    private final double grow;

    private Stretch(double fx, double fy, List<Graph.Link> links, double grow) {
        this.fx = fx;
        this.fy = fy;
        this.links = links;
        this.grow = grow;
    }

    /**
     * @param links of the arrangement
     * @param width at least that of the arrangement
     */
    static Placed to(Placed placed, List<Graph.Link> links, double width, double height) {
        double fx = placed.width() > 0 ? Math.max(1, width / placed.width()) : 1;
        double fy = placed.height() > 0 ? Math.max(1, height / placed.height()) : 1;
        if (fx < 1.001 && fy < 1.001) {
            return placed;
        }
        return new Stretch(fx, fy, links, GROW).apply(placed);
    }

    /**
     * As {@link #to}, with larger boxes where a single row or column would leave most of the canvas empty.
     *
     * @param grow by which boxes had better be larger
     */
    static Placed fill(Placed placed, List<Graph.Link> links, double width, double height, double grow) {
        double fx = Math.max(1, width / placed.width());
        double fy = Math.max(1, height / placed.height());
        Placed plain = new Stretch(fx, fy, links, Math.max(GROW, grow)).apply(placed);
        double used = use(plain, width, height);
        if (used >= USED) {
            return plain;
        }
        Placed grown = new Stretch(
                        fx,
                        fy,
                        links,
                        Math.min(placed.boxes().size() <= FEW ? MOST_OF_FEW : MOST, Math.max(grow, GROW * USED / used)))
                .apply(placed);
        return use(grown, width, height) >= LEAST_USED ? grown : again(grown, links, width, height);
    }

    /** What boxes that stay small left free at the borders is shared out once more. */
    private static Placed again(Placed placed, List<Graph.Link> links, double width, double height) {
        Placed trimmed = Trim.of(placed.boxes(), placed.routes(), placed.clusters());
        return placed.boxes().size() <= FEW ? placed : to(trimmed, links, width, height);
    }

    private static double use(Placed placed, double width, double height) {
        Placed trimmed = Trim.of(placed.boxes(), placed.routes(), placed.clusters());
        return trimmed.width() * trimmed.height() / (width * height);
    }

    private Placed apply(Placed placed) {
        double[][] reach = reach(placed);
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int i = 0; i < placed.boxes().size(); i++) {
            boxes.add(middle(placed.boxes().get(i), reach[i]));
        }
        List<Route> routes = placed.routes().stream().map(this::route).toList();
        List<Rectangle2D> clusters = placed.clusters().stream()
                .<Rectangle2D>map(r ->
                        new Rectangle2D.Double(r.getX() * fx, r.getY() * fy, r.getWidth() * fx, r.getHeight() * fy))
                .toList();
        return new Placed(placed.width() * fx, placed.height() * fy, boxes, routes, clusters);
    }

    /** How far from the middle of each box edges end, across and up. */
    private double[][] reach(Placed placed) {
        double[][] reach = new double[placed.boxes().size()][2];
        for (int i = 0; i < links.size(); i++) {
            List<Point2D> points = placed.routes().get(i).points();
            reach(placed, links.get(i).from(), points.get(0), points.get(1), reach);
            reach(placed, links.get(i).to(), points.get(points.size() - 1), points.get(points.size() - 2), reach);
        }
        return reach;
    }

    private static void reach(Placed placed, int box, Point2D end, Point2D before, double[][] reach) {
        Rectangle2D r = placed.boxes().get(box);
        if (Math.abs(end.getX() - before.getX()) < Math.abs(end.getY() - before.getY())) {
            reach[box][0] = Math.max(reach[box][0], Math.abs(end.getX() - r.getCenterX()));
        } else {
            reach[box][1] = Math.max(reach[box][1], Math.abs(end.getY() - r.getCenterY()));
        }
    }

    private Rectangle2D middle(Rectangle2D box, double[] reach) {
        double width = grown(box.getWidth(), fx, reach[0]);
        double height = grown(box.getHeight(), fy, reach[1]);
        return new Rectangle2D.Double(
                box.getCenterX() * fx - width / 2, box.getCenterY() * fy - height / 2, width, height);
    }

    /** A little, and so far that all edges still end at it. */
    private double grown(double length, double factor, double reach) {
        double enough = 2.4 * reach * factor;
        return Math.max(length, Math.min(length * factor, Math.max(length * Math.min(factor, grow), enough)));
    }

    private Route route(Route route) {
        List<Point2D> points = new ArrayList<>();
        route.points().forEach(p -> points.add(new Point2D.Double(p.getX() * fx, p.getY() * fy)));
        return new Route(points, route.label().map(label -> label(label, route)).orElse(null));
    }

    /** A label stays as near to its edge as it was. */
    private Rectangle2D label(Rectangle2D label, Route route) {
        Point2D near = Nearest.on(route.points(), label.getCenterX(), label.getCenterY());
        double dx = label.getCenterX() - near.getX();
        double dy = label.getCenterY() - near.getY();
        return new Rectangle2D.Double(
                near.getX() * fx + dx - label.getWidth() / 2,
                near.getY() * fy + dy - label.getHeight() / 2,
                label.getWidth(),
                label.getHeight());
    }
}
