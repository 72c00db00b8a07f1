package org.smartgen.language;

import java.util.List;

/**
 * Things named in a row: "with tea, coffee and milk".
 *
 * @param items two or more, without the words that join them
 * @param opening the words of the sentence in front of the first
 */
public record Enumeration(List<Passage> items, String opening) {
    public Enumeration {
        items = List.copyOf(items);
    }
}
