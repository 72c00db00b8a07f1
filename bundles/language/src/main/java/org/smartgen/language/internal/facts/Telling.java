package org.smartgen.language.internal.facts;

import java.util.List;
import java.util.Optional;
import org.smartgen.language.facts.Sense;

/** Turns meanings into what may be shown: a short definition, nothing that gives offence. */
public final class Telling {
    private final Offence offence = new Offence();
    private final Glosses glosses;
    private final List<String> domains = List.of(Chunks.read("domains.txt"));

    public Telling(Lookup lookup) {
        this.glosses = new Glosses(lookup::isNoun);
    }

    /** Empty when the meaning is not fit to be shown. */
    public Optional<Sense> tell(Meaning meaning) {
        Synset synset = meaning.synset();
        if (offence.isIn(meaning.lemma()) || offence.isIn(synset)) {
            return Optional.empty();
        }
        String definition = glosses.shorten(synset.definition());
        return definition.isEmpty() ? Optional.empty() : Optional.of(sense(meaning, definition));
    }

    private Sense sense(Meaning meaning, String definition) {
        String term = meaning.term();
        return new Sense(
                meaning.synset().number(),
                term,
                meaning.part(),
                domains.get(meaning.synset().domain()),
                definition,
                meaning.synset().words().stream()
                        .filter(word -> !word.equals(term))
                        .toList(),
                meaning.uses(),
                WordNet.SOURCE);
    }
}
