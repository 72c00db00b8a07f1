package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in digits, with thousands and decimals parted in any of the usual ways. */
final class Digits {
    record Numeral(BigDecimal value, int end) {}

    private static final String STOP = "(?!\\d|[.,]\\d)";
    private static final Pattern COMMA_GROUPS = compile("\\d{1,3}(?:,\\d{3})+(\\.\\d+)?");
    private static final Pattern INDIAN = compile("\\d{1,2}(?:,\\d{2})+,\\d{3}(\\.\\d+)?");
    private static final Pattern POINT_GROUPS = compile("\\d{1,3}(?:\\.\\d{3})+(,\\d+)?");
    private static final Pattern MARK_GROUPS = compile("\\d{1,3}(?:['’\u00a0\u202f\u2009]\\d{3})+([.,]\\d+)?");
    private static final Pattern SPACE_GROUPS = compile("\\d{1,3}(?: \\d{3})+([.,]\\d+)?");
    private static final Pattern POINT_DECIMAL = compile("\\d*(\\.\\d+)");
    private static final Pattern COMMA_DECIMAL = compile("\\d+(,\\d+)");
    private static final Pattern PLAIN = Pattern.compile("\\d+()");

    private Digits() {}

    private static Pattern compile(String shape) {
        return Pattern.compile(shape + STOP);
    }

    static @Nullable Numeral at(String text, int start, DecimalStyle style) {
        for (Pattern shape : new Pattern[] {
            INDIAN, COMMA_GROUPS, POINT_GROUPS, MARK_GROUPS, SPACE_GROUPS, POINT_DECIMAL, COMMA_DECIMAL, PLAIN
        }) {
            Matcher found = shape.matcher(text)
                    .region(start, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            if (found.lookingAt() && allowed(shape, found, style)) {
                return new Numeral(value(found), found.end());
            }
        }
        return null;
    }

    private static boolean allowed(Pattern shape, Matcher found, DecimalStyle style) {
        boolean hasDecimals = found.group(1) != null && !found.group(1).isEmpty();
        long groups = found.group().chars().filter(c -> c == ',' || c == '.').count();
        if (shape == COMMA_GROUPS) {
            return hasDecimals
                    || groups > 1
                    || (!style.comma() && !found.group().startsWith("0,"));
        }
        if (shape == POINT_GROUPS) {
            return hasDecimals || groups > 1 || (style.comma() && !found.group().startsWith("0."));
        }
        if (shape == SPACE_GROUPS) {
            return style.spaceGroups() || hasDecimals;
        }
        return shape != COMMA_DECIMAL || style.comma() || !style.sure();
    }

    private static BigDecimal value(Matcher found) {
        String decimals = found.group(1) == null ? "" : found.group(1).replaceAll("\\D", "");
        String whole = found.group()
                .substring(0, found.group().length() - (decimals.isEmpty() ? 0 : decimals.length() + 1))
                .replaceAll("\\D", "");
        return new BigDecimal((whole.isEmpty() ? "0" : whole) + (decimals.isEmpty() ? "" : "." + decimals));
    }
}
