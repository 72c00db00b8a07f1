package org.smartgen.language.internal.facts;

import java.util.Set;

/** English words that join others; they say nothing about a topic. */
final class FunctionWords {
    static final Set<String> ALL = Set.of(Chunks.read("function-words.txt"));

    private FunctionWords() {}
}
