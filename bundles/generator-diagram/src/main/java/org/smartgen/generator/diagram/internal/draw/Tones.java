package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.util.Comparator;
import org.smartgen.render.Contrast;
import org.smartgen.render.Theme;

/** Calm shades of the theme's hues. */
final class Tones {
    private final Theme theme;
    private final Color ground;

    Tones(Theme theme) {
        this.theme = theme;
        boolean opaque = theme.background().getAlpha() == 255;
        this.ground = opaque ? theme.background() : theme.isDark() ? Color.BLACK : Color.WHITE;
    }

    /** What lies behind everything, also where that is to be transparent. */
    Color ground() {
        return ground;
    }

    /** The fill of a node in a hue. */
    Color fill(Color hue) {
        return mix(ground, hue, theme.isDark() ? 0.24 : 0.12);
    }

    /** A group's area. */
    Color area(Color hue) {
        return mix(ground, hue, theme.isDark() ? 0.1 : 0.05);
    }

    /** The border of a node in a hue: seen on the ground. */
    Color border(Color hue) {
        Color calm = mix(ground, hue, 0.75);
        return Contrast.ratio(calm, ground) >= 2 ? calm : mix(hue, theme.ink(), 0.35);
    }

    Color line() {
        return mix(ground, theme.ink(), 0.52);
    }

    Color faint() {
        return mix(ground, theme.ink(), 0.16);
    }

    /** A solid fill in a hue on which white or dark text reads. */
    Color solid(Color hue) {
        return hue;
    }

    Color main() {
        return theme.series(0);
    }

    /** For decisions: warm, and not the main hue. */
    Color warm() {
        return nearest(38);
    }

    Color red() {
        return nearest(4);
    }

    Color green() {
        return nearest(140);
    }

    private Color nearest(double degrees) {
        return theme.series().stream()
                .min(Comparator.comparingDouble(color -> distance(color, degrees) + (color.equals(main()) ? 60 : 0)))
                .orElse(main());
    }

    private static double distance(Color color, double degrees) {
        float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
        double apart = Math.abs(hsb[0] * 360 - degrees);
        return Math.min(apart, 360 - apart) + (hsb[1] < 0.3 ? 180 : 0);
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
