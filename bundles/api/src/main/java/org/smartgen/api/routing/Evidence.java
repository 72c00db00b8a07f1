package org.smartgen.api.routing;

/** What a decision rests on, weakest first. */
public enum Evidence {
    /** What the words are like. */
    STATISTICAL,
    /** What the text is: a pasted table, Mermaid, numbered steps. */
    STRUCTURAL,
    /** The caller named the intent. */
    EXPLICIT
}
