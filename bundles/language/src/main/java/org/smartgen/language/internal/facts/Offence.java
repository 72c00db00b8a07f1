package org.smartgen.language.internal.facts;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Meanings that nobody wants in a picture unasked, by a list of words in {@code offensive.txt}. */
final class Offence {
    private final Set<String> words;
    private final TreeSet<String> starts;

    Offence() {
        var lines = Arrays.stream(Chunks.read("offensive.txt"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.partitioningBy(line -> line.endsWith("*")));
        words = Set.copyOf(lines.get(false));
        starts = lines.get(true).stream()
                .map(line -> line.substring(0, line.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isIn(Synset synset) {
        return isIn(synset.definition()) || synset.words().stream().anyMatch(this::isIn);
    }

    boolean isIn(String text) {
        return Words.of(text).stream().anyMatch(this::offends);
    }

    private boolean offends(String word) {
        String start = starts.floor(word);
        return words.contains(word) || (start != null && word.startsWith(start));
    }
}
