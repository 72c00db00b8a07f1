package org.smartgen.language.internal.enhance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the words of a table in a text, the longest first, in inflected forms as far as their language allows. */
final class Keywords<T> {
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_STEM = 24;
    private static final int LONGEST_ENDING_KO = 3;
    /** With so many words its language is guessed right, and the words of others in it are false friends. */
    private static final int SURE_OF_LANGUAGE = 12;

    private static final String UNKNOWN = "und";
    /** Written together with the next word in Arabic. */
    private static final List<String> ARABIC_ARTICLES = List.of("", "وال", "بال", "ال", "لل", "و", "ب", "ل");

    private static final Set<String> LATIN = Set.of("en", "de", "fr", "es", "pt", "it", "nl", "tr", "id");

    /** @param token number of the first token */
    record Found<T>(T value, String language, String word, int token) {
        /** How many tokens. */
        int length() {
            return word.split(" ").length;
        }
    }

    private record Entry<T>(T value, String language, String word, boolean open) {}

    private final Map<String, List<Entry<T>>> entries = new HashMap<>();
    /** First words of phrases. */
    private final Set<String> openings = new HashSet<>();

    /** The first letters of what may go on. */
    private final Set<String> stems = new HashSet<>();

    private int longestUnspaced;

    void add(String language, String words, T value) {
        for (String word : Table.list(words)) {
            boolean open = word.endsWith("*") || language.equals("ko");
            String plain = PlainText.tokens(PlainText.normalize(word.replace("*", ""))).stream()
                    .map(PlainText.Token::text)
                    .collect(Collectors.joining(" "));
            if (open && plain.length() >= SHORTEST_STEM) {
                stems.add(plain.substring(0, SHORTEST_STEM));
            }
            int blank = plain.indexOf(' ');
            if (blank > 0) {
                openings.add(plain.substring(0, blank));
            }
            entries.computeIfAbsent(plain, any -> new ArrayList<>()).add(new Entry<>(value, language, plain, open));
            longestUnspaced =
                    PlainText.isUnspaced(plain.charAt(0)) ? Math.max(longestUnspaced, plain.length()) : longestUnspaced;
        }
    }

    boolean knows(String language, String word) {
        return entries.getOrDefault(word, List.of()).stream()
                .anyMatch(entry -> entry.language().equals(language));
    }

    /** In the order of the text; of several languages that share a word only the text's own, English, and scripts that speak for themselves. */
    List<Found<T>> find(PlainText text) {
        List<Found<T>> all = new ArrayList<>();
        List<PlainText.Token> tokens = text.tokens();
        int at = 0;
        while (at < tokens.size()) {
            at += PlainText.isUnspaced(tokens.get(at).text().charAt(0))
                    ? unspaced(tokens.get(at).text(), at, all)
                    : words(tokens, at, all);
        }
        List<Found<T>> own = all.stream()
                .filter(found -> !LATIN.contains(found.language())
                        || found.language().equals("en")
                        || found.language().equals(text.language()))
                .toList();
        boolean other =
                own.isEmpty() && !text.language().equals("en") && text.tokens().size() < SURE_OF_LANGUAGE;
        boolean unknown = text.language().equals(UNKNOWN)
                && own.stream().noneMatch(found -> found.language().equals("en"));
        return other || unknown ? List.copyOf(all) : own;
    }

    private int unspaced(String run, int token, List<Found<T>> all) {
        int at = 0;
        while (at < run.length()) {
            int length = Math.min(longestUnspaced, run.length() - at);
            while (length > 0 && !collect(entries.get(run.substring(at, at + length)), false, token, all)) {
                length--;
            }
            at += Math.max(1, length);
        }
        return 1;
    }

    private int words(List<PlainText.Token> tokens, int at, List<Found<T>> all) {
        boolean opens = openings.contains(tokens.get(at).text())
                || isArabic(tokens.get(at).text().charAt(0));
        int most = opens ? Math.min(MOST_WORDS, tokens.size() - at) : 1;
        for (int count = most; count > 0; count--) {
            String phrase = count == 1
                    ? tokens.get(at).text()
                    : tokens.subList(at, at + count).stream()
                            .map(PlainText.Token::text)
                            .collect(Collectors.joining(" "));
            if (phrase(phrase, at, all)) {
                return count;
            }
        }
        return 1;
    }

    private static boolean isArabic(char c) {
        return c >= 0x600 && c <= 0x6ff;
    }

    private boolean phrase(String phrase, int token, List<Found<T>> all) {
        char first = phrase.charAt(0);
        if (isArabic(first)) {
            return ARABIC_ARTICLES.stream()
                    .filter(phrase::startsWith)
                    .anyMatch(article -> collect(entries.get(phrase.substring(article.length())), false, token, all));
        }
        boolean found = collect(entries.get(phrase), false, token, all);
        if (!found && phrase.endsWith("s")) {
            found = collect(entries.get(phrase.substring(0, phrase.length() - 1)), false, token, all)
                    || (phrase.endsWith("es")
                            && collect(entries.get(phrase.substring(0, phrase.length() - 2)), false, token, all));
        }
        int lastWord = phrase.lastIndexOf(' ') + 1;
        boolean hangul = first >= 0xac00 && first <= 0xd7a3;
        int shortest =
                lastWord + (hangul ? Math.max(1, phrase.length() - lastWord - LONGEST_ENDING_KO) : SHORTEST_STEM);
        boolean mayGoOn =
                hangul || phrase.length() > SHORTEST_STEM && stems.contains(phrase.substring(0, SHORTEST_STEM));
        for (int end = Math.min(phrase.length() - 1, lastWord + LONGEST_STEM);
                mayGoOn && !found && end >= shortest;
                end--) {
            found = collect(entries.get(phrase.substring(0, end)), true, token, all);
        }
        return found;
    }

    private boolean collect(@Nullable List<Entry<T>> some, boolean onlyOpen, int token, List<Found<T>> all) {
        boolean any = false;
        for (Entry<T> entry : some == null ? List.<Entry<T>>of() : some) {
            if (!onlyOpen || entry.open()) {
                all.add(new Found<>(entry.value(), entry.language(), entry.word(), token));
                any = true;
            }
        }
        return any;
    }
}
