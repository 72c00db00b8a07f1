package org.smartgen.language.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sino-Korean numerals of two or more characters, such as 삼백이십; a single one is part of too many words. */
final class KoreanNumbers {
    private static final String DIGITS = "영일이삼사오육칠팔구";
    private static final String POWERS = "십백천만억";

    private KoreanNumbers() {}

    static Digits.@Nullable Numeral at(String text, int start) {
        if (start > 0 && isHangul(text.charAt(start - 1))) {
            return null;
        }
        int end = start;
        boolean power = false;
        while (end < text.length() && isNumeral(text.charAt(end))) {
            power |= POWERS.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        boolean counts = end == text.length() || !isHangul(text.charAt(end)) || Vocabulary.UNITS.at(text, end) != null;
        return end - start < 2 || !power || !counts ? null : new Digits.Numeral(value(text.substring(start, end)), end);
    }

    private static boolean isHangul(char c) {
        return c >= 0xac00 && c <= 0xd7a3;
    }

    private static boolean isNumeral(char c) {
        return isHangul(c) && (DIGITS.indexOf(c) >= 0 || POWERS.indexOf(c) >= 0);
    }

    private static BigDecimal value(String numerals) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (char c : numerals.toCharArray()) {
            long power = power(c);
            if (power == 0) {
                digit = DIGITS.indexOf(c);
            } else if (power < 10_000) {
                section += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            } else {
                total += Math.max(1, section + Math.max(digit, 0)) * power;
                section = 0;
                digit = -1;
            }
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }

    private static long power(char c) {
        return switch (c) {
            case '십' -> 10;
            case '백' -> 100;
            case '천' -> 1_000;
            case '만' -> 10_000;
            case '억' -> 100_000_000;
            default -> 0;
        };
    }
}
