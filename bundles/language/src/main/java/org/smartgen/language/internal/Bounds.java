package org.smartgen.language.internal;

import org.smartgen.language.Quantity.Bound;

/** Reads "about", "at least", 以上 around a number. */
final class Bounds {
    private Bounds() {}

    /** @param last where the quantity before it ended: the "to" of "from 5 to 9" bounds nothing */
    static Bound around(String text, int start, int end, int last) {
        Bound before = before(text, start, last);
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

    private static Bound before(String text, int start, int last) {
        var hit = Vocabulary.BOUNDS_BEFORE.lastBefore(text, start);
        if (hit == null) {
            return Bound.EXACT;
        }
        int form = start - hit.form().length() - (Scripts.isBlank(text.charAt(start - 1)) ? 1 : 0);
        boolean follows = hit.meaning() == Bound.AT_MOST && last >= 0 && Scripts.skipBlanks(text, last) >= form;
        return follows ? Bound.EXACT : hit.meaning();
    }
}
