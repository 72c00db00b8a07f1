package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.smartgen.language.LabelledValues.Entry;
import org.smartgen.language.LabelledValues.Group;
import org.smartgen.language.Quantity.Kind;

/** Turns fractions into percent and "the rest" into what the others leave of 100 %. */
final class Shares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Shares() {}

    static List<Group> resolve(List<Group> groups) {
        return groups.stream().map(Shares::resolve).toList();
    }

    private static Group resolve(Group group) {
        BigDecimal left = HUNDRED;
        var entries = new ArrayList<Entry>();
        for (var entry : group.entries()) {
            boolean counts = entry.quantity().kind() != Kind.REST && entry.value() != null;
            left = counts ? left.subtract(exact(entry)) : left;
        }
        for (var entry : group.entries()) {
            boolean rest = entry.quantity().kind() == Kind.REST;
            if (entry.value() == null) {
                entries.add(entry);
            } else if (!rest || left.signum() > 0) {
                entries.add(new Entry(
                        entry.label(), rounded(entry, rest ? left : exact(entry)), entry.quantity(), entry.assumed()));
            }
        }
        return new Group(group.name(), entries);
    }

    private static BigDecimal exact(Entry entry) {
        boolean fraction = entry.quantity().kind() == Kind.FRACTION;
        BigDecimal value = Objects.requireNonNull(entry.value());
        return fraction ? value.multiply(HUNDRED) : value;
    }

    private static BigDecimal rounded(Entry entry, BigDecimal value) {
        boolean exact =
                entry.quantity().kind() != Kind.FRACTION && entry.quantity().kind() != Kind.REST;
        if (exact) {
            return value;
        }
        BigDecimal two = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return two.scale() < 0 ? two.setScale(0) : two;
    }
}
