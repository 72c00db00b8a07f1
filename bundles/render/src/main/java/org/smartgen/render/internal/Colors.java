package org.smartgen.render.internal;

import java.awt.Color;
import java.util.List;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Colours as text. */
public final class Colors {
    private Colors() {}

    /** @param field the request's field, for the error */
    public static Color parse(String text, String field) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new GenerationException(ErrorCode.INVALID_OPTION, "a colour is #rrggbb, not \"" + text + "\"")
                    .param(field);
        }
        return Color.decode(text);
    }

    public static Color withAlpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** {@code #rrggbb}, without alpha. */
    static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xFFFFFF);
    }

    /** The colour at a share (0 to 1) of the way along a scale of at least two colours. */
    public static Color along(List<Color> scale, double share) {
        double at = Math.max(0, Math.min(1, share)) * (scale.size() - 1);
        int below = Math.min(scale.size() - 2, (int) at);
        double part = at - below;
        Color top = scale.get(below + 1);
        Color bottom = scale.get(below);
        return new Color(
                mix(top.getRed(), bottom.getRed(), part),
                mix(top.getGreen(), bottom.getGreen(), part),
                mix(top.getBlue(), bottom.getBlue(), part));
    }

    /** The colour over an opaque one. */
    static Color over(Color top, Color below) {
        double alpha = top.getAlpha() / 255.0;
        return new Color(
                mix(top.getRed(), below.getRed(), alpha),
                mix(top.getGreen(), below.getGreen(), alpha),
                mix(top.getBlue(), below.getBlue(), alpha));
    }

    private static int mix(int top, int below, double alpha) {
        return (int) Math.round(top * alpha + below * (1 - alpha));
    }

    /** @param share 0 (from) to 1 (to) */
    static Color between(Color from, Color to, double share) {
        return new Color(
                part(from.getRed(), to.getRed(), share),
                part(from.getGreen(), to.getGreen(), share),
                part(from.getBlue(), to.getBlue(), share),
                part(from.getAlpha(), to.getAlpha(), share));
    }

    private static int part(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
