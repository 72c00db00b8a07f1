package org.smartgen.language.internal.enhance;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many tokens of T5's tokenizer a text is at most. A token is at least one character after NFKC, so the number of characters and of blanks is
 * a bound for any text; for words that can be spoken half the letters, and two, is enough, and the most frequent English words and those of our own
 * tables are known to be one (ADR 30 says how it was checked against the real tokenizer). All else counts by the character.
 */
public final class TokenBound {
    private static final int LETTERS_PER_TOKEN = 2;
    private static final int SHORTEST_USUAL_WORD = 5;
    private static final int LONGEST_USUAL_WORD = 16;
    /** The mark of the end, and the blank that the tokenizer puts first. */
    private static final int FRAME = 2;

    private static final String VOWELS = "aeiouyAEIOUY";
    private static final int LETTERS_PER_VOWEL = 4;
    private static final Pattern MANY_CONSONANTS = Pattern.compile("[^" + VOWELS + "]{4}");

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
                tokens += begins(plain, i) && ONE_TOKEN.contains(plain.substring(i, end))
                        ? 1
                        : word(plain.substring(i, end));
                i = end;
            } else {
                tokens += Character.isWhitespace(plain.charAt(i)) ? blank(plain, i) : 1;
                i++;
            }
        }
        return tokens;
    }

    /** The tokenizer's words begin with their blank; behind a bracket or a hyphen the same letters may be several tokens. */
    private static boolean begins(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
    }

    private static int word(String word) {
        boolean usual = word.length() >= SHORTEST_USUAL_WORD
                && word.length() <= LONGEST_USUAL_WORD
                && word.chars().allMatch(c -> c < 0x80)
                && word.chars().skip(1).allMatch(Character::isLowerCase)
                && mayBeSpoken(word);
        return usual ? 2 + (word.length() + LETTERS_PER_TOKEN - 1) / LETTERS_PER_TOKEN : word.length() + 1;
    }

    private static boolean mayBeSpoken(String word) {
        long vowels = word.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
        return vowels * LETTERS_PER_VOWEL >= word.length()
                && !MANY_CONSONANTS.matcher(word).find();
    }

    /** A blank belongs to the token of a plain word; before anything else it may be one of its own. */
    private static int blank(String text, int at) {
        boolean beforeWord =
                at + 1 < text.length() && text.charAt(at + 1) < 0x80 && Character.isLetter(text.charAt(at + 1));
        boolean afterBlank = at > 0 && Character.isWhitespace(text.charAt(at - 1));
        return beforeWord || afterBlank ? 0 : 1;
    }
}
