package org.smartgen.language.internal.intent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The terms of all languages, with the two ways to find them: exactly, and one slip of the keyboard away. */
public final class Lexicon {
    private final TermFinder finder;
    private final Misspellings misspellings;
    private final Set<String> known;

    private Lexicon(List<Term> terms, Set<String> notMisspelled) {
        finder = new TermFinder(terms);
        known = new HashSet<>();
        terms.stream().filter(term -> !term.isGuard()).forEach(term -> known.add(term.text()));
        Set<String> fine = new HashSet<>(notMisspelled);
        terms.forEach(term -> fine.addAll(List.of(term.text().split(" "))));
        misspellings = new Misspellings(terms, fine);
    }

    public static Lexicon load() {
        List<Term> terms = new ArrayList<>();
        for (String file : lines("lexicon/index.txt")) {
            for (String line : lines("lexicon/" + file)) {
                terms.add(parse(file, line));
            }
        }
        return new Lexicon(terms, Set.copyOf(lines("not-misspelled.txt")));
    }

    /** True when the lexicon has exactly this word, for any intent. */
    public boolean isTerm(String word) {
        return known.contains(word);
    }

    TermFinder finder() {
        return finder;
    }

    Misspellings misspellings() {
        return misspellings;
    }

    static Term parse(String file, String line) {
        String[] cells = line.split("\t");
        if (cells.length != 5) {
            throw new IllegalStateException(file + ": five cells expected: " + line);
        }
        String pattern = cells[3];
        boolean openStart = pattern.startsWith("*");
        boolean openEnd = pattern.endsWith("*");
        String text = PromptText.normalize(pattern.replace("*", "")).strip();
        boolean unspaced = text.codePoints().anyMatch(PromptText::isUnspaced);
        return new Term(
                cells[0],
                cells[1].equals("-") ? "" : cells[1],
                Term.Kind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                text,
                Double.parseDouble(cells[4]),
                openStart || unspaced,
                openEnd || unspaced);
    }

    private static List<String> lines(String resource) {
        try (var reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource)), UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
