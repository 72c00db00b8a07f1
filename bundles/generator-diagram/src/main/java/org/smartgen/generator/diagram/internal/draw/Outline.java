package org.smartgen.generator.diagram.internal.draw;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Shapes;

/** The outlines of nodes, by what they mean. */
final class Outline {
    private Outline() {}

    /** @param corner radius of soft corners, in px */
    static Shape of(DiagramSpec.Shape shape, Rectangle2D r, double corner) {
        return switch (shape) {
            case DECISION, CHOICE -> diamond(r);
            case START, END -> round(r, r.getHeight());
            case ROUND -> round(r, Math.min(r.getHeight(), corner * 5));
            case CIRCLE -> new Ellipse2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight());
            case DATABASE -> cylinder(r);
            case QUEUE -> lyingCylinder(r);
            case DOCUMENT -> document(r);
            case INPUT -> slanted(r);
            case HEXAGON -> hexagon(r);
            case CLOUD -> cloud(r);
            case NOTE -> note(r);
            case FORK -> round(r, Math.min(r.getHeight(), r.getWidth()));
            case MILESTONE -> diamond(r);
            default -> round(r, corner * 2);
        };
    }

    /** How much wider and higher than its text a shape is: factors, then px at the reference size. */
    static double[] room(DiagramSpec.Shape shape, double w, double h) {
        return switch (shape) {
            case DECISION -> new double[] {w * 1.7 + 20, h * 1.9 + 16};
            case START, END -> new double[] {w + 48, h + 22};
            case CIRCLE -> circle(w, h);
            case DATABASE -> new double[] {Math.max(w + 32, 84), h + 46};
            case QUEUE -> new double[] {w + 58, h + 24};
            case DOCUMENT -> new double[] {w + 32, h + 38};
            case INPUT -> new double[] {w + 34 + (h + 24) * 0.5, h + 24};
            case HEXAGON -> new double[] {w + 30 + (h + 24) * 0.55, h + 24};
            case CLOUD -> new double[] {w * 1.3 + 44, h * 1.4 + 44};
            case SUBROUTINE -> new double[] {w + 54, h + 24};
            case CHOICE -> new double[] {30, 30};
            case FORK -> new double[] {110, 8};
            default -> new double[] {w + 34, h + 24};
        };
    }

    private static double[] circle(double w, double h) {
        double across = Math.hypot(w, h) + 16;
        return new double[] {across, across};
    }

    static Shape round(Rectangle2D r, double arc) {
        return new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), arc, arc);
    }

    private static Shape diamond(Rectangle2D r) {
        return Shapes.polygon(
                List.of(
                        new Point2D.Double(r.getCenterX(), r.getMinY()),
                        new Point2D.Double(r.getMaxX(), r.getCenterY()),
                        new Point2D.Double(r.getCenterX(), r.getMaxY()),
                        new Point2D.Double(r.getMinX(), r.getCenterY())),
                0);
    }

    private static Shape slanted(Rectangle2D r) {
        double lean = Math.min(r.getHeight() * 0.4, r.getWidth() / 4);
        return Shapes.polygon(
                List.of(
                        new Point2D.Double(r.getMinX() + lean, r.getMinY()),
                        new Point2D.Double(r.getMaxX(), r.getMinY()),
                        new Point2D.Double(r.getMaxX() - lean, r.getMaxY()),
                        new Point2D.Double(r.getMinX(), r.getMaxY())),
                r.getHeight() * 0.08);
    }

    private static Shape hexagon(Rectangle2D r) {
        double tip = Math.min(r.getHeight() * 0.4, r.getWidth() / 4);
        return Shapes.polygon(
                List.of(
                        new Point2D.Double(r.getMinX() + tip, r.getMinY()),
                        new Point2D.Double(r.getMaxX() - tip, r.getMinY()),
                        new Point2D.Double(r.getMaxX(), r.getCenterY()),
                        new Point2D.Double(r.getMaxX() - tip, r.getMaxY()),
                        new Point2D.Double(r.getMinX() + tip, r.getMaxY()),
                        new Point2D.Double(r.getMinX(), r.getCenterY())),
                r.getHeight() * 0.08);
    }

    /** How deep the lid of a database is. */
    static double lid(Rectangle2D r) {
        return Math.min(r.getHeight() * 0.16, r.getWidth() * 0.14);
    }

    private static Shape cylinder(Rectangle2D r) {
        double lid = lid(r);
        double k = 1.333 * lid;
        Path2D path = new Path2D.Double();
        path.moveTo(r.getMinX(), r.getMinY() + lid);
        path.curveTo(
                r.getMinX(), r.getMinY() + lid - k, r.getMaxX(), r.getMinY() + lid - k, r.getMaxX(), r.getMinY() + lid);
        path.lineTo(r.getMaxX(), r.getMaxY() - lid);
        path.curveTo(
                r.getMaxX(), r.getMaxY() - lid + k, r.getMinX(), r.getMaxY() - lid + k, r.getMinX(), r.getMaxY() - lid);
        path.closePath();
        return path;
    }

    static double mouth(Rectangle2D r) {
        return Math.min(r.getWidth() * 0.12, r.getHeight() * 0.22);
    }

    private static Shape lyingCylinder(Rectangle2D r) {
        double lid = mouth(r);
        double k = 1.333 * lid;
        Path2D path = new Path2D.Double();
        path.moveTo(r.getMinX() + lid, r.getMinY());
        path.lineTo(r.getMaxX() - lid, r.getMinY());
        path.curveTo(
                r.getMaxX() - lid + k, r.getMinY(), r.getMaxX() - lid + k, r.getMaxY(), r.getMaxX() - lid, r.getMaxY());
        path.lineTo(r.getMinX() + lid, r.getMaxY());
        path.curveTo(
                r.getMinX() + lid - k, r.getMaxY(), r.getMinX() + lid - k, r.getMinY(), r.getMinX() + lid, r.getMinY());
        path.closePath();
        return path;
    }

    private static Shape document(Rectangle2D r) {
        double wave = Math.min(r.getHeight() * 0.14, 14);
        Path2D path = new Path2D.Double();
        path.moveTo(r.getMinX(), r.getMinY());
        path.lineTo(r.getMaxX(), r.getMinY());
        path.lineTo(r.getMaxX(), r.getMaxY() - wave);
        path.curveTo(
                r.getMaxX() - r.getWidth() * 0.3,
                r.getMaxY() - wave * 3,
                r.getMinX() + r.getWidth() * 0.3,
                r.getMaxY() + wave,
                r.getMinX(),
                r.getMaxY() - wave);
        path.closePath();
        return path;
    }

    private static Shape note(Rectangle2D r) {
        double fold = Math.min(r.getHeight(), r.getWidth()) * 0.22;
        return Shapes.polygon(
                List.of(
                        new Point2D.Double(r.getMinX(), r.getMinY()),
                        new Point2D.Double(r.getMaxX() - fold, r.getMinY()),
                        new Point2D.Double(r.getMaxX(), r.getMinY() + fold),
                        new Point2D.Double(r.getMaxX(), r.getMaxY()),
                        new Point2D.Double(r.getMinX(), r.getMaxY())),
                0);
    }

    /** Bumps around an ellipse. */
    private static Shape cloud(Rectangle2D r) {
        int bumps = 10;
        Path2D path = new Path2D.Double();
        for (int i = 0; i <= bumps; i++) {
            double angle = 2 * Math.PI * i / bumps;
            double x = r.getCenterX() + r.getWidth() * 0.43 * Math.cos(angle);
            double y = r.getCenterY() + r.getHeight() * 0.42 * Math.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                double out = 2 * Math.PI * (i - 0.5) / bumps;
                path.quadTo(
                        r.getCenterX() + r.getWidth() * 0.56 * Math.cos(out),
                        r.getCenterY() + r.getHeight() * 0.58 * Math.sin(out),
                        x,
                        y);
            }
        }
        path.closePath();
        return path;
    }
}
