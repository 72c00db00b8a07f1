package org.smartgen.language.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartgen.language.Quantity;

/** The one unit of a list of values: written with each, or a noun that follows each. */
final class Units {
    private Units() {}

    static String common(Prose prose, List<Quantity> used) {
        Set<String> written = used.stream()
                .filter(q -> q.kind() != Quantity.Kind.REST && q.kind() != Quantity.Kind.MISSING)
                .map(q -> q.kind() == Quantity.Kind.FRACTION ? "%" : q.unit())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        written.remove("");
        if (!written.isEmpty()) {
            return written.size() == 1 ? written.iterator().next() : "";
        }
        String noun = prose.sharedNoun();
        noun = noun.isEmpty() ? noun(prose, used) : noun;
        return noun.isEmpty() ? countedInFront(prose, used) : noun;
    }

    /** "Our users grew from 1,000 to 1,500": what is counted, when it is one of the things that are. */
    private static String countedInFront(Prose prose, List<Quantity> used) {
        if (used.size() != 2 || prose.values().indexOf(used.get(0)) != 0) {
            return "";
        }
        String before = prose.gap(0);
        for (int at = 0; at < before.length(); at++) {
            var hit = Scripts.startsWord(before, at)
                    ? Vocabulary.particles("counted").at(before, at)
                    : null;
            if (hit != null) {
                return hit.form();
            }
        }
        return "";
    }

    /** "40k units in Europe, 25k in Asia": the noun between the first value and its preposition. */
    private static String noun(Prose prose, List<Quantity> used) {
        int first = prose.values().indexOf(used.get(0));
        String behind = first < 0 ? "" : Labels.after(prose.gap(first + 1)).strip();
        for (int i = 1; i < behind.length(); i++) {
            if (Scripts.startsWord(behind, i)
                    && behind.charAt(i - 1) == ' '
                    && Vocabulary.particles("preposition").at(behind, i) != null) {
                String noun = behind.substring(0, i).strip();
                boolean small = Vocabulary.particles("preposition").at(noun, 0) != null
                        || Vocabulary.particles("and").at(noun, 0) != null
                        || Vocabulary.particles("verb").at(noun, 0) != null;
                return noun.contains(" ") || small ? "" : noun;
            }
        }
        return "";
    }
}
