package org.smartgen.render;

import java.util.Locale;
import org.smartgen.render.internal.LineBreaker;
import org.smartgen.spi.PixelSize;

/**
 * Makes text fit a box: wraps it by the rules of its language, then shrinks it down to a minimum, then abbreviates it with …
 * What it returns never leaves the box. Immutable: each method returns a changed copy.
 */
public final class TextFit {
    private static final double STEP = 0.94;

    private final double width;
    private final double height;
    private final double minimum;
    private final int mostLines;
    private final Locale language;

    private TextFit(double width, double height, double minimum, int mostLines, Locale language) {
        this.width = width;
        this.height = height;
        this.minimum = minimum;
        this.mostLines = mostLines;
        this.language = language;
    }

    /** The smallest font size of a picture: 12 px at a shorter side of 1024 px, never below 9 px. */
    public static double minimumSize(PixelSize size) {
        return Math.max(9, 12.0 * size.shorterSide() / 1024);
    }

    /** The smallest font size of axis ticks: 8 px. */
    public static double minimumTickSize(PixelSize size) {
        return Math.max(8, 8.0 * size.shorterSide() / 1024);
    }

    /** A box of this many px; its minimum font size is 9 px until {@link #minimum} says otherwise. */
    public static TextFit box(double width, double height) {
        return new TextFit(width, height, 9, Integer.MAX_VALUE, Locale.ROOT);
    }

    /** @param px the font size at which shrinking ends; see {@link #minimumSize(PixelSize)} */
    public TextFit minimum(double px) {
        return new TextFit(width, height, px, mostLines, language);
    }

    /** @param most at least 1 */
    public TextFit lines(int most) {
        return new TextFit(width, height, minimum, most, language);
    }

    /** Decides where lines may break. */
    public TextFit language(Locale locale) {
        return new TextFit(width, height, minimum, mostLines, locale);
    }

    /** @param style with the size wished for */
    public FittedText fit(String text, TextStyle style) {
        LineBreaker breaker = new LineBreaker(text, style.weight(), language);
        double least = Math.min(minimum, style.size());
        for (double size = style.size(); ; size = Math.max(least, size * STEP)) {
            TextStyle tried = style.withSize(size);
            int room = linesThatFit(tried, TextMetrics.overhang(breaker.text(), tried));
            LineBreaker.Lines lines = breaker.lines(width / size, room);
            if (lines.complete()) {
                return new FittedText(lines.lines(), tried, breaker.text(), breaker.text());
            }
            if (size <= least) {
                return abbreviated(breaker, tried, room);
            }
        }
    }

    /** A cut word may end in a letter that reaches lower than any of the whole text; then a line less is taken. */
    private FittedText abbreviated(LineBreaker breaker, TextStyle style, int room) {
        for (int lines = room; ; lines--) {
            LineBreaker.Lines cut = breaker.abbreviated(width / style.size(), lines);
            FittedText fitted = new FittedText(cut.lines(), style, cut.text(), breaker.text());
            if (lines == 0 || fitted.height() <= height) {
                return fitted;
            }
        }
    }

    private int linesThatFit(TextStyle style, double overhang) {
        double one = TextMetrics.blockHeight(1, style) + overhang;
        if (one > height) {
            return 0;
        }
        return (int) Math.min(mostLines, 1 + Math.floor((height - one) / TextMetrics.lineHeight(style) + 1e-9));
    }
}
