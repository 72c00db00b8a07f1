package org.smartgen.language.internal.facts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.smartgen.language.facts.PartOfSpeech;

/** From a concept as somebody wrote it to its meanings, the most frequent first. */
public final class Lookup {
    private static final int LONGEST_CONCEPT = 60;
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:a|an|the) ");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern GAP = Pattern.compile("[\\s_]+");
    private static final String PARTS = "nvar";

    private final WordNet words;

    public Lookup(WordNet words) {
        this.words = words;
    }

    /** All meanings; those of base forms ("glass" for "glasses") after those of the words as written. */
    public List<Meaning> meanings(String concept) {
        String term = normalize(concept);
        if (term.length() < 2 || term.length() > LONGEST_CONCEPT) {
            return List.of();
        }
        List<Meaning> meanings = meaningsOf(term);
        if (meanings.isEmpty() && ARTICLE.matcher(term).find()) {
            return meaningsOf(ARTICLE.matcher(term).replaceFirst(""));
        }
        return meanings;
    }

    /** Whether a phrase may end with the word: it is a noun, and not mostly an adjective or an adverb. */
    boolean isNoun(String word) {
        List<Meaning> meanings = word.length() < 2 ? List.of() : meaningsOf(word.toLowerCase(Locale.ROOT));
        return !meanings.isEmpty()
                && Set.of(PartOfSpeech.NOUN, PartOfSpeech.VERB)
                        .contains(meanings.get(0).part())
                && meanings.stream().anyMatch(meaning -> meaning.part() == PartOfSpeech.NOUN);
    }

    private List<Meaning> meaningsOf(String term) {
        List<Meaning> meanings = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (String lemma : BaseForms.spellings(term)) {
            if (meanings.isEmpty()) {
                read(lemma, PARTS, true, meanings, seen);
                BaseForms.of(lemma)
                        .forEach(form -> read(form.substring(2), form.substring(0, 1), false, meanings, seen));
            }
        }
        meanings.sort(
                Comparator.comparing((Meaning meaning) -> !meaning.exact()).thenComparing(meaning -> -meaning.uses()));
        return meanings;
    }

    static String normalize(String concept) {
        String plain = ACCENT.matcher(Normalizer.normalize(concept, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        return AROUND.matcher(GAP.matcher(plain).replaceAll(" ")).replaceAll("");
    }

    private void read(String lemma, String parts, boolean exact, List<Meaning> meanings, Set<Integer> seen) {
        String[] cells = words.cells(lemma);
        if (cells == null) {
            return;
        }
        for (String cell : cells) {
            String part = cell.substring(0, 1);
            String[] rest = cell.substring(2).split(" ");
            if (Character.isUpperCase(part.charAt(0))) {
                String base = part.toLowerCase(Locale.ROOT);
                for (String form : exact ? rest : new String[0]) {
                    read(form, base, false, meanings, seen);
                }
            } else if (parts.contains(part)) {
                PartOfSpeech speech = PartOfSpeech.values()[PARTS.indexOf(part)];
                add(lemma.replace('_', ' '), speech, rest, exact, meanings, seen);
            }
        }
    }

    private void add(
            String lemma,
            PartOfSpeech part,
            String[] senses,
            boolean exact,
            List<Meaning> meanings,
            Set<Integer> seen) {
        for (String numberAndUses : senses) {
            int colon = numberAndUses.indexOf(':');
            int number = Integer.parseInt(numberAndUses.substring(0, colon));
            if (seen.add(number)) {
                int uses = Integer.parseInt(numberAndUses.substring(colon + 1));
                meanings.add(new Meaning(words.synset(number), part, lemma, uses, exact));
            }
        }
    }
}
