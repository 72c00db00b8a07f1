package org.smartgen.render;

import java.awt.Color;

/** Contrast of colours as WCAG 2.2 defines it. Alpha is ignored. */
public final class Contrast {
    /** Least contrast of text (WCAG 1.4.3, level AA). */
    public static final double TEXT = 4.5;

    /** Least contrast of large text and of graphical objects (WCAG 1.4.3, 1.4.11). */
    public static final double GRAPHICS = 3;

    private Contrast() {}

    /** 1 (same) to 21 (black on white). */
    public static double ratio(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Relative luminance, 0 to 1. */
    public static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    /** The first candidate that reaches the ratio on the background, else black or white, whichever is better. */
    public static Color choose(Color background, double ratio, Color... candidates) {
        for (Color candidate : candidates) {
            if (ratio(candidate, background) >= ratio) {
                return candidate;
            }
        }
        return ratio(Color.BLACK, background) >= ratio(Color.WHITE, background) ? Color.BLACK : Color.WHITE;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
