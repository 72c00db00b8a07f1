package org.smartgen.language.facts;

import java.util.List;

/**
 * One meaning of a concept.
 *
 * @param id names the meaning within one version of this library
 * @param term the words as the lexicon spells them, with blanks
 * @param partOfSpeech what kind of word it is
 * @param domain the field it belongs to, such as {@code animal}, {@code artifact}, {@code phenomenon} (WordNet's lexicographer files)
 * @param definition a phrase of at most {@value WorldLexicon#LONGEST_DEFINITION} characters, without examples and parentheses; begins in lower case
 *     unless with a name, no full stop
 * @param synonyms other words for the same meaning, usual ones first
 * @param uses how often the concept had this meaning in a tagged corpus; 0 says only that it is rare
 * @param source where this comes from, such as {@code WordNet 3.1}
 */
public record Sense(
        int id,
        String term,
        PartOfSpeech partOfSpeech,
        String domain,
        String definition,
        List<String> synonyms,
        int uses,
        String source) {
    public Sense {
        synonyms = List.copyOf(synonyms);
    }
}
