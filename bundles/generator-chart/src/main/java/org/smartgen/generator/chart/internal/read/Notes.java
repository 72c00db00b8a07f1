package org.smartgen.generator.chart.internal.read;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Words of ours that are drawn, in the prompt's language; English where we do not speak it. */
final class Notes {
    private static final Map<String, List<String>> NOTES = WordTable.read("notes.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.subList(1, 3)));

    private Notes() {}

    /** "Illustrative data" */
    static String illustrative(String language) {
        return of(language).get(0);
    }

    /** "Category" */
    static String category(String language) {
        return of(language).get(1);
    }

    private static List<String> of(String language) {
        var exact = NOTES.get(language);
        var main = exact == null ? NOTES.get(language.split("-")[0]) : exact;
        return main == null ? Objects.requireNonNull(NOTES.get("en")) : main;
    }
}
