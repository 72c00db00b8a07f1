package org.smartgen.language.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in digits, with thousands and decimals parted in any of the usual ways. */
final class Digits {
    /**
     * @param value in full
     * @param scale the part of it that a word such as "million" gave
     */
    record Numeral(BigDecimal value, BigDecimal scale, int end) {
        Numeral(BigDecimal value, int end) {
            this(value, BigDecimal.ONE, end);
        }
    }

    private static final int MOST_DIGITS = 40;
    private static final int MOST_GROUPS = 16;

    private final String text;
    private final DecimalStyle style;
    private final int[] from = new int[MOST_GROUPS + 1];
    private final int[] to = new int[MOST_GROUPS + 1];
    private int groups;

    private Digits(String text, DecimalStyle style) {
        this.text = text;
        this.style = style;
    }

    static @Nullable Numeral at(String text, int start, DecimalStyle style) {
        if (text.charAt(start) == '.' && start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            return null;
        }
        if (text.charAt(start) == '.') {
            int end = digits(text, start + 1);
            return end == start + 1 || goesOn(text, end)
                    ? null
                    : new Numeral(new BigDecimal("0" + text.substring(start, end)), end);
        }
        return new Digits(text, style).read(start);
    }

    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end)) && end - start < MOST_DIGITS) {
            end++;
        }
        return end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean goesOn(String text, int end) {
        return end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == ',')
                && isDigit(text.charAt(end + 1));
    }

    private @Nullable Numeral read(int start) {
        int end = digits(text, start);
        if (end == start || end - start == MOST_DIGITS) {
            return null;
        }
        from[0] = start;
        to[0] = end;
        groups = 1;
        while (groups <= MOST_GROUPS && isSeparator(end)) {
            from[groups] = end + 1;
            end = digits(text, end + 1);
            to[groups++] = end;
        }
        int last = lastOfThousands();
        if (last > 0) {
            int decimals = last + 1 < groups && isDecimal(last) ? last + 1 : last;
            return number(last, decimals);
        }
        if (groups > 1 && isDecimalAlone()) {
            return number(0, 1);
        }
        return number(0, 0);
    }

    private boolean isSeparator(int at) {
        return at + 1 < text.length() && isDigit(text.charAt(at + 1)) && isMark(text.charAt(at));
    }

    private static boolean isMark(char c) {
        return c == ',' || c == '.' || c == '\'' || c == '’' || Scripts.isBlank(c);
    }

    private char separator(int group) {
        return text.charAt(from[group] - 1);
    }

    private int length(int group) {
        return to[group] - from[group];
    }

    /** The last group of three that belongs to the number; 0 when its thousands are not parted. */
    private int lastOfThousands() {
        if (groups < 2 || length(0) > 3) {
            return 0;
        }
        char mark = separator(1);
        int last = 0;
        while (last + 1 < groups && separator(last + 1) == mark && length(last + 1) == 3) {
            last++;
        }
        if (mark == ',' && indian() > last) {
            last = indian();
        }
        return last > 0 && isThousands(mark, last) ? last : 0;
    }

    /** 1,25,000: pairs, and a group of three at the end. */
    private int indian() {
        int at = 1;
        while (length(0) <= 2 && at < groups && separator(at) == ',' && length(at) == 2) {
            at++;
        }
        return at > 1 && at < groups && separator(at) == ',' && length(at) == 3 ? at : 0;
    }

    private boolean isThousands(char mark, int last) {
        boolean decimals = last + 1 < groups && isDecimal(last);
        if (mark == ' ' || mark == '\u3000') {
            return mark == ' ' && (style.spaceGroups() || decimals);
        }
        if (mark != ',' && mark != '.') {
            return true;
        }
        if (!decimals && goesOn(text, to[last])) {
            return false;
        }
        if (mark == ',' && style.commaList() && length(0) == 3 && !decimals) {
            return false;
        }
        boolean zero = length(0) == 1 && text.charAt(from[0]) == '0';
        return decimals || last > 1 || style.comma() == (mark == '.') && !zero;
    }

    /** Whether the group behind holds the decimals, and nothing follows that would make it a list. */
    private boolean isDecimal(int last) {
        char mark = separator(last + 1);
        boolean other = (mark == '.' || mark == ',') && mark != separator(last);
        return other && !goesOn(text, to[last + 1]);
    }

    private boolean isDecimalAlone() {
        char mark = separator(1);
        boolean listed = goesOn(text, to[1]) && !(mark == '.' && text.charAt(to[1]) == ',' && !style.comma());
        if (listed) {
            return false;
        }
        return mark == '.' || mark == ',' && !style.commaList() && (style.comma() || !style.sure());
    }

    private Numeral number(int last, int decimals) {
        var written = new StringBuilder();
        for (int i = 0; i <= decimals; i++) {
            if (i > last) {
                written.append('.');
            }
            written.append(text, from[i], to[i]);
        }
        return new Numeral(new BigDecimal(written.toString()), to[decimals]);
    }
}
