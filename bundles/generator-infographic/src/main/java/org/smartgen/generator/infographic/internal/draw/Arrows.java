package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.smartgen.render.Look;

/** Arrows between sections. */
final class Arrows {
    private Arrows() {}

    /** A disc with an arrow in each gap. @param turning whether the next row begins below the end of the last */
    static void between(Stage stage, List<Box> cells, boolean turning) {
        for (int i = 1; i < cells.size(); i++) {
            Box from = cells.get(i - 1);
            Box to = cells.get(i);
            if (Math.abs(from.y() - to.y()) < 1) {
                boolean forward = to.x() > from.x();
                double x = forward ? (from.right() + to.x()) / 2 : (to.right() + from.x()) / 2;
                disc(
                        stage,
                        i - 1,
                        x,
                        from.centreY(),
                        forward ? 0 : 180,
                        Math.abs(forward ? to.x() - from.right() : from.x() - to.right()));
            } else if (turning || Math.abs(from.x() - to.x()) < 1) {
                double shared = (Math.max(from.x(), to.x()) + Math.min(from.right(), to.right())) / 2;
                disc(stage, i - 1, shared, (from.bottom() + to.y()) / 2, 90, to.y() - from.bottom());
            }
        }
    }

    /** @param degrees clockwise from pointing right @param gap px between the cards */
    static void disc(Stage stage, int color, double x, double y, double degrees, double gap) {
        Page page = stage.page();
        double radius = Math.max(gap * 0.48, Math.min(page.px(19), 24));
        page.scene().circle(x, y, radius + Math.max(2, page.px(4)), Look.fill(page.paper()));
        page.scene().circle(x, y, radius, Look.fill(page.solid(color)));
        head(page, x, y, radius * 0.95, degrees, page.onSolid());
    }

    /** An open arrow head around a point. */
    static void head(Page page, double x, double y, double size, double degrees, Color color) {
        double angle = Math.toRadians(degrees);
        Path2D.Double path = new Path2D.Double();
        double[][] points = {{-0.22, -0.45}, {0.25, 0}, {-0.22, 0.45}};
        for (int i = 0; i < points.length; i++) {
            double px = x + size * (points[i][0] * Math.cos(angle) - points[i][1] * Math.sin(angle));
            double py = y + size * (points[i][0] * Math.sin(angle) + points[i][1] * Math.cos(angle));
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        page.scene().shape(path, Look.stroke(color, Math.max(1.5, size * 0.2)));
    }

    /** A filled arrow head whose tip is at a point. */
    static void tip(Page page, double x, double y, double size, double degrees, Color color) {
        double angle = Math.toRadians(degrees);
        double backX = x - size * Math.cos(angle);
        double backY = y - size * Math.sin(angle);
        double sideX = -Math.sin(angle) * size * 0.6;
        double sideY = Math.cos(angle) * size * 0.6;
        page.scene()
                .polygon(
                        List.of(
                                new Point2D.Double(x, y),
                                new Point2D.Double(backX + sideX, backY + sideY),
                                new Point2D.Double(backX - sideX, backY - sideY)),
                        size * 0.12,
                        Look.fill(color));
    }
}
