package org.smartgen.language;

import java.util.List;
import org.smartgen.language.internal.Comparisons;
import org.smartgen.language.internal.Enumerations;
import org.smartgen.language.internal.KeyValues;

/** Finds how a text puts things side by side: "A vs B", "with A, B and C", "key: value". The first 4,000 characters are read. */
public final class Phrasing {
    private static final int READ = 4_000;

    private Phrasing() {}

    /**
     * The sides of the first comparison: "A vs B", "A versus B versus C", "difference between A and B", "A与B的对比".
     *
     * @return two or more in the order of the text; empty when nothing is compared
     */
    public static List<Passage> comparison(String text) {
        return Comparisons.read(start(text));
    }

    /** Every row of things in the sentences of the text, in order; things of a comparison are none. */
    public static List<Enumeration> enumerations(String text) {
        return Enumerations.read(start(text));
    }

    /** Lines, or parts between semicolons, of a key and a value; empty when there are fewer than two. */
    public static List<KeyValue> keyValues(String text) {
        return KeyValues.read(start(text));
    }

    private static String start(String text) {
        return text.length() > READ ? text.substring(0, READ) : text;
    }
}
