package org.smartgen.language.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Chinese and Japanese numerals, such as 一百二十 or 三千五百. */
final class HanNumbers {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String NOT_COUNTS = "个些样般直起定条种项张家共致月年季周第";

    private HanNumbers() {}

    static Digits.@Nullable Numeral at(String text, int start) {
        int end = start;
        while (end < text.length() && isNumeral(text.charAt(end))) {
            end++;
        }
        if (end == start || (start > 0 && (isNumeral(text.charAt(start - 1)) || text.charAt(start - 1) == '第'))) {
            return null;
        }
        BigDecimal value = value(text.substring(start, end));
        return value == null || (end - start == 1 && !countsSomething(text, start, end))
                ? null
                : new Digits.Numeral(value, end);
    }

    /** A single character is a number only before a unit, after punctuation or at the end: it is also part of many words. */
    private static boolean countsSomething(String text, int start, int end) {
        char c = text.charAt(start);
        if ("百千万亿萬億".indexOf(c) >= 0) {
            return false;
        }
        if (end == text.length() || ",，、。;；)）\n".indexOf(text.charAt(end)) >= 0) {
            return start > 0 && !Character.isLetter(text.charAt(start - 1));
        }
        boolean one = c == '一' && NOT_COUNTS.indexOf(text.charAt(end)) >= 0;
        return !one && (Vocabulary.UNITS.at(text, end) != null || text.charAt(end) == '年');
    }

    private static boolean isNumeral(char c) {
        return DIGITS.indexOf(c) >= 0 || "零两十百千万亿萬億".indexOf(c) >= 0;
    }

    private static @Nullable BigDecimal value(String numerals) {
        if (numerals.chars().allMatch(c -> DIGITS.indexOf(c) >= 0 || c == '零')) {
            return new BigDecimal(digitsOnly(numerals));
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        for (char c : numerals.toCharArray()) {
            long power = power(c);
            if (power == 0) {
                digit = c == '零' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
            } else if (power < 10_000) {
                section += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            } else {
                total = (total + section + Math.max(digit, 0)) * power;
                section = 0;
                digit = -1;
            }
        }
        long value = total + section + Math.max(digit, 0);
        return value == 0 ? null : BigDecimal.valueOf(value);
    }

    private static String digitsOnly(String numerals) {
        var digits = new StringBuilder();
        numerals.chars().forEach(c -> digits.append(c == '零' ? 0 : DIGITS.indexOf(c)));
        return digits.toString();
    }

    private static long power(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万', '萬' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 0;
        };
    }
}
