package org.smartgen.language.facts;

import java.util.List;

/**
 * Words near a meaning.
 *
 * @param synonyms other words for it
 * @param kinds what it is a kind of, the nearest first, up to the most general; one word each
 * @param parts what it consists of, has as members or is made of
 * @param antonyms its opposites
 */
public record RelatedWords(List<String> synonyms, List<String> kinds, List<String> parts, List<String> antonyms) {
    public RelatedWords {
        synonyms = List.copyOf(synonyms);
        kinds = List.copyOf(kinds);
        parts = List.copyOf(parts);
        antonyms = List.copyOf(antonyms);
    }
}
