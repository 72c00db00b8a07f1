package org.smartgen.language.internal.intent;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt made ready for reading: what pretends to be a parameter is taken out, the rest is in lower case, without accents on Latin
 * letters, with one blank for hyphens, apostrophes and white space.
 */
public final class PromptText {
    private static final int READ = 4_000;

    /** Only the API's own field names an intent; in the prompt such text means nothing. */
    private static final Pattern PRETENDED = Pattern.compile(
            "(?i)[\"'`]?\\b(?:smart[-_ ]?)?intent[\"'`]?\\s*(?:[:=]|\\bis\\b)\\s*[\"'`]?[\\w-]+[\"'`]?"
                    + "|\\bsmart-[a-z]+\\b|(?<=^|\\s)--[a-z]+(?:[= ][\\w:.-]+)?"
                    + "|[\"'`<]?\\b(?:intent|type|class|route|generator|mode|category|label|force|kind|task|tool|target|render|output)[\"'`]?"
                    + "\\s?[:=>]\\s?[\"'`]?(?:smart[-_])?(?:infographic|chart|diagram|logo|standard|photo|image|picture)\\b(?! \\w)[\"'`]?(?:</\\w+>)?");

    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"\\n]{1,80}\"|“[^”\\n]{1,80}”|«[^»\\n]{1,80}»|「[^」\\n]{1,80}」|『[^』\\n]{1,80}』|„[^“”\\n]{1,80}[“”]|《[^》\\n]{1,80}》");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** A stretch of the normalized text. */
    record Span(int start, int end) {}

    private final String original;
    private final String normalized;
    private final List<Span> quoted;
    private final List<Span> words;

    private PromptText(String original, String normalized, List<Span> quoted, List<Span> words) {
        this.original = original;
        this.normalized = normalized;
        this.quoted = quoted;
        this.words = words;
    }

    public static PromptText of(String prompt) {
        String start = prompt.length() > READ ? prompt.substring(0, READ) : prompt;
        String original = PRETENDED.matcher(start).replaceAll(" ");
        String normalized = normalize(original);
        boolean isData = normalized.startsWith("{") || normalized.startsWith("[");
        List<Span> quoted = isData ? List.of() : spans(QUOTED, normalized);
        boolean allQuoted =
                quoted.size() == 1 && quoted.get(0).end() - quoted.get(0).start() > normalized.length() - 6;
        return new PromptText(original, normalized, allQuoted ? List.of() : quoted, spans(WORD, normalized));
    }

    /** The prompt as written, without what pretends to be a parameter. */
    public String original() {
        return original;
    }

    String normalized() {
        return normalized;
    }

    List<Span> words() {
        return words;
    }

    boolean isQuoted(int position) {
        return quoted.stream().anyMatch(span -> span.start() <= position && position < span.end());
    }

    static String normalize(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String plain = lower.chars().allMatch(c -> c < 0x80) ? lower : withoutAccents(lower);
        StringBuilder result = new StringBuilder(plain.length());
        boolean blank = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean gap = c == '-'
                    || c == '_'
                    || c == '\''
                    || c == '’'
                    || c == '‑'
                    || (Character.isWhitespace(c) && c != '\n');
            if (!gap || !blank) {
                result.append(gap ? ' ' : c == 'ı' ? 'i' : c);
            }
            blank = gap;
        }
        return result.toString();
    }

    private static String withoutAccents(String lower) {
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < '\u0300' || c > '\u036f') {
                plain.append(c);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** True for scripts that set no blanks between words, or hang endings and articles on them. */
    static boolean isUnspaced(int c) {
        return (c >= 0x3040 && c <= 0x30ff)
                || (c >= 0x3400 && c <= 0x9fff)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0x0600 && c <= 0x06ff)
                || (c >= 0x0e00 && c <= 0x0e7f);
    }

    private static List<Span> spans(Pattern pattern, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
