package org.smartgen.render.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as they are compared: lower case, without accents, without the endings of plurals and verbs. */
final class Words {
    private static final int SHORTEST_STEM = 3;

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : folded(text).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Accents of Latin letters go; those of kana are letters. */
    static String folded(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String plain = lower.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae");
        return plain.chars().allMatch(c -> c < 0x80)
                ? plain
                : Normalizer.normalize(
                        Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("(?<=\\p{IsLatin})\\p{M}+", ""),
                        Normalizer.Form.NFC);
    }

    static String stem(String word) {
        if (word.isEmpty() || word.charAt(0) > 0x24F) {
            return word;
        }
        String stem = word;
        if (stem.endsWith("ies")) {
            stem = without(stem, 3, "y");
        } else if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us") && !stem.endsWith("is")) {
            stem = without(stem, 1, "");
        }
        for (String ending : List.of("ing", "en", "er", "ed", "e", "n")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_STEM + 1) {
                stem = without(stem, ending.length(), "");
                break;
            }
        }
        int last = stem.length() - 1;
        boolean doubled = last > SHORTEST_STEM && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? stem.substring(0, last) : stem;
    }

    private static String without(String word, int letters, String instead) {
        int kept = word.length() - letters;
        return kept < SHORTEST_STEM ? word : word.substring(0, kept) + instead;
    }

    /** Whether words of this script stand without blanks between them. */
    static boolean isUnspaced(String text) {
        return text.codePoints().anyMatch(Words::isUnspaced);
    }

    static boolean isUnspaced(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
