package org.smartgen.language.internal;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Guesses the language of a text from its script, its most frequent words and its letters. Immutable. */
public final class LanguageGuesser {
    public static final LanguageGuesser INSTANCE = new LanguageGuesser();

    private static final String UNKNOWN = "und";
    private static final int READ = 1_000;

    /** A word that three languages share tells nothing. */
    private static final double LEAST_POINTS = 0.4;

    private static final double OF_A_LETTER = 0.5;

    /** What a word tells, by language. */
    private final Map<String, Map<String, Double>> words = new HashMap<>();

    private final Map<Character, String> letters = new HashMap<>();

    private LanguageGuesser() {
        for (var row : Table.read("languages.tsv")) {
            row.get(1).chars().forEach(c -> letters.put((char) c, row.get(0)));
            for (String word : row.get(2).isEmpty() ? new String[0] : row.get(2).split(" ")) {
                words.computeIfAbsent(word, any -> new HashMap<>()).put(row.get(0), 1.0);
            }
        }
        words.values().forEach(languages -> languages.replaceAll((language, one) -> one / languages.size()));
    }

    /** @return a BCP 47 tag, {@code zh-Hant} where the signs tell it; {@code und} when nothing speaks for any language */
    public String guess(String text) {
        String start = text.length() > READ ? text.substring(0, READ) : text;
        Map<UnicodeScript, Integer> scripts = scripts(start);
        int latin = (scripts.getOrDefault(UnicodeScript.LATIN, 0) + 4) / 5;
        int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana > 0 && han + kana > latin && kana * 8 > han) {
            return "ja";
        }
        if (han > latin) {
            return ofHan(start);
        }
        return scripts.entrySet().stream()
                .filter(script -> script.getKey() != UnicodeScript.LATIN && script.getValue() / 3.0 > latin)
                .max(Map.Entry.comparingByValue())
                .map(script -> ofScript(script.getKey(), start))
                .orElseGet(() -> latin == 0 ? UNKNOWN : ofLatin(start));
    }

    /** @param word in lower case */
    public boolean isFrequent(String word) {
        return words.containsKey(word);
    }

    private static Map<UnicodeScript, Integer> scripts(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                plain += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        if (plain > 0) {
            counts.merge(UnicodeScript.LATIN, plain, Integer::sum);
        }
        return counts;
    }

    /** Signs that only one of the writings has. */
    private String ofHan(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < text.length(); i++) {
            String language = letters.get(text.charAt(i));
            if (language != null && UnicodeScript.of(text.charAt(i)) == UnicodeScript.HAN) {
                counts.merge(language, 1, Integer::sum);
            }
        }
        int simplified = counts.getOrDefault("zh-Hans", 0);
        int traditional = counts.getOrDefault("zh-Hant", 0);
        int japanese = counts.getOrDefault("ja", 0);
        if (japanese > simplified && japanese >= traditional) {
            return "ja";
        }
        return traditional > simplified ? "zh-Hant" : "zh";
    }

    private static String ofScript(UnicodeScript script, String text) {
        return switch (script) {
            case HANGUL -> "ko";
            case DEVANAGARI -> "hi";
            case ARABIC -> containsAny(text, "پچژگ") ? "fa" : "ar";
            case CYRILLIC -> containsAny(text, "іїєґІЇЄҐ") ? "uk" : "ru";
            case GREEK -> "el";
            case HEBREW -> "he";
            case THAI -> "th";
            case BENGALI -> "bn";
            case TAMIL -> "ta";
            default -> UNKNOWN;
        };
    }

    private static boolean containsAny(String text, String letters) {
        Set<Character> wanted = letters.chars().mapToObj(c -> (char) c).collect(Collectors.toSet());
        return text.chars().anyMatch(c -> wanted.contains((char) c));
    }

    private String ofLatin(String text) {
        Map<String, Double> points = new TreeMap<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean letter = i < lower.length() && isWordLetter(lower.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                add(lower, start, i, points);
                start = -1;
            }
            String language = i < lower.length() ? letters.get(lower.charAt(i)) : null;
            if (language != null) {
                points.merge(language, OF_A_LETTER, Double::sum);
            }
        }
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_POINTS)
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(entry -> entry.getKey().equals("en")))
                .map(Map.Entry::getKey)
                .orElse(UNKNOWN);
    }

    private static boolean isWordLetter(char c) {
        return c < 0x250 && Character.isLetter(c) || c == '\'' || c == '’';
    }

    /** A key of JSON such as "y" is no word. */
    private void add(String text, int start, int end, Map<String, Double> points) {
        boolean key = end - start < 3
                && start > 0
                && end < text.length()
                && "\"'".indexOf(text.charAt(start - 1)) >= 0
                && "\"'".indexOf(text.charAt(end)) >= 0;
        var known = key ? null : words.get(text.substring(start, end));
        if (known != null) {
            known.forEach((language, point) -> points.merge(language, point, Double::sum));
        }
    }
}
