package org.smartgen.render.internal;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartgen.render.LinearGradient;
import org.smartgen.render.Look;

/** Knows which colour was painted where, so that a text's background need not be said. Clips and strokes are not looked at. */
public final class Backdrop {
    private record Layer(Shape shape, Color color, AffineTransform toShape) {}

    private final Color background;
    private final List<Layer> layers = new ArrayList<>();

    /** @param background may be transparent */
    public Backdrop(Color background) {
        this.background = background;
    }

    public void add(Shape shape, Look look, AffineTransform transform) {
        Optional<Color> color = look.fill().or(() -> look.gradient().map(Backdrop::middle));
        if (color.isEmpty() || Painter.isLine(shape)) {
            return;
        }
        try {
            layers.add(new Layer(shape, color.get(), transform.createInverse()));
        } catch (NoninvertibleTransformException e) {
            // squeezed to nothing: it hides nothing
        }
    }

    /** Alpha 0 where nothing is behind. */
    public Color at(double x, double y) {
        List<Color> over = new ArrayList<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            if (layer.shape().contains(layer.toShape().transform(new Point2D.Double(x, y), null))) {
                over.add(layer.color());
                if (layer.color().getAlpha() == 255) {
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

    private static Color middle(LinearGradient gradient) {
        Color first = gradient.stops().get(0).color();
        Color last = gradient.stops().get(gradient.stops().size() - 1).color();
        return Colors.over(Colors.withAlpha(first, 128), last);
    }
}
