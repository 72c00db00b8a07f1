package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.smartgen.language.Quantity;
import org.smartgen.language.Quantity.Kind;

/** "Total 100: North 60, South 40": the sum that the text gives beside its parts. */
final class Totals {
    private final Prose prose;

    private Totals(Prose prose) {
        this.prose = prose;
    }

    /** The value that is the sum of the others and is called so, or stands in front of their list; empty without one. */
    static List<Quantity> of(Prose prose) {
        var values = prose.values();
        if (values.size() < 3) {
            return List.of();
        }
        var totals = new Totals(prose);
        for (int i : new int[] {0, values.size() - 1}) {
            if (totals.isSum(i) && (totals.isCalledSo(i) || i == 0 && totals.opensList())) {
                return List.of(values.get(i));
            }
        }
        return List.of();
    }

    private boolean isSum(int i) {
        Quantity whole = prose.values().get(i);
        BigDecimal sum = BigDecimal.ZERO;
        for (Quantity part : prose.values()) {
            boolean counts = part.kind() != Kind.REST && part.unit().equals(whole.unit()) && part.value() != null;
            if (part != whole && !counts) {
                return false;
            }
            sum = part == whole ? sum : sum.add(Objects.requireNonNull(part.value()));
        }
        return whole.value() != null && whole.value().compareTo(sum) == 0;
    }

    private boolean isCalledSo(int i) {
        String before = prose.gap(i);
        return holdsTotal(before.substring(
                        Labels.lastSeparator(before.stripTrailing().replaceAll("[:：]$", " "))))
                || holdsTotal(Labels.after(prose.gap(i + 1)));
    }

    private static boolean holdsTotal(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (Scripts.startsWord(words, at) && Vocabulary.particles("total").at(words, at) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean opensList() {
        return prose.gap(1).matches("(?s)[^,，;；]{0,40}[:：(（].*");
    }
}
