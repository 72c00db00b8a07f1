package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.util.Comparator;
import org.smartgen.render.Theme;

/** Colours with a meaning, made of a theme's own. */
record Palette(Theme theme) {

    /** The theme's colour that is the nearest to green, or to blue where there is no green. */
    Color rising() {
        return nearest(140);
    }

    /** The theme's colour that is the nearest to red. */
    Color falling() {
        return nearest(8);
    }

    private Color nearest(double degrees) {
        return theme.series().stream()
                .min(Comparator.comparingDouble(color -> distance(color, degrees)))
                .orElseThrow();
    }

    private static double distance(Color color, double degrees) {
        float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
        double apart = Math.abs(hsb[0] * 360 - degrees);
        return Math.min(apart, 360 - apart) + (hsb[1] < 0.3 ? 180 : 0);
    }

    /** For values without a middle. @param share 0 to 1 */
    Color ramp(double share) {
        return theme.sequential(share);
    }

    /** Around 0. @param share -1 to 1 */
    Color diverging(double share) {
        return theme.diverging((share + 1) / 2);
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
