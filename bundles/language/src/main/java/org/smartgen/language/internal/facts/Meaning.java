package org.smartgen.language.internal.facts;

import org.smartgen.language.facts.PartOfSpeech;

/**
 * A meaning of a word before it is told.
 *
 * @param lemma the word, with blanks
 * @param exact the word as it was asked for, not a base form of it
 */
public record Meaning(Synset synset, PartOfSpeech part, String lemma, int uses, boolean exact) {
    /** As the lexicon writes it, such as {@code Mercury} for {@code mercury}. */
    String term() {
        return synset.words().stream()
                .filter(word -> word.equalsIgnoreCase(lemma))
                .findFirst()
                .orElse(lemma);
    }
}
