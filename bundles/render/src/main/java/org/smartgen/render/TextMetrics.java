package org.smartgen.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.smartgen.render.internal.ShapedText;
import org.smartgen.render.internal.Typesetter;

/** How much room text takes, in px. */
public final class TextMetrics {
    // of the bundled family, as shares of the font size (checked against the font files by a test)
    private static final double ASCENT = 0.96875;
    private static final double DESCENT = 0.2412;
    private static final double CAP_HEIGHT = 0.7273;
    private static final double LINE_HEIGHT = 1.28;

    private TextMetrics() {}

    /** Advance of a line with kerning; line breaks count as blanks. */
    public static double width(String text, TextStyle style) {
        return Typesetter.bundled().width(style.weight(), text) * style.size();
    }

    /** From the baseline up to the top of accented capitals. */
    public static double ascent(TextStyle style) {
        return ASCENT * style.size();
    }

    /** From the baseline down to the end of descenders. */
    public static double descent(TextStyle style) {
        return DESCENT * style.size();
    }

    /** How far the ink falls below the descent: 0 for European and East Asian text, up to 0.2 of the size for Arabic. */
    public static double overhang(String text, TextStyle style) {
        if (text.chars().allMatch(c -> c < 0x500)) {
            return 0;
        }
        double lowest = Typesetter.bundled()
                .shape(style.weight(), text)
                .ink(style.size(), 0, 0)
                .getMaxY();
        return Math.max(0, lowest - descent(style));
    }

    /** The upright rectangle around the ink of a label where it stands, as {@code DrawnText.box()} will say. */
    public static Rectangle2D ink(Label label) {
        double size = label.style().size();
        ShapedText shaped = Typesetter.bundled().shape(label.style().weight(), label.text());
        double x = label.x() - shaped.advance() * size * label.anchor().share();
        if (label.degrees() == 0) {
            return shaped.ink(size, x, label.baseline());
        }
        return shaped.outline(size, x, label.baseline())
                .createTransformedShape(
                        AffineTransform.getRotateInstance(Math.toRadians(label.degrees()), label.x(), label.baseline()))
                .getBounds2D();
    }

    /** From the baseline up to the top of capitals and digits. */
    public static double capHeight(TextStyle style) {
        return CAP_HEIGHT * style.size();
    }

    /** From baseline to baseline in wrapped text. */
    public static double lineHeight(TextStyle style) {
        return LINE_HEIGHT * style.size();
    }

    /** Height of wrapped text, from the ascent of the first line to the descent of the last. */
    public static double blockHeight(int lines, TextStyle style) {
        return lines == 0 ? 0 : ascent(style) + descent(style) + (lines - 1) * lineHeight(style);
    }
}
