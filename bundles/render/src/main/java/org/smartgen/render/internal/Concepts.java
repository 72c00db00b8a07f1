package org.smartgen.render.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of everyday concepts: which icons show what a word or a phrase of several languages means. */
final class Concepts {
    /** Of the table's columns. */
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "zh", "ja");

    private static final String ANY = "";

    /** Words of a phrase that are looked up together. */
    static final int LONGEST = 4;

    private static final int SHORTEST_PART = 5;

    private final Map<String, List<String>> exact = new HashMap<>();
    private final Map<String, List<String>> stems = new HashMap<>();
    private final Map<String, List<String>> unspaced = new LinkedHashMap<>();
    private int longestUnspaced;

    Concepts() {
        for (String[] row : IconTable.rows("concepts.tsv")) {
            List<String> icons = IconTable.parts(row[0], " ");
            for (int column = 1; column < row.length; column++) {
                for (String phrase : IconTable.parts(row[column], ",")) {
                    add(LANGUAGES.get(column - 1), phrase, icons);
                }
            }
        }
    }

    private void add(String language, String phrase, List<String> icons) {
        if (Words.isUnspaced(phrase)) {
            String key = Words.folded(phrase);
            unspaced.putIfAbsent(key, icons);
            longestUnspaced = Math.max(longestUnspaced, key.length());
            return;
        }
        List<String> words = Words.of(phrase);
        for (String of : List.of(language, ANY)) {
            exact.putIfAbsent(key(of, String.join(" ", words)), icons);
            stems.putIfAbsent(key(of, stemmed(words)), icons);
        }
    }

    private static String key(String language, String words) {
        return language + ":" + words;
    }

    private static String stemmed(List<String> words) {
        return words.stream().map(Words::stem).collect(Collectors.joining(" "));
    }

    /** In the language, else in any; as written, else by its stems. @return icon names, the best first, or null */
    @Nullable
    Meaning of(List<String> words, String language) {
        String joined = String.join(" ", words);
        String stemmed = stemmed(words);
        for (String in : List.of(language, ANY)) {
            List<String> icons = exact.get(key(in, joined));
            if (icons != null) {
                return new Meaning(icons, true);
            }
            List<String> near = stems.get(key(in, stemmed));
            if (near != null) {
                return new Meaning(near, false);
            }
        }
        return null;
    }

    /** @param exact whether the words stand in the table as they are written */
    record Meaning(List<String> icons, boolean exact) {}

    /** For a compound: the longest word that it ends with, else that it begins with. */
    @Nullable
    List<String> byPart(String word) {
        for (int start = 2; start <= word.length() - SHORTEST_PART; start++) {
            List<String> icons = exact.get(key(ANY, word.substring(start)));
            if (icons != null) {
                return icons;
            }
        }
        for (int end = word.length() - 2; end >= SHORTEST_PART; end--) {
            List<String> icons = exact.get(key(ANY, word.substring(0, end)));
            if (icons != null) {
                return icons;
            }
        }
        return null;
    }

    /** What stands in a text without blanks. @param length of the word found */
    record Part(int length, List<String> icons) {}

    /** The longest words, from left to right. */
    List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Part part = partAt(text, at);
            if (part == null) {
                at++;
            } else {
                parts.add(part);
                at += part.length();
            }
        }
        return parts;
    }

    private @Nullable Part partAt(String text, int at) {
        for (int end = Math.min(text.length(), at + longestUnspaced); end > at; end--) {
            List<String> icons = unspaced.get(text.substring(at, end));
            if (icons != null) {
                return new Part(end - at, icons);
            }
        }
        return null;
    }
}
