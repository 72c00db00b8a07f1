package org.smartgen.language.internal;

import java.util.List;
import org.smartgen.language.Quantity;

/**
 * A text with its values in order; between them lie the gaps that hold their names.
 *
 * @param values what may be shown
 * @param marks dates, and quantities that serve as names
 */
record Prose(String text, List<Quantity> values, List<Quantity> marks) {
    /** The text before value i, from the end of the one before it; with i = size, what follows the last. */
    String gap(int i) {
        int from = i == 0 ? 0 : values.get(i - 1).end();
        int to = i == values.size() ? text.length() : values.get(i).start();
        return text.substring(from, to);
    }

    int gapStart(int i) {
        return i == 0 ? 0 : values.get(i - 1).end();
    }

    /** Dates and the like that begin within the span. */
    List<Quantity> marksIn(int start, int end) {
        return marks.stream().filter(m -> m.start() >= start && m.end() <= end).toList();
    }

    Prose without(List<Quantity> dropped) {
        return new Prose(text, values.stream().filter(v -> !dropped.contains(v)).toList(), marks);
    }
}
