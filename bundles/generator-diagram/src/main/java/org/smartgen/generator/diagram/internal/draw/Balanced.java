package org.smartgen.generator.diagram.internal.draw;

import java.util.Locale;
import org.smartgen.render.FittedText;
import org.smartgen.render.TextFit;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextStyle;

/** Wraps a text into lines of about the same length. */
final class Balanced {
    private static final double TALL = 100_000;
    private static final int HALVINGS = 5;

    private Balanced() {}

    /** At the style's size, no line longer than {@code widest} where words allow it. */
    static FittedText wrap(String text, TextStyle style, double widest, Locale locale) {
        double whole = TextMetrics.width(text, style);
        if (whole <= widest && text.indexOf('\n') < 0) {
            return at(text, style, whole + 1, locale);
        }
        FittedText wide = at(text, style, widest, locale);
        double room = widest;
        while (wide.isAbbreviated() && room < whole) {
            room *= 1.3;
            wide = at(text, style, room, locale);
        }
        double low = wide.width() / 2;
        double high = wide.width() + 0.5;
        FittedText best = wide;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            FittedText tried = at(text, style, middle, locale);
            if (tried.lines().size() <= wide.lines().size() && !tried.isAbbreviated() && !breaksWords(tried, wide)) {
                best = tried;
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }

    /** A narrower box must not tear a word that was whole. */
    private static boolean breaksWords(FittedText narrow, FittedText wide) {
        return narrow.lines().stream().mapToInt(String::length).max().orElse(0) < 4
                && wide.lines().stream().mapToInt(String::length).max().orElse(0) >= 4;
    }

    private static FittedText at(String text, TextStyle style, double width, Locale locale) {
        return TextFit.box(width, TALL).minimum(style.size()).language(locale).fit(text, style);
    }
}
