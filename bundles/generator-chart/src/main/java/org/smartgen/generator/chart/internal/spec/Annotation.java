package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a place of a chart that has axes. It lies across the values when {@code value} is given, else at the x.
 *
 * @param text drawn beside it; empty only for a line or band that needs no words
 * @param value of the line, or where the band begins
 * @param to where the band of values ends
 * @param x a category, time or number of the x axis; empty for a line or band of values
 * @param xTo where a band of the x axis ends
 */
public record Annotation(
        Kind kind, String text, @Nullable BigDecimal value, @Nullable BigDecimal to, String x, String xTo) {
    public enum Kind {
        LINE,
        BAND,
        /** A remark at the point with this x. */
        NOTE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Annotation {
        value = value == null ? null : Detail.plain(value);
        to = to == null ? null : Detail.plain(to);
    }

    /** A reference line such as "target 80". */
    public static Annotation line(BigDecimal value, String text) {
        return new Annotation(Kind.LINE, text, value, null, "", "");
    }

    /** A line at a category or time. */
    public static Annotation lineAt(String x, String text) {
        return new Annotation(Kind.LINE, text, null, null, x, "");
    }

    public static Annotation band(BigDecimal from, BigDecimal to, String text) {
        return new Annotation(Kind.BAND, text, from, to, "", "");
    }

    public static Annotation bandBetween(String x, String xTo, String text) {
        return new Annotation(Kind.BAND, text, null, null, x, xTo);
    }

    public static Annotation note(String x, String text) {
        return new Annotation(Kind.NOTE, text, null, null, x, "");
    }
}
