package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantity.Kind;

/** Two numbers as the ends of one: 10–20, $5-9, 5~9万, 5 to 7 hours, between 5 and 9. */
final class Ranges {
    private static final Pattern DASH = Pattern.compile(" ?[-–—~] ?(?=[$€£¥₹]?\\d)");

    private final String text;
    private final Amounts amounts;

    Ranges(String text, Amounts amounts) {
        this.text = text;
        this.amounts = amounts;
    }

    Draft from(Draft first) {
        BigDecimal low = first.value;
        if (low == null || first.end >= text.length() || first.kind == Kind.FACTOR) {
            return first;
        }
        int next = joint(first);
        Draft second = next < 0 ? null : amounts.at(next);
        if (second == null || second.value == null || !fits(first, second)) {
            return first;
        }
        if (isYearAndAmount(first, second)) {
            return first;
        }
        low = scaled(first, second);
        if (low.compareTo(second.value) >= 0 || areYears(low, second.value, first, second)) {
            return first;
        }
        Draft named = second.unit.isEmpty() ? first : second;
        var range = new Draft(named.kind, low, first.start, second.end);
        range.upper = second.value;
        range.unit = named.unit;
        range.scale = second.scale;
        return range;
    }

    /** Where the second number begins; -1 when what stands between makes no range. */
    private int joint(Draft first) {
        int end = first.end;
        Matcher dash = Places.at(DASH, text, end);
        if (dash.lookingAt()) {
            return dash.end();
        }
        int at = Scripts.skipBlanks(text, end);
        if (at >= text.length()) {
            return -1;
        }
        if (isBetween(first.start)) {
            var and = Vocabulary.particles("and").at(text, at);
            return and == null ? toWord(first, at) : Scripts.skipBlanks(text, and.end());
        }
        return toWord(first, at);
    }

    private int toWord(Draft first, int at) {
        var to = Vocabulary.particles("range").at(text, at);
        if (to == null || Vocabulary.particles("from").endsBefore(text, first.start)) {
            return -1;
        }
        int next = Scripts.skipBlanks(text, to.end());
        boolean digit = next < text.length()
                && (Digits.isDigit(text.charAt(next)) || Currencies.SIGNS.indexOf(text.charAt(next)) >= 0);
        boolean han = Scripts.unspaced(to.form().charAt(0));
        boolean firstDigits = Digits.isDigit(text.charAt(first.end - 1)) || han;
        return digit && (firstDigits || first.unit.isEmpty()) && (han || first.unit.isEmpty()) ? next : -1;
    }

    private boolean isBetween(int start) {
        return Vocabulary.particles("between").endsBefore(text, start);
    }

    private static boolean fits(Draft first, Draft second) {
        return first.unit.isEmpty() || first.unit.equals(second.unit) || second.unit.isEmpty();
    }

    /** The first of 5~9万 counts in 万 as the second does. */
    private static BigDecimal scaled(Draft first, Draft second) {
        BigDecimal low = first.value == null ? BigDecimal.ZERO : first.value;
        boolean shared = first.scale.compareTo(BigDecimal.ONE) == 0
                && second.scale.compareTo(BigDecimal.ONE) > 0
                && second.value != null
                && low.compareTo(second.scale) < 0
                && low.multiply(second.scale).compareTo(second.value) < 0;
        return shared ? low.multiply(second.scale) : low;
    }

    /** "2020 - $50k", "in 2020 to $5M": a year and its value. */
    private boolean isYearAndAmount(Draft first, Draft second) {
        boolean year =
                first.unit.isEmpty() && first.end - first.start == 4 && first.value != null && isYear(first.value);
        boolean apart = second.start > first.end + 1;
        boolean sign = second.kind == Kind.CURRENCY && !Digits.isDigit(text.charAt(second.start));
        return year && (apart || sign || second.scale.compareTo(BigDecimal.ONE) > 0);
    }

    private static boolean areYears(BigDecimal low, @Nullable BigDecimal high, Draft first, Draft second) {
        return first.unit.isEmpty() && second.unit.isEmpty() && isYear(low) && high != null && isYear(high);
    }

    private static boolean isYear(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(1900)) >= 0 && value.compareTo(BigDecimal.valueOf(2100)) < 0;
    }
}
