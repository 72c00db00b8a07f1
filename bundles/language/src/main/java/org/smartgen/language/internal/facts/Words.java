package org.smartgen.language.internal.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of a text in lower case, and what is common to forms of one word. */
final class Words {
    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ating", "ated", "ates", "ate", "ings", "ing", "ions", "ion", "ies", "ed", "es", "al",
            "y", "s", "e");
    private static final int SHORTEST_STEM = 3;

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** So that "evaporates", "evaporating" and "evaporation" meet. */
    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
