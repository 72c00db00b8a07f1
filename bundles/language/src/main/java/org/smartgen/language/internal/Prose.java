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

    /** The word that follows every value, as in "Ann 5 points, Bob 7 points"; empty without one. */
    String sharedNoun() {
        String shared = "";
        for (int i = 1; i <= values.size() && values.size() > 1; i++) {
            String gap = gap(i);
            int start = Scripts.skipBlanks(gap, 0);
            int end = start;
            while (end < gap.length() && Scripts.inWord(gap.charAt(end))) {
                end++;
            }
            String word = gap.substring(start, end);
            boolean small = Vocabulary.particles("and").at(gap, start) != null
                    || Vocabulary.particles("preposition").at(gap, start) != null
                    || Vocabulary.particles("verb").at(gap, start) != null;
            if (start == 0 || word.length() < 3 || small || i > 1 && !word.equals(shared)) {
                return "";
            }
            shared = word;
        }
        return shared;
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
