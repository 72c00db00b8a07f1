package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantity;
import org.smartgen.language.Quantity.Kind;

/** "200 in January, doubled in February": a value that the text gives by what became of the one before, at a date of its own. */
final class Changes {
    private final String text;
    private final List<Quantity> all;

    private Changes(String text, List<Quantity> all) {
        this.text = text;
        this.all = all;
    }

    /** The same quantities, with changes at a date of their own replaced by the values that follow from them. */
    static List<Quantity> applied(String text, List<Quantity> all) {
        return all.stream().noneMatch(q -> q.kind() == Kind.FACTOR) ? all : new Changes(text, all).applied();
    }

    private List<Quantity> applied() {
        var told = new ArrayList<Quantity>();
        Quantity last = null;
        for (int i = 0; i < all.size(); i++) {
            Quantity q = all.get(i);
            Quantity value = q.kind() == Kind.FACTOR && hasDate(i) ? changed(last, q) : null;
            told.add(value == null ? q : value);
            boolean counts = value != null || q.kind() == Kind.NUMBER || q.kind() == Kind.CURRENCY;
            last = counts ? told.get(told.size() - 1) : last;
        }
        return told;
    }

    private static @Nullable Quantity changed(@Nullable Quantity last, Quantity factor) {
        if (last == null || last.value() == null || factor.value() == null) {
            return null;
        }
        BigDecimal value = last.value().multiply(factor.value(), MathContext.DECIMAL64);
        BigDecimal exact = value.scale() > 4 ? value.setScale(4, RoundingMode.HALF_UP) : value;
        BigDecimal bare = exact.stripTrailingZeros();
        return new Quantity(
                last.kind(),
                bare.scale() < 0 ? bare.setScale(0) : bare,
                null,
                last.unit(),
                factor.text(),
                factor.start(),
                factor.end());
    }

    /** A date right behind, or in front within the same piece, that no other value stands next to. */
    private boolean hasDate(int i) {
        Quantity factor = all.get(i);
        Quantity behind = i + 1 < all.size() ? all.get(i + 1) : null;
        if (behind != null && behind.isDate() && isOnePiece(factor.end(), behind.start())) {
            Quantity next = i + 2 < all.size() ? all.get(i + 2) : null;
            return next == null
                    || next.isDate()
                    || !text.substring(behind.end(), next.start()).isBlank();
        }
        Quantity before = i > 0 ? all.get(i - 1) : null;
        return before != null && before.isDate() && isOnePiece(before.end(), factor.start());
    }

    private boolean isOnePiece(int start, int end) {
        return !Labels.hasSeparator(text.substring(start, end)) && end - start < 40;
    }
}
