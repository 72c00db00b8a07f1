package org.smartgen.wordnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One meaning, as a line of a data file says it (wndb(5WN)). */
record Synset(String key, int domain, List<String> words, List<Pointer> pointers, String definition, String examples) {
    private static final Set<String> HYPERNYM = Set.of("@", "@i");
    private static final List<String> PARTS = List.of("%p", "%m", "%s");
    private static final int MOST_PARTS = 24;

    /** @param word number of the word in the target synset, from 1; 0 for the synset as a whole */
    record Pointer(String symbol, String target, int word) {}

    static Synset parse(String line) {
        int bar = line.indexOf('|');
        String[] cells = line.substring(0, bar).trim().split(" ");
        int count = Integer.parseInt(cells[3], 16);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(cells[4 + 2 * i].replaceFirst("\\((?:a|p|ip)\\)$", ""));
        }
        List<Pointer> pointers = new ArrayList<>();
        int at = 4 + 2 * count;
        for (int i = Integer.parseInt(cells[at++]); i > 0; i--, at += 4) {
            pointers.add(new Pointer(
                    cells[at], type(cells[at + 2]) + cells[at + 1], Integer.parseInt(cells[at + 3].substring(2), 16)));
        }
        String gloss = line.substring(bar + 1).replace('\t', ' ').strip();
        int quote = gloss.startsWith("\"") ? 0 : gloss.indexOf("; \"");
        String definition = quote < 0 ? gloss : gloss.substring(0, quote);
        String examples = quote < 0 ? "" : gloss.substring(quote).replaceFirst("^; ", "");
        return new Synset(
                type(cells[2]) + cells[0], Integer.parseInt(cells[1]), words, pointers, definition.strip(), examples);
    }

    /** Satellites of adjectives are adjectives. */
    private static String type(String cell) {
        return cell.equals("s") ? "a" : cell;
    }

    String line(Map<String, Integer> numbers, List<Synset> all) {
        String antonyms = pointers.stream()
                .filter(pointer -> pointer.symbol().equals("!"))
                .map(pointer -> all.get(numbers.get(pointer.target())).words().get(Math.max(0, pointer.word() - 1)))
                .distinct()
                .collect(Collectors.joining(" "));
        return String.join(
                "\t",
                String.valueOf(domain),
                String.join(" ", words),
                targets(numbers, HYPERNYM::contains),
                PARTS.stream()
                        .flatMap(symbol -> targets(symbol).map(numbers::get))
                        .limit(MOST_PARTS)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")),
                targets(numbers, ";c"::equals),
                antonyms,
                definition,
                examples);
    }

    private Stream<String> targets(String symbol) {
        return pointers.stream()
                .filter(pointer -> pointer.symbol().equals(symbol))
                .map(Pointer::target);
    }

    private String targets(Map<String, Integer> numbers, java.util.function.Predicate<String> symbol) {
        return pointers.stream()
                .filter(pointer -> symbol.test(pointer.symbol()))
                .map(pointer -> String.valueOf(numbers.get(pointer.target())))
                .collect(Collectors.joining(" "));
    }
}
