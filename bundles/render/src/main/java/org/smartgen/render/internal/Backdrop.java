package org.smartgen.render.internal;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.render.LinearGradient;
import org.smartgen.render.Look;

/** Knows which colour was painted where, so that a text's background need not be said. Clips and strokes are not looked at. */
public final class Backdrop {
    private record Layer(Shape shape, Look look, AffineTransform toShape) {}

    private final Color background;
    private final List<Layer> layers = new ArrayList<>();

    /** @param background may be transparent */
    public Backdrop(Color background) {
        this.background = background;
    }

    public void add(Shape shape, Look look, AffineTransform transform) {
        if (look.fill().isEmpty() && look.gradient().isEmpty() || Painter.isLine(shape)) {
            return;
        }
        try {
            layers.add(new Layer(shape, look, transform.createInverse()));
        } catch (NoninvertibleTransformException e) {
            // squeezed to nothing: it hides nothing
        }
    }

    /** Alpha 0 where nothing is behind. */
    public Color at(double x, double y) {
        List<Color> over = new ArrayList<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            Point2D point = layer.toShape().transform(new Point2D.Double(x, y), null);
            if (layer.shape().contains(point)) {
                Color color = color(layer, point);
                over.add(color);
                if (color.getAlpha() == 255) {
                    break;
                }
            }
        }
        if (over.isEmpty() || over.get(over.size() - 1).getAlpha() < 255 && background.getAlpha() < 255) {
            return background;
        }
        Color seen = background;
        for (int i = over.size() - 1; i >= 0; i--) {
            seen = Colors.over(over.get(i), seen);
        }
        return seen;
    }

    private static Color color(Layer layer, Point2D point) {
        return layer.look()
                .fill()
                .orElseGet(() -> color(
                        layer.look().gradient().orElseThrow(), layer.shape().getBounds2D(), point));
    }

    private static Color color(LinearGradient gradient, Rectangle2D box, Point2D point) {
        double x = (point.getX() - box.getX()) / box.getWidth() - gradient.x1();
        double y = (point.getY() - box.getY()) / box.getHeight() - gradient.y1();
        double dx = gradient.x2() - gradient.x1();
        double dy = gradient.y2() - gradient.y1();
        double along = (x * dx + y * dy) / (dx * dx + dy * dy);
        LinearGradient.Stop before = gradient.stops().get(0);
        for (LinearGradient.Stop stop : gradient.stops()) {
            if (stop.offset() >= along) {
                double step = stop.offset() - before.offset();
                return step == 0
                        ? stop.color()
                        : Colors.between(before.color(), stop.color(), (along - before.offset()) / step);
            }
            before = stop;
        }
        return before.color();
    }
}
