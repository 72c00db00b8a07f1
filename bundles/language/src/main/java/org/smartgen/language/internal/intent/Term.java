package org.smartgen.language.internal.intent;

/**
 * A word or phrase of the lexicon, normalized as {@link PromptText} is.
 *
 * @param language BCP 47, or {@code mul}
 * @param intent empty for the kinds that speak about another term
 * @param openStart whether the word may begin before the term
 * @param openEnd whether the word may go on after the term
 */
record Term(String language, String intent, Kind kind, String text, double weight, boolean openStart, boolean openEnd) {
    enum Kind {
        /** Names the picture: the first one counts most. */
        HEAD,
        /** Speaks for the intent wherever it stands. */
        CUE,
        /** Before a head: it is a thing in a scene. */
        BEFORE,
        /** After a head: it is a thing in a scene. */
        AFTER,
        /** Before a head: it is not wanted. */
        NOT
    }

    boolean isGuard() {
        return kind == Kind.BEFORE || kind == Kind.AFTER || kind == Kind.NOT;
    }
}
