package org.smartgen.language;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number, an amount, a share or a date in a text. Immutable.
 *
 * @param kind what it counts as
 * @param value the number in full ({@code 40k} is 40000, 7 % is 7, a third is 0.333…, the year of a date, the number of a month);
 *     of a range the first; null only for {@link Kind#REST}
 * @param upper the second number of a range, else null
 * @param unit one spelling for each unit, such as {@code %}, {@code $}, {@code kg} or {@code 人}; empty without one
 * @param text the words as they stand in the text
 * @param start where they begin in the text
 * @param end behind their last character
 */
public record Quantity(
        Kind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        String unit,
        String text,
        int start,
        int end) {
    /** More kinds may be added: switch with a default. */
    public enum Kind {
        NUMBER,
        PERCENT,
        CURRENCY,
        /** A part of one, such as a third. */
        FRACTION,
        /** A date or a period: a year, a month, a quarter, a weekday, a day. */
        DATE,
        /** "The rest": what the others leave. */
        REST
    }

    /** The number in full; of a range the first; empty only for {@link Kind#REST}. */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(value);
    }

    public boolean isDate() {
        return kind == Kind.DATE;
    }

    /** Whether the caller wrote a range, such as 10–20. */
    public boolean isRange() {
        return upper != null;
    }
}
