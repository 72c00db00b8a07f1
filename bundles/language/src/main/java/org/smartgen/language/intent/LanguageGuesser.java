package org.smartgen.language.intent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.internal.intent.Lexicon;

/** Guesses the language of a text from its script, its most frequent words and its letters. Immutable. */
public final class LanguageGuesser {
    private static final String UNKNOWN = "und";
    private static final int READ = 1_000;

    /** A word that three languages share tells nothing. */
    private static final double LEAST_POINTS = 0.4;

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}'’]+");

    /** Letters that few Latin alphabets have. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "de"),
            Map.entry('ä', "de"),
            Map.entry('ö', "de"),
            Map.entry('ñ', "es"),
            Map.entry('¿', "es"),
            Map.entry('¡', "es"),
            Map.entry('ã', "pt"),
            Map.entry('õ', "pt"),
            Map.entry('ê', "fr"),
            Map.entry('œ', "fr"),
            Map.entry('è', "fr"),
            Map.entry('ò', "it"),
            Map.entry('ğ', "tr"),
            Map.entry('ş', "tr"),
            Map.entry('ı', "tr"));

    private final Map<String, Map<String, Integer>> stopWords;

    private LanguageGuesser(Map<String, Map<String, Integer>> stopWords) {
        this.stopWords = stopWords;
    }

    public static LanguageGuesser load() {
        Map<String, Map<String, Integer>> words = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("stopwords.tsv")), UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t");
                for (String word : cells[1].split(" ")) {
                    words.computeIfAbsent(word, any -> new HashMap<>()).merge(cells[0], 1, Math::max);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LanguageGuesser(words);
    }

    /** @return a BCP 47 tag; {@code und} when nothing speaks for any language */
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
            return "zh";
        }
        return scripts.entrySet().stream()
                .filter(script -> script.getKey() != UnicodeScript.LATIN && script.getValue() / 3.0 > latin)
                .max(Map.Entry.comparingByValue())
                .map(script -> ofScript(script.getKey(), start))
                .orElseGet(() -> latin == 0 ? UNKNOWN : ofLatin(start));
    }

    /** @param word in lower case */
    boolean isStopWord(String word) {
        return stopWords.containsKey(word);
    }

    private static Map<UnicodeScript, Integer> scripts(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return counts;
    }

    private static String ofScript(UnicodeScript script, String text) {
        return switch (script) {
            case HANGUL -> "ko";
            case DEVANAGARI -> "hi";
            case ARABIC -> text.matches("(?s).*[پچژگ].*") ? "fa" : "ar";
            case CYRILLIC -> text.matches("(?s).*[іїєґІЇЄҐ].*") ? "uk" : "ru";
            case GREEK -> "el";
            case HEBREW -> "he";
            case THAI -> "th";
            case BENGALI -> "bn";
            case TAMIL -> "ta";
            default -> UNKNOWN;
        };
    }

    private String ofLatin(String text) {
        Map<String, Double> points = new HashMap<>();
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher words = WORD.matcher(lower);
        while (words.find()) {
            Map<String, Integer> languages = stopWords.getOrDefault(words.group(), Map.of());
            languages.keySet().forEach(language -> points.merge(language, 1.0 / languages.size(), Double::sum));
        }
        for (int i = 0; i < lower.length(); i++) {
            String language = LETTERS.get(lower.charAt(i));
            if (language != null) {
                points.merge(language, 0.5, Double::sum);
            }
        }
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_POINTS)
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(entry -> entry.getKey().equals("en")))
                .map(Map.Entry::getKey)
                .orElse(UNKNOWN);
    }
}
