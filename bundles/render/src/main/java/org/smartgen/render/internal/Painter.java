package org.smartgen.render.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.ColorSpaceType;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.smartgen.render.LinearGradient;
import org.smartgen.render.Look;

/** Paints nodes on a Java2D surface. */
public final class Painter {
    private final Graphics2D graphics;

    public Painter(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    public void paint(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Node.Figure figure) {
                figure(figure.shape(), figure.look());
            } else if (node instanceof Node.Text text) {
                graphics.setPaint(text.fill());
                graphics.fill(text.outline());
            } else if (node instanceof Node.Branch branch) {
                branch(branch);
            }
        }
    }

    private void branch(Node.Branch branch) {
        AffineTransform before = graphics.getTransform();
        Shape clip = graphics.getClip();
        graphics.transform(branch.group().transform());
        branch.group().clip().ifPresent(graphics::clip);
        paint(branch.children());
        graphics.setTransform(before);
        graphics.setClip(clip);
    }

    private void figure(Shape shape, Look look) {
        look.fill().ifPresent(color -> fill(shape, color));
        look.gradient().ifPresent(gradient -> fill(shape, gradient));
        look.stroke().ifPresent(color -> {
            graphics.setPaint(color);
            graphics.setStroke(stroke(look));
            graphics.draw(shape);
        });
    }

    private void fill(Shape shape, Color color) {
        graphics.setPaint(color);
        if (shape instanceof Rectangle2D box && isWhole(box) && isUpright(graphics.getTransform())) {
            graphics.fillRect((int) box.getX(), (int) box.getY(), (int) box.getWidth(), (int) box.getHeight());
        } else {
            graphics.fill(shape);
        }
    }

    private void fill(Shape shape, LinearGradient gradient) {
        Rectangle2D box = shape.getBounds2D();
        if (!box.isEmpty()) {
            graphics.setPaint(paint(gradient, box));
            graphics.fill(shape);
        }
    }

    private static Paint paint(LinearGradient gradient, Rectangle2D box) {
        List<LinearGradient.Stop> stops = gradient.stops();
        float[] offsets = new float[stops.size()];
        Color[] colors = new Color[stops.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (float) stops.get(i).offset();
            colors[i] = stops.get(i).color();
        }
        AffineTransform unitToBox = new AffineTransform(box.getWidth(), 0, 0, box.getHeight(), box.getX(), box.getY());
        return new LinearGradientPaint(
                new Point2D.Double(gradient.x1(), gradient.y1()),
                new Point2D.Double(gradient.x2(), gradient.y2()),
                offsets,
                colors,
                CycleMethod.NO_CYCLE,
                ColorSpaceType.SRGB,
                unitToBox);
    }

    static BasicStroke stroke(Look look) {
        float width = (float) look.strokeWidth();
        if (look.dash().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] dash = new float[look.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = look.dash().get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /** Whether nothing but its stroke can be seen of the shape. */
    static boolean isLine(Shape shape) {
        return shape instanceof Line2D
                || shape instanceof Path2D && shape.getBounds2D().isEmpty();
    }

    private static boolean isWhole(Rectangle2D box) {
        return box.getX() == Math.rint(box.getX())
                && box.getY() == Math.rint(box.getY())
                && box.getWidth() == Math.rint(box.getWidth())
                && box.getHeight() == Math.rint(box.getHeight());
    }

    private static boolean isUpright(AffineTransform transform) {
        return transform.getType() == AffineTransform.TYPE_IDENTITY;
    }
}
