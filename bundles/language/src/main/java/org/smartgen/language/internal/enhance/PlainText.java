package org.smartgen.language.internal.enhance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.smartgen.language.Languages;

/**
 * A prompt made ready for finding words: lower case, no accents on Latin letters, one blank for whatever is between words. Scripts without
 * blanks stay in one piece. What stands in quotation marks is text to draw and is left out.
 */
public final class PlainText {
    private static final int READ = 4_000;
    private static final int WORDS_OF_A_DESCRIPTION = 25;
    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"\\n]{1,120}\"|“[^”\\n]{1,120}”|«[^»\\n]{1,120}»|「[^」\\n]{1,120}」|『[^』\\n]{1,120}』|„[^“”\\n]{1,120}[“”]|《[^》\\n]{1,120}》");

    /** One word, or one run of a script without blanks. */
    record Token(String text, int start) {
        int end() {
            return start + text.length();
        }
    }

    private final String language;
    private final List<Token> tokens;
    private final boolean quotes;
    private final boolean names;
    private final String whole;
    private final int[] wordsBefore;

    private PlainText(String language, String unquoted, String whole) {
        this.language = language;
        this.tokens = tokens(normalize(unquoted));
        this.quotes = unquoted.length() < whole.length();
        this.names = hasNames(unquoted.strip());
        this.whole = whole;
        this.wordsBefore = wordsBefore(tokens);
    }

    private static int[] wordsBefore(List<Token> tokens) {
        int[] words = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            words[i + 1] = words[i] + (isUnspaced(text.charAt(0)) ? (text.length() + 1) / 2 : 1);
        }
        return words;
    }

    /** The language is that of the description: what shall be written in the picture may be in any other. */
    public static PlainText of(String prompt) {
        String start = prompt.length() > READ ? prompt.substring(0, READ) : prompt;
        String unquoted = QUOTED.matcher(start).replaceAll(" ");
        return new PlainText(Languages.of(unquoted), unquoted, start);
    }

    /** The same with what stands in quotation marks: a name may say what its owner does. */
    PlainText withQuoted() {
        return new PlainText(language, whole, whole);
    }

    String language() {
        return language;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** How many words stand before a token; two signs of a script without blanks are about one. */
    int wordsBefore(int token) {
        return wordsBefore[token];
    }

    /** Whether another token follows with nothing but one sign between. */
    boolean isFollowed(int token) {
        return token + 1 < tokens.size()
                && tokens.get(token + 1).start() - tokens.get(token).end() == 1;
    }

    /** Whether 's follows. */
    boolean isPossessive(int token) {
        return isFollowed(token) && tokens.get(token + 1).text().equals("s");
    }

    /** Whether it describes a whole scene, and so what stands where. */
    boolean isDescription() {
        return wordsBefore(tokens.size()) >= WORDS_OF_A_DESCRIPTION;
    }

    /** Whether it holds text to draw, or what may be a name: a capital within, or a script without capitals. */
    boolean mayNameSomething() {
        return quotes || names;
    }

    private static boolean hasNames(String text) {
        boolean first = true;
        for (String word : text.split("\\s+")) {
            if (!word.isEmpty() && (word.codePointAt(0) > 0x24f || !first && Character.isUpperCase(word.charAt(0)))) {
                return true;
            }
            first = false;
        }
        return false;
    }

    static String normalize(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().anyMatch(c -> c >= 0x80)) {
            String apart = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036f]", "");
            lower = Normalizer.normalize(apart, Normalizer.Form.NFC).replace('ı', 'i');
        }
        return lower;
    }

    static List<Token> tokens(String normalized) {
        List<Token> tokens = new ArrayList<>();
        int start = -1;
        boolean unspaced = false;
        for (int i = 0; i <= normalized.length(); i++) {
            char c = i < normalized.length() ? normalized.charAt(i) : ' ';
            boolean ends = !isWordPart(c) || (start >= 0 && isUnspaced(c) != unspaced);
            if (start >= 0 && ends) {
                tokens.add(new Token(normalized.substring(start, i), start));
                start = -1;
            }
            if (start < 0 && isWordPart(c)) {
                start = i;
                unspaced = isUnspaced(c);
            }
        }
        return tokens;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Han and kana. */
    static boolean isUnspaced(char c) {
        return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff);
    }
}
