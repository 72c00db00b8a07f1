package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantity;
import org.smartgen.language.Quantity.Kind;

/** "2020 4.2, 2021 3.1, 2022 5.5 million euros": a unit and a scale that are written once, behind the last value, are those of all. */
final class TrailingUnit {
    private static final int LEAST = 3;
    private static final Pattern TO = Pattern.compile("(?iu)\\s*(?:to|auf|bis|à|a|至|到)\\s*");
    private static final Pattern END = Pattern.compile("[\\s.。)）!！]*(?:$|[.。!！\\n].*)", Pattern.DOTALL);

    private TrailingUnit() {}

    /** The same for the first of "from 3.1 to 4.6 billion euros". */
    static List<Quantity> pairs(Prose prose) {
        var values = new ArrayList<>(prose.values());
        for (int i = 1; i < values.size(); i++) {
            Quantity one = values.get(i - 1);
            Quantity next = values.get(i);
            boolean bare = one.kind() == Kind.NUMBER
                    && one.unit().isEmpty()
                    && one.scale().compareTo(BigDecimal.ONE) == 0;
            boolean number = next.kind() == Kind.NUMBER || next.kind() == Kind.CURRENCY;
            boolean told = next.scale().compareTo(BigDecimal.ONE) > 0 && isLess(one, next.scale());
            if (bare && number && told && TO.matcher(prose.gap(i)).matches()) {
                values.set(i - 1, with(one, next));
            }
        }
        return values;
    }

    static List<Quantity> spread(Prose prose) {
        var values = prose.values();
        if (values.size() < LEAST || !isTrailing(prose)) {
            return values;
        }
        Quantity last = values.get(values.size() - 1);
        return values.stream().map(q -> q == last ? q : with(q, last)).toList();
    }

    private static boolean isTrailing(Prose prose) {
        var values = prose.values();
        Quantity last = values.get(values.size() - 1);
        boolean number = last.kind() == Kind.NUMBER || last.kind() == Kind.CURRENCY;
        if (!number
                || last.unit().isEmpty()
                || !END.matcher(prose.gap(values.size())).matches()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            Quantity q = values.get(i);
            boolean dated = !prose.marksIn(prose.gapStart(i), q.start()).isEmpty();
            boolean bare = q.kind() == Kind.NUMBER
                    && q.unit().isEmpty()
                    && (q.scale().compareTo(last.scale()) == 0 || isLess(q, last.scale()));
            if (!dated || q != last && !bare) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLess(Quantity q, BigDecimal scale) {
        return q.scale().compareTo(BigDecimal.ONE) == 0
                && (scale.compareTo(BigDecimal.ONE) == 0
                        || q.value() != null && q.value().abs().compareTo(scale) < 0);
    }

    private static Quantity with(Quantity one, Quantity last) {
        BigDecimal factor = one.scale().compareTo(last.scale()) == 0 ? BigDecimal.ONE : last.scale();
        return new Quantity(
                last.kind(),
                scaled(one.value(), factor),
                scaled(one.upper(), factor),
                one.bound(),
                last.unit(),
                last.scale(),
                one.iso(),
                one.of(),
                one.text(),
                one.start(),
                one.end());
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, BigDecimal scale) {
        if (value == null) {
            return null;
        }
        BigDecimal bare = value.multiply(scale).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
