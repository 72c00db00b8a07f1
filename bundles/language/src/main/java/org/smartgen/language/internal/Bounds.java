package org.smartgen.language.internal;

import org.smartgen.language.Quantity.Bound;

/** Reads "about", "at least", 以上 around a number. */
final class Bounds {
    private static final int LONGEST = 22;

    private Bounds() {}

    static Bound around(String text, int start, int end) {
        Bound before = before(text, start);
        if (before != Bound.EXACT || end >= text.length()) {
            return before;
        }
        if (text.charAt(end) == '+' && (end + 1 == text.length() || !Digits.isDigit(text.charAt(end + 1)))) {
            return Bound.AT_LEAST;
        }
        int next = Scripts.skipBlanks(text, end);
        var behind = next >= text.length() ? null : Vocabulary.BOUNDS_BEHIND.at(text, next);
        return behind == null ? Bound.EXACT : behind.meaning();
    }

    private static Bound before(String text, int start) {
        int end = start;
        while (end > 0 && Scripts.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || start - end > 1) {
            return Bound.EXACT;
        }
        // the longest form that ends where the number begins
        for (int at = Math.max(0, end - LONGEST); at < end; at++) {
            if (at == 0 || Scripts.startsWord(text, at)) {
                var hit = Vocabulary.BOUNDS_BEFORE.at(text, at);
                if (hit != null && hit.end() == end) {
                    return hit.meaning();
                }
            }
        }
        return Bound.EXACT;
    }
}
