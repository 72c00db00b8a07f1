package org.smartgen.language.internal.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smartgen.language.internal.LanguageGuesser;

/**
 * Finds the term that a word, or two, was meant to be: one letter missing, added, changed or two neighbours swapped for terms of at least
 * five letters; a swap or a letter missing inside for four. Terms are indexed by what is left of them when one letter is taken away (Garbe's symmetric deletes).
 */
final class Misspellings {
    private static final int SWAP_ONLY = 4;
    private static final double LEAST_WEIGHT = 3;
    private static final int LONGEST = 24;

    private final Map<String, List<Term>> byRest = new HashMap<>();
    private final Set<String> fine;

    /** @param fine words that are no misspelling */
    Misspellings(List<Term> terms, Set<String> fine) {
        this.fine = fine;
        terms.stream().filter(Misspellings::isTolerant).forEach(this::index);
    }

    private static boolean isTolerant(Term term) {
        String text = term.text();
        return term.kind() == Term.Kind.HEAD
                && !term.intent().equals("smart-standard")
                && term.weight() >= LEAST_WEIGHT
                && text.length() >= SWAP_ONLY
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'а' && c <= 'я' || c == ' ');
    }

    private void index(Term term) {
        byRest.merge(term.text(), List.of(term), Misspellings::join);
        for (int i = 0; i < term.text().length(); i++) {
            byRest.merge(without(term.text(), i), List.of(term), Misspellings::join);
        }
    }

    private static List<Term> join(List<Term> some, List<Term> more) {
        return some.containsAll(more)
                ? some
                : java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /** @param word or two with a blank between them */
    Optional<Term> meant(String word) {
        if (word.length() < SWAP_ONLY - 1 || word.length() > LONGEST || fine.contains(word) || isPluralOfFine(word)) {
            return Optional.empty();
        }
        Optional<Term> found = pick(word, word);
        for (int i = 0; found.isEmpty() && i < word.length(); i++) {
            found = pick(word, without(word, i));
        }
        return found;
    }

    private boolean isPluralOfFine(String word) {
        return word.endsWith("s") && fine.contains(word.substring(0, word.length() - 1));
    }

    private Optional<Term> pick(String word, String rest) {
        return byRest.getOrDefault(rest, List.of()).stream()
                .filter(term -> isNear(word, term.text()) && isNoWord(word, term.text()))
                .findFirst();
    }

    /** Of two words, the one that differs must not be a word: a slow chart is no flow chart. */
    private boolean isNoWord(String written, String term) {
        int blank = written.indexOf(' ');
        if (blank < 0) {
            return true;
        }
        String first = written.substring(0, blank);
        String second = written.substring(blank + 1);
        String wrong = term.startsWith(first + " ") ? second : first;
        return !fine.contains(wrong) && !LanguageGuesser.INSTANCE.isFrequent(wrong);
    }

    private static boolean isNear(String word, String term) {
        int same = 0;
        int shorter = Math.min(word.length(), term.length());
        while (same < shorter && word.charAt(same) == term.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && word.charAt(word.length() - 1 - tail) == term.charAt(term.length() - 1 - tail)) {
            tail++;
        }
        int wordRest = word.length() - same - tail;
        int termRest = term.length() - same - tail;
        boolean swapped = wordRest == 2
                && termRest == 2
                && word.charAt(same) == term.charAt(same + 1)
                && word.charAt(same + 1) == term.charAt(same);
        boolean missing = wordRest == 0 && termRest == 1 && same > 0 && tail > 0;
        return swapped || missing || (term.length() > SWAP_ONLY && same > 0 && wordRest <= 1 && termRest <= 1);
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }
}
