package org.smartgen.generator.diagram.internal.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Moves everything to the top left. */
final class Trim {
    private Trim() {}

    static Placed of(List<Rectangle2D> boxes, List<Route> routes, List<Rectangle2D> clusters) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, -1, -1);
        for (Rectangle2D box : boxes) {
            all = all.getWidth() < 0 ? box.getFrame() : all.createUnion(box);
        }
        for (Rectangle2D cluster : clusters) {
            all = all.getWidth() < 0 ? cluster.getFrame() : all.createUnion(cluster);
        }
        Rectangle2D grown = (Rectangle2D) all.clone();
        for (Route route : routes) {
            for (Point2D point : route.points()) {
                grown.add(point);
            }
            route.label().ifPresent(grown::add);
        }
        return new Placed(grown.getWidth(), grown.getHeight(), boxes, routes, clusters)
                .moved(-grown.getX(), -grown.getY());
    }
}
