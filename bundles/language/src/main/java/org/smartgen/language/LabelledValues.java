package org.smartgen.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values with their names, as a text tells them.
 *
 * @param groups one for each series, in the order of the text; empty when no value has a name
 * @param opening the text before the first of them, such as "quarterly sales"
 * @param unit one for all values; empty without one
 * @param unused quantities of the text that are no value of the list: a period, a count, a change that follows from the values
 */
public record LabelledValues(List<Group> groups, String opening, String unit, List<Quantity> unused) {
    /** @param name empty when the text names none */
    public record Group(String name, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param label in the text's own words; made up ("1", "2") only when {@code assumed}
     * @param value in full; fractions as percent; "the rest" as what the others leave of 100 %; of a range the lower end, see {@link
     *     #upper()}; null when the text says that it is missing
     * @param quantity where it stands in the text
     */
    public record Entry(String label, @Nullable BigDecimal value, Quantity quantity, boolean assumed) {
        /** The upper end of a value that the text gives as a range, such as the 20 of "10–20". */
        public Optional<BigDecimal> upper() {
            return Optional.ofNullable(quantity.upper());
        }
    }

    public LabelledValues {
        groups = List.copyOf(groups);
        unused = List.copyOf(unused);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
