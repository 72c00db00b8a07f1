package org.smartgen.render;

import java.awt.Color;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of text with its place, and what it shows of the spec. Immutable. */
public final class Label {
    private final String text;
    private final TextStyle style;
    private final double x;
    private final double baseline;
    private final Anchor anchor;
    private final double degrees;
    private final String id;
    private final String pointer;
    private final String fullText;
    private final @Nullable Color background;

    private Label(
            String text,
            TextStyle style,
            double x,
            double baseline,
            Anchor anchor,
            double degrees,
            String id,
            String pointer,
            String fullText,
            @Nullable Color background) {
        this.text = text;
        this.style = style;
        this.x = x;
        this.baseline = baseline;
        this.anchor = anchor;
        this.degrees = degrees;
        this.id = id;
        this.pointer = pointer;
        this.fullText = fullText;
        this.background = background;
    }

    public static Label of(String text, TextStyle style) {
        return new Label(text, style, 0, 0, Anchor.START, 0, "", "", text, null);
    }

    /** @param baseline y of the line that the letters stand on */
    public Label at(double x, double baseline) {
        return new Label(text, style, x, baseline, anchor, degrees, id, pointer, fullText, background);
    }

    /** Puts the middle of the capital letters at y. */
    public Label centredAt(double x, double y) {
        return at(x, y + TextMetrics.capHeight(style) / 2);
    }

    public Label anchor(Anchor which) {
        return new Label(text, style, x, baseline, which, degrees, id, pointer, fullText, background);
    }

    /** @param clockwise degrees around the anchor point */
    public Label rotated(double clockwise) {
        return new Label(text, style, x, baseline, anchor, clockwise, id, pointer, fullText, background);
    }

    /** Without one the scene counts: {@code t1}, {@code t2}… */
    public Label id(String name) {
        return new Label(text, style, x, baseline, anchor, degrees, name, pointer, fullText, background);
    }

    /** @param toValue JSON pointer (RFC 6901) of the spec value shown; empty for furniture */
    public Label pointer(String toValue) {
        return new Label(text, style, x, baseline, anchor, degrees, id, toValue, fullText, background);
    }

    /** For an abbreviated text: the whole of it. */
    public Label fullText(String whole) {
        return new Label(text, style, x, baseline, anchor, degrees, id, pointer, whole, background);
    }

    public Label color(Color other) {
        return new Label(text, style.withColor(other), x, baseline, anchor, degrees, id, pointer, fullText, background);
    }

    /** The colour behind. Without it the scene looks at what was drawn before. */
    public Label on(Color behind) {
        return new Label(text, style, x, baseline, anchor, degrees, id, pointer, fullText, behind);
    }

    public String text() {
        return text;
    }

    public TextStyle style() {
        return style;
    }

    public double x() {
        return x;
    }

    public double baseline() {
        return baseline;
    }

    public Anchor anchor() {
        return anchor;
    }

    /** Clockwise. */
    public double degrees() {
        return degrees;
    }

    /** Empty to be counted. */
    public String id() {
        return id;
    }

    public String pointer() {
        return pointer;
    }

    public String fullText() {
        return fullText;
    }

    public Optional<Color> background() {
        return Optional.ofNullable(background);
    }
}
