package org.smartgen.language.internal.facts;

import java.util.List;
import java.util.Optional;
import org.smartgen.language.facts.PartOfSpeech;

/**
 * Chooses a meaning by what surrounds the word: what its definition, examples and kind share with the topic and the topic's own definitions
 * (after Lesk, 1986, and Banerjee and Pedersen, 2002), and how usual the meaning is.
 */
public final class SenseChoice {
    private static final double PER_USE = 0.55;

    private static final double PER_RANK = 0.2;
    private static final int LOWEST_RANK = 6;
    /** Labels are names of things. */
    private static final double NOUN = 1.8;

    private static final double EXACT = 1.2;
    /** Somebody's or some place's name, where the word is a common one too. */
    private static final double NAME = -2;

    /** With so few, the dictionary's order is trusted. */
    private static final int FEW_RIVALS = 2;

    private final WordNet words;
    private final Lookup lookup;

    public SenseChoice(WordNet words, Lookup lookup) {
        this.words = words;
        this.lookup = lookup;
    }

    /**
     * The meaning that fits; empty when the word has several and neither the topic nor their use speaks for one: no caption is better than a
     * wrong one.
     */
    public Optional<Meaning> best(List<Meaning> meanings, String concept, String topic) {
        if (meanings.size() < 2) {
            return meanings.stream().findFirst();
        }
        TopicWords context = TopicWords.of(concept, topic, words, lookup);
        Meaning best = meanings.get(0);
        double most = Double.NEGATIVE_INFINITY;
        double evidence = 0;
        for (int rank = 0; rank < meanings.size(); rank++) {
            double said = context.points(meanings.get(rank).synset());
            double points = said + usual(meanings.get(rank), rank);
            if (points > most) {
                best = meanings.get(rank);
                most = points;
                evidence = said;
            }
        }
        return evidence > 0 || isDominant(best, meanings) ? Optional.of(best) : Optional.empty();
    }

    private static boolean isDominant(Meaning meaning, List<Meaning> all) {
        List<Meaning> rivals = all.stream()
                .filter(other -> other.part() == meaning.part() && other.exact() == meaning.exact())
                .toList();
        int uses = rivals.stream().mapToInt(Meaning::uses).sum();
        return rivals.size() == 1
                || rivals.get(0) == meaning && (meaning.uses() * 2 > uses || rivals.size() <= FEW_RIVALS);
    }

    private static double usual(Meaning meaning, int rank) {
        return PER_USE * Math.log1p(meaning.uses())
                - PER_RANK * Math.min(rank, LOWEST_RANK)
                + (meaning.part() == PartOfSpeech.NOUN ? NOUN : 0)
                + (meaning.exact() ? EXACT : 0)
                + (Character.isUpperCase(meaning.term().charAt(0)) ? NAME : 0);
    }
}
