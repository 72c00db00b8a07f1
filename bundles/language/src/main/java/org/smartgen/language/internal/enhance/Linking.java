package org.smartgen.language.internal.enhance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Small words that tell the subject from what is around it, and what is wanted from what is not. */
final class Linking {
    private static final int REACH_OF_A_NO = 4;

    private final Map<String, Set<String>> after = new HashMap<>();
    private final Map<String, Set<String>> negations = new HashMap<>();

    static Linking load() {
        var linking = new Linking();
        for (String[] row : Table.rows("linking.tsv")) {
            linking.after.put(row[0], plain(row[1]));
            linking.negations.put(row[0], plain(row[2]));
        }
        return linking;
    }

    private static Set<String> plain(String words) {
        Set<String> plain = new HashSet<>();
        Table.list(words).forEach(word -> plain.add(PlainText.normalize(word)));
        return plain;
    }

    /** The number of the first token behind which things only stand around the subject. */
    int endOfHead(PlainText text) {
        Set<String> words = after.getOrDefault(text.language(), after.getOrDefault("en", Set.of()));
        for (int i = 1; i < text.tokens().size(); i++) {
            if (words.contains(text.tokens().get(i).text())) {
                return i;
            }
        }
        return text.tokens().size();
    }

    /** Whether the surroundings come first: "In a valley a shepherd …". */
    boolean beginsAround(PlainText text) {
        Set<String> words = after.getOrDefault(text.language(), after.getOrDefault("en", Set.of()));
        return !text.tokens().isEmpty() && words.contains(text.tokens().get(0).text());
    }

    /** The words after "no", "without" and the like. */
    Set<String> unwanted(PlainText text) {
        Set<String> words = negations.getOrDefault(text.language(), negations.getOrDefault("en", Set.of()));
        Set<String> unwanted = new HashSet<>();
        int left = 0;
        for (PlainText.Token token : text.tokens()) {
            if (left-- > 0) {
                unwanted.add(token.text());
            }
            left = words.contains(token.text()) ? REACH_OF_A_NO : left;
        }
        return unwanted;
    }
}
