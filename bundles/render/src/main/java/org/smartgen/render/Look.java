package org.smartgen.render;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a shape is painted: fill, then stroke. Joins and caps are round, except the flat caps of dashes. Immutable. */
public final class Look {
    private static final Look NOTHING = new Look(null, null, null, 0, List.of());

    private final @Nullable Color fill;
    private final @Nullable LinearGradient gradient;
    private final @Nullable Color stroke;
    private final double strokeWidth;
    private final List<Double> dash;

    private Look(
            @Nullable Color fill,
            @Nullable LinearGradient gradient,
            @Nullable Color stroke,
            double strokeWidth,
            List<Double> dash) {
        this.fill = fill;
        this.gradient = gradient;
        this.stroke = stroke;
        this.strokeWidth = strokeWidth;
        this.dash = List.copyOf(dash);
    }

    public static Look fill(Color color) {
        return new Look(color, null, null, 0, List.of());
    }

    public static Look fill(LinearGradient gradient) {
        return new Look(null, gradient, null, 0, List.of());
    }

    /** @param width in px, above 0 */
    public static Look stroke(Color color, double width) {
        return NOTHING.withStroke(color, width);
    }

    public Look withStroke(Color color, double width) {
        if (!(width > 0)) {
            throw new IllegalArgumentException("a stroke's width is above 0, not " + width);
        }
        return new Look(fill, gradient, color, width, dash);
    }

    /** @param lengths of dash, gap, dash, gap…, in px, each above 0 */
    public Look dashed(double... lengths) {
        for (double length : lengths) {
            if (!(length > 0)) {
                throw new IllegalArgumentException("a dash's length is above 0, not " + length);
            }
        }
        return new Look(
                fill,
                gradient,
                stroke,
                strokeWidth,
                Arrays.stream(lengths).boxed().toList());
    }

    /** Multiplies the alpha of fill and stroke. @param share 0 to 1 */
    public Look opacity(double share) {
        return new Look(
                fill == null ? null : faded(fill, share),
                gradient == null ? null : faded(gradient, share),
                stroke == null ? null : faded(stroke, share),
                strokeWidth,
                dash);
    }

    private static LinearGradient faded(LinearGradient gradient, double share) {
        List<LinearGradient.Stop> stops = gradient.stops().stream()
                .map(stop -> new LinearGradient.Stop(stop.offset(), faded(stop.color(), share)))
                .toList();
        return new LinearGradient(gradient.x1(), gradient.y1(), gradient.x2(), gradient.y2(), stops);
    }

    private static Color faded(Color color, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("an opacity is 0 to 1, not " + share);
        }
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(color.getAlpha() * share));
    }

    /** The plain fill; empty for a gradient or none. */
    public Optional<Color> fill() {
        return Optional.ofNullable(fill);
    }

    public Optional<LinearGradient> gradient() {
        return Optional.ofNullable(gradient);
    }

    public Optional<Color> stroke() {
        return Optional.ofNullable(stroke);
    }

    /** In px; 0 without a stroke. */
    public double strokeWidth() {
        return strokeWidth;
    }

    /** Empty for a solid stroke. */
    public List<Double> dash() {
        return dash;
    }
}
