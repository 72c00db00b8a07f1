package org.smartgen.render.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a text may be broken, by the rules of its language: Thai by its dictionary, Korean between words only (a word that is wider
 * than a line excepted, which {@link LineBreaker} abbreviates), Japanese and Chinese anywhere but before what closes and after what
 * opens (JIS X 4051), all others as Unicode says.
 */
final class LineBreaks {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final String NOT_AT_START = "、。，．・：；？！」』）］｝〉》】〕〗”’…‥ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻ゝゞヽヾ％°℃";
    private static final String NOT_AT_END = "「『（［｛〈《【〔〖“‘￥＄";

    private LineBreaks() {}

    /** Ends of the parts that stay together, rising; the last is the text's length. */
    static List<Integer> of(String text, Locale language) {
        BreakIterator iterator = BreakIterator.getLineInstance(hasThai(text) ? THAI : language);
        iterator.setText(text);
        List<Integer> breaks = new ArrayList<>();
        iterator.first();
        for (int next = iterator.next(); next != BreakIterator.DONE; next = iterator.next()) {
            if (next == text.length() || isAllowed(text, next)) {
                breaks.add(next);
            }
        }
        return breaks;
    }

    private static boolean isAllowed(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return NOT_AT_START.indexOf(after) < 0
                && NOT_AT_END.indexOf(before) < 0
                && !(isHangul(before) && isHangul(after));
    }

    private static boolean isHangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    private static boolean hasThai(String text) {
        return text.chars().anyMatch(c -> c >= 0x0E01 && c <= 0x0E5B);
    }
}
