package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Look;
import org.smartgen.render.SceneBuilder;

/** Draws edges with their heads. */
final class EdgePainter {
    private final SceneBuilder scene;
    private final Color ground;
    private final double scale;

    /** @param scale of heads and lines; 1 at the reference size */
    EdgePainter(Sheet sheet, double scale) {
        this.scene = sheet.scene();
        this.ground = sheet.tones().ground();
        this.scale = Math.max(0.55, Math.min(1.5, scale));
    }

    double headSize() {
        return 11 * scale;
    }

    Look look(DiagramSpec.Line style, boolean dashed, Color color) {
        Look look = Look.stroke(color, (style == DiagramSpec.Line.THICK ? 3.2 : 1.8) * scale);
        return dashed || style == DiagramSpec.Line.DASHED ? look.dashed(6 * scale, 5 * scale) : look;
    }

    /** @param id of the element */
    void draw(String id, List<Point2D> way, Head tail, Head head, Look look, double corner) {
        Color color = look.stroke().orElse(Color.BLACK);
        List<Point2D> line = new ArrayList<>(way);
        shorten(line, head.length() * headSize(), false);
        shorten(line, tail.length() * headSize(), true);
        scene.shape(id, org.smartgen.render.Shapes.polyline(line, corner), look);
        int n = way.size();
        head(way.get(n - 1), way.get(n - 2), head, color, look.strokeWidth());
        head(way.get(0), way.get(1), tail, color, look.strokeWidth());
    }

    private static void shorten(List<Point2D> line, double by, boolean start) {
        int end = start ? 0 : line.size() - 1;
        Point2D tip = line.get(end);
        Point2D before = line.get(start ? 1 : end - 1);
        double length = tip.distance(before);
        double share = length == 0 ? 0 : Math.min(0.9, by / length);
        line.set(
                end,
                new Point2D.Double(
                        tip.getX() + (before.getX() - tip.getX()) * share,
                        tip.getY() + (before.getY() - tip.getY()) * share));
    }

    private void head(Point2D tip, Point2D before, Head head, Color color, double width) {
        double length = tip.distance(before);
        if (head == Head.NONE || length == 0) {
            return;
        }
        double ux = (before.getX() - tip.getX()) / length;
        double uy = (before.getY() - tip.getY()) / length;
        Axes axes = new Axes(tip, ux, uy, headSize());
        Look line = Look.stroke(color, width);
        switch (head) {
            case ARROW ->
                scene.polygon(
                        List.of(tip, axes.at(1.05, 0.48), axes.at(1.05, -0.48)),
                        0,
                        Look.fill(color).withStroke(color, 0.6 * scale));
            case OPEN_ARROW -> scene.polyline(List.of(axes.at(0.95, 0.5), tip, axes.at(0.95, -0.5)), 0, line);
            case TRIANGLE ->
                scene.polygon(
                        List.of(tip, axes.at(1.3, 0.7), axes.at(1.3, -0.7)),
                        0,
                        Look.fill(ground).withStroke(color, width));
            case DIAMOND, HOLLOW_DIAMOND ->
                scene.polygon(
                        List.of(tip, axes.at(0.87, 0.5), axes.at(1.74, 0), axes.at(0.87, -0.5)),
                        0,
                        Look.fill(head == Head.DIAMOND ? color : ground).withStroke(color, width));
            default -> cardinality(axes, head, line);
        }
    }

    private void cardinality(Axes axes, Head head, Look line) {
        boolean many = head == Head.ONE_MANY || head == Head.ZERO_MANY;
        boolean none = head == Head.ZERO_ONE || head == Head.ZERO_MANY;
        if (many) {
            scene.polyline(List.of(axes.at(0, 0.6), axes.at(1.1, 0), axes.at(0, -0.6)), 0, line);
        } else {
            bar(axes, 0.7, line);
        }
        if (none) {
            Point2D at = axes.at(many ? 1.5 : 1.4, 0);
            scene.circle(
                    at.getX(),
                    at.getY(),
                    headSize() * 0.38,
                    Look.fill(ground).withStroke(line.stroke().orElse(Color.BLACK), line.strokeWidth()));
        } else {
            bar(axes, many ? 1.45 : 1.15, line);
        }
    }

    private void bar(Axes axes, double along, Look line) {
        Point2D a = axes.at(along, 0.55);
        Point2D b = axes.at(along, -0.55);
        scene.line(a.getX(), a.getY(), b.getX(), b.getY(), line);
    }

    /** Along the edge, away from its end, and across it. */
    private record Axes(Point2D tip, double ux, double uy, double size) {
        Point2D at(double along, double across) {
            return new Point2D.Double(
                    tip.getX() + (ux * along - uy * across) * size, tip.getY() + (uy * along + ux * across) * size);
        }
    }
}
