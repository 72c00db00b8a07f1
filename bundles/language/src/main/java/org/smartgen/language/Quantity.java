package org.smartgen.language;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number, an amount, a share or a date in a text. Immutable. Made by {@link Quantities}; more components may be added, so take it
 * apart by its accessors.
 *
 * @param kind what it counts as
 * @param value the number in full ({@code 40k} is 40000, 7 % is 7, a third is 0.333…, "doubled" is 2, the year of a date, the number of a
 *     month, the hour of a time of day); of a range the first; null only for {@link Kind#REST} and {@link Kind#MISSING}
 * @param upper the second number of a range, else null
 * @param bound whether the text gives the number as it is, about it, or as a bound ("over 100")
 * @param unit one spelling for each unit, such as {@code %}, {@code $}, {@code kg}, {@code €/kg} or {@code 人}; empty without one
 * @param scale what the text's own digits were multiplied by: 1000 for {@code 40k}, 10000 for {@code 3万}, else 1
 * @param iso of a date, the period as ISO 8601 writes it: {@code 2024}, {@code 2024-03}, {@code 2024-03-01}, {@code 2024-W12},
 *     {@code --03} without a year, {@code T14:30}, {@code 2019/2023}; beyond ISO {@code 2024-Q1}, {@code 2024-H1}, {@code 199X} for a
 *     decade and {@code FY2023}; empty where none says it
 * @param of what a part is a part of, in the text's own words ("the budget" of "a third of the budget"); empty when it does not say
 * @param text the words as they stand in the text; words of the bound are not among them
 * @param start where they begin in the text
 * @param end behind their last character
 */
public record Quantity(
        Kind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        Bound bound,
        String unit,
        BigDecimal scale,
        String iso,
        String of,
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
        /** By how much something was multiplied: doubled, halved, 3x. */
        FACTOR,
        /** A date or a period: a year, a month, a quarter, a weekday, a day. */
        DATE,
        /** A time of day. */
        TIME,
        /** What sizes the picture and is no value: the 5 of "top 5", 1024 x 768. */
        SIZE,
        /** "The rest": what the others leave. */
        REST,
        /** "n/a": a place of a list whose value the text says is missing; only {@link Lists} finds these. */
        MISSING
    }

    /** How the text bounds a number. More may be added. */
    public enum Bound {
        EXACT,
        /** about, roughly, 左右 */
        ABOUT,
        /** at least, 以上: the number or more */
        AT_LEAST,
        /** at most, up to, 以下: the number or less */
        AT_MOST,
        /** over, more than */
        ABOVE,
        /** under, less than, nearly */
        BELOW
    }

    /** A plain one: exact, with no scale. */
    public Quantity(
            Kind kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            String unit,
            String text,
            int start,
            int end) {
        this(kind, value, upper, Bound.EXACT, unit, BigDecimal.ONE, "", "", text, start, end);
    }

    /** The number in full; of a range the first; empty only for {@link Kind#REST} and {@link Kind#MISSING}. */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(value);
    }

    /** Whether it says when: a date, a period or a time of day. */
    public boolean isDate() {
        return kind == Kind.DATE || kind == Kind.TIME;
    }

    /** Whether the caller wrote a range, such as 10–20. */
    public boolean isRange() {
        return upper != null;
    }
}
