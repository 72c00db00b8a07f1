package org.smartgen.generator.chart.internal.read;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sentence wants to show of its values: a relation, a ranking, parts of a whole … Words are in {@code wants.tsv}. */
final class Wants {
    private static final Map<String, Words> WORDS = WordTable.read("wants.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Words.of(row.get(1))));

    private Wants() {}

    static Set<String> of(String text) {
        var wants = new LinkedHashSet<String>();
        String small = Words.small(text);
        WORDS.forEach((want, words) -> {
            if (words.in(small)) {
                wants.add(want);
            }
        });
        return wants;
    }
}
