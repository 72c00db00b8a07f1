package org.smartgen.core.internal.routing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns a text into weighted words and letter trigrams; in scripts without blanks, pairs of signs are the words. */
final class Features {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final double OF_NAME = 3;
    private static final double ORDINARY = 1;
    private static final double COMMON = 0.25;
    private static final double TRIGRAMS = 0.5;
    private static final int LEAST_FOR_SLIPS = 5;
    private static final int LONGEST = 4_000;

    private final Set<String> name;
    private final Predicate<String> isCommon;

    Features(Set<String> name, Predicate<String> isCommon) {
        this.name = name;
        this.isCommon = isCommon;
    }

    Map<String, Double> of(String text) {
        Map<String, Double> features = new HashMap<>();
        words(text).map(this::meant).forEach(word -> {
            double weight = name.contains(word) ? OF_NAME : isCommon.test(word) ? COMMON : ORDINARY;
            features.merge(word, weight, Math::max);
            addTrigrams(word, weight, features);
        });
        return features;
    }

    /** The word of the name that was meant, if one slip of the keyboard lies between. */
    private String meant(String word) {
        return name.stream().filter(own -> isSlipOf(own, word)).findFirst().orElse(word);
    }

    private static boolean isSlipOf(String own, String word) {
        int shorter = Math.min(own.length(), word.length());
        if (shorter < LEAST_FOR_SLIPS
                || Math.abs(own.length() - word.length()) > 1
                || own.charAt(0) != word.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < shorter && own.charAt(same) == word.charAt(same)) {
            same++;
        }
        String ownRest = own.substring(same);
        String rest = word.substring(same);
        return tail(ownRest, 1).equals(tail(rest, 1))
                || tail(ownRest, 1).equals(rest)
                || ownRest.equals(tail(rest, 1))
                || (rest.length() > 1 && tail(ownRest, 2).equals(tail(rest, 2)) && ownRest.charAt(0) == rest.charAt(1));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }

    private static void addTrigrams(String word, double weight, Map<String, Double> features) {
        String fenced = "^" + word + "$";
        int count = fenced.length() - 2;
        double each = weight * TRIGRAMS / Math.sqrt(count);
        for (int i = 0; i < count; i++) {
            features.merge("~" + fenced.substring(i, i + 3), each, Math::max);
        }
    }

    /** In lower case. */
    static Stream<String> words(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return WORD.matcher(plain).results().map(MatchResult::group).flatMap(Features::split);
    }

    private static Stream<String> split(String word) {
        if (word.length() < 2 || !Character.isIdeographic(word.codePointAt(0)) && !isKana(word.charAt(0))) {
            return Stream.of(word);
        }
        return IntStream.range(0, word.length() - 1).mapToObj(i -> word.substring(i, i + 2));
    }

    private static boolean isKana(char c) {
        return c >= '\u3040' && c <= '\u30ff';
    }
}
