package org.smartgen.language.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smartgen.language.internal.facts.Lookup;
import org.smartgen.language.internal.facts.Meaning;
import org.smartgen.language.internal.facts.SenseChoice;
import org.smartgen.language.internal.facts.Telling;
import org.smartgen.language.internal.facts.WordNet;

/**
 * English concepts and what they mean. Open it when it is first needed and keep it: it remembers what was asked last, in at most 4 MB. A
 * question takes about a millisecond, some more the first time.
 */
public final class WorldLexicon {
    /** Characters. */
    public static final int LONGEST_DEFINITION = 90;

    private static final int MOST_SENSES = 4;

    private final WordNet words;
    private final Lookup lookup;
    private final SenseChoice choice;
    private final Telling telling;

    private WorldLexicon(WordNet words) {
        this.words = words;
        this.lookup = new Lookup(words);
        this.choice = new SenseChoice(words, lookup);
        this.telling = new Telling(lookup);
    }

    /** Reads a few short lists; the words themselves only when asked for. */
    public static WorldLexicon open() {
        return new WorldLexicon(new WordNet());
    }

    /**
     * The usual meanings of a concept, the most frequent first.
     *
     * @param concept a word or a term such as "Water cycles" or "the hiring"; plurals and other forms are understood
     * @return at most four; empty when the lexicon does not know the concept as a whole: a part of it is not looked up instead. Meanings
     *     that give offence are left out
     */
    public List<Sense> define(String concept) {
        return told(lookup.meanings(concept)).toList();
    }

    /**
     * The meaning that fits what the picture is about.
     *
     * @param topic words around the concept, such as the title and the other labels; may be empty
     * @return empty when the concept is unknown, when it has several meanings and nothing speaks for one, or when the one that fits cannot be
     *     told in a phrase
     */
    public Optional<Sense> best(String concept, String topic) {
        return choice.best(lookup.meanings(concept), concept, topic).flatMap(telling::tell);
    }

    private Stream<Sense> told(List<Meaning> meanings) {
        return meanings.stream().map(telling::tell).flatMap(Optional::stream).limit(MOST_SENSES);
    }

    /**
     * What a concept is in its most usual meaning, from its own usual word to the most general: for "pugs" pug, dog, … animal, … entity.
     *
     * @return empty when it is unknown or mostly no noun
     */
    public List<String> kinds(String concept) {
        return lookup.meanings(concept).stream()
                .limit(1)
                .filter(meaning -> meaning.part() == PartOfSpeech.NOUN)
                .flatMap(meaning -> words.kinds(meaning.synset()).stream())
                .toList();
    }

    /** What WordNet says about the neighbourhood of a meaning. */
    public RelatedWords related(Sense sense) {
        return words.related(sense);
    }
}
