package org.smartgen.language.facts;

/** What kind of word a meaning belongs to. */
public enum PartOfSpeech {
    NOUN,
    VERB,
    ADJECTIVE,
    ADVERB
}
