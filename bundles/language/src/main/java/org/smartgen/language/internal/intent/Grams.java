package org.smartgen.language.internal.intent;

import java.util.HashMap;
import java.util.Map;

/**
 * Words, pairs of words and pieces of words as numbers: what speaks for an intent in languages that a sentence encoder does not know. In
 * scripts without blanks, one to three signs are the words.
 */
public final class Grams {
    /** Names of features are hashed to this many numbers. */
    public static final int BUCKETS = 1 << Grams.BITS;

    private static final int BITS = 15;

    private static final int READ = 600;
    private static final int PIECE = 4;
    private static final int LONGEST_SIGNS = 3;

    private final Map<Integer, Float> counts = new HashMap<>();
    private String previous = "^";

    private Grams() {}

    /** @return by bucket; of unit length */
    public static Map<Integer, Float> of(PromptText text) {
        Grams grams = new Grams();
        String normalized = text.normalized();
        String start = normalized.length() > READ ? normalized.substring(0, READ) : normalized;
        int at = 0;
        while (at < start.length()) {
            int end = at;
            if (isSign(start.charAt(at))) {
                while (end < start.length() && isSign(start.charAt(end))) {
                    end++;
                }
                grams.addSigns(start.substring(at, end));
            } else if (isWord(start.charAt(at))) {
                while (end < start.length() && isWord(start.charAt(end)) && !isSign(start.charAt(end))) {
                    end++;
                }
                grams.addWord(start.substring(at, end));
            } else {
                end++;
            }
            at = end;
        }
        return grams.unitLength();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Chinese and Japanese: each sign is about a word. */
    private static boolean isSign(char c) {
        return c >= 0x3040 && c <= 0x30ff || c >= 0x3400 && c <= 0x9fff;
    }

    private void addWord(String written) {
        String word = Character.isDigit(written.charAt(0)) ? "0" : written;
        add("w" + word);
        add("p" + previous + " " + word);
        previous = word;
        String fenced = "<" + word + ">";
        for (int i = 0; i + PIECE <= fenced.length(); i++) {
            add("c" + fenced.substring(i, i + PIECE));
        }
    }

    private void addSigns(String signs) {
        for (int length = 1; length <= LONGEST_SIGNS; length++) {
            for (int i = 0; i + length <= signs.length(); i++) {
                add("s" + signs.substring(i, i + length));
            }
        }
        previous = "^";
    }

    private void add(String name) {
        int hash = name.hashCode() * 0x9E3779B1;
        counts.put(hash >>> (Integer.SIZE - BITS), 1f);
    }

    private Map<Integer, Float> unitLength() {
        float each = (float) (1 / Math.sqrt(Math.max(1, counts.size())));
        counts.replaceAll((bucket, count) -> each);
        return counts;
    }
}
