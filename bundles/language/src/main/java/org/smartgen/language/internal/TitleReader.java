package org.smartgen.language.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** The rules behind {@link org.smartgen.language.Titles}. */
public final class TitleReader {
    private static final Pattern PIECES =
            Pattern.compile("[;；:：。！？，\\n]|,(?=\\s)|\\.(?=\\s|$)|[!?](?=\\s|$)|\\s[-–—]\\s");
    private static final int LONGEST = 100;

    private TitleReader() {}

    public static Optional<String> named(String text) {
        for (int i = 0; i < text.length(); i++) {
            var word =
                    Scripts.startsWord(text, i) ? Vocabulary.particles("title").at(text, i) : null;
            if (word != null) {
                String words = firstWords(text.substring(word.end()));
                if (words.length() > 1 && words.length() <= LONGEST) {
                    return Optional.of(words);
                }
            }
        }
        return Optional.empty();
    }

    private static String firstWords(String behind) {
        String open = behind.replaceFirst("^[\\s:：=]+", "");
        if (open.isEmpty()) {
            return "";
        }
        int quote = "\"“„«「『'‘《".indexOf(open.charAt(0));
        if (quote >= 0) {
            char close = "\"””»」』'’》".charAt(quote);
            int end = open.indexOf(close, 1);
            return end < 0 ? "" : open.substring(1, end).strip();
        }
        String words = PIECES.split(open, 2)[0].strip();
        String before = behind.substring(0, behind.length() - open.length());
        boolean name =
                Character.isUpperCase(words.isEmpty() ? ' ' : words.charAt(0)) || before.matches("(?s).*[:：=].*");
        return name || (!words.isEmpty() && Scripts.unspaced(words.charAt(0))) ? words : "";
    }

    public static Optional<String> topic(String text) {
        for (String piece : PIECES.split(text)) {
            String words = withoutCommands(piece.strip());
            boolean letters = words.chars().filter(Character::isLetter).count() > 1;
            if (letters && words.length() <= LONGEST && !speaksOfUs(words)) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private static String withoutCommands(String piece) {
        String left = piece;
        String before;
        do {
            before = left;
            for (String role : new String[] {"command", "topic", "article", "and", "preposition"}) {
                var hit = Vocabulary.particles(role).at(left, 0);
                boolean letter = hit != null && hit.form().equals("I");
                left = hit == null || letter ? left : left.substring(hit.end()).strip();
            }
        } while (!left.equals(before));
        return withoutTail(left);
    }

    private static String withoutTail(String words) {
        String left = words;
        for (String role : new String[] {"verb", "preposition", "verb"}) {
            Integer start = Vocabulary.particles(role).startOfLast(left);
            left = start == null ? left : left.substring(0, start).strip();
        }
        return left.replaceAll("[\\s(\\[{\"“'=,、-]+$", "");
    }

    private static boolean speaksOfUs(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Scripts.startsWord(words, i) && Vocabulary.particles("pronoun").at(words, i) != null) {
                return true;
            }
        }
        return false;
    }
}
