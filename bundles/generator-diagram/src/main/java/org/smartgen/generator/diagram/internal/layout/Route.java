package org.smartgen.generator.diagram.internal.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The way of an edge from border to border, and the room of its label. Immutable. */
public final class Route {
    private final List<Point2D> points;
    private final @Nullable Rectangle2D label;

    public Route(List<? extends Point2D> points, @Nullable Rectangle2D label) {
        this.points = List.copyOf(points);
        this.label = label;
    }

    /** At least two. */
    public List<Point2D> points() {
        return points;
    }

    public Optional<Rectangle2D> label() {
        return Optional.ofNullable(label);
    }

    Route map(UnaryOperator<Point2D> point, UnaryOperator<Rectangle2D> box) {
        return new Route(points.stream().map(point).toList(), label == null ? null : box.apply(label));
    }

    /** From its end to its start. */
    public Route reversed() {
        List<Point2D> back = new ArrayList<>(points);
        Collections.reverse(back);
        return new Route(back, label);
    }

    /** This way, then that one; the label of either. */
    Route then(Route next) {
        List<Point2D> all = new ArrayList<>(points);
        all.addAll(next.points);
        return new Route(all, label == null ? next.label : label);
    }

    /** Without points that change nothing. */
    Route tidy() {
        List<Point2D> kept = new ArrayList<>();
        for (Point2D point : points) {
            int n = kept.size();
            if (n > 0 && kept.get(n - 1).distance(point) < 0.01) {
                continue;
            }
            if (n > 1 && isBetween(kept.get(n - 2), kept.get(n - 1), point)) {
                kept.remove(n - 1);
            }
            kept.add(point);
        }
        return kept.size() < 2 ? this : new Route(kept, label);
    }

    private static boolean isBetween(Point2D a, Point2D middle, Point2D b) {
        boolean level = Math.abs(a.getY() - middle.getY()) < 0.01 && Math.abs(b.getY() - middle.getY()) < 0.01;
        boolean upright = Math.abs(a.getX() - middle.getX()) < 0.01 && Math.abs(b.getX() - middle.getX()) < 0.01;
        return level || upright;
    }
}
