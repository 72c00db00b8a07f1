package org.smartgen.language.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantity;
import org.smartgen.language.Quantity.Bound;
import org.smartgen.language.Quantity.Kind;

/** A quantity in the making. Confined to one reader. */
final class Draft {
    final int start;
    int end;
    Kind kind;

    @Nullable
    BigDecimal value;

    @Nullable
    BigDecimal upper;

    Bound bound = Bound.EXACT;
    String unit = "";
    BigDecimal scale = BigDecimal.ONE;
    String iso = "";
    String of = "";

    Draft(Kind kind, @Nullable BigDecimal value, int start, int end) {
        this.kind = kind;
        this.value = value;
        this.start = start;
        this.end = end;
    }

    static Draft date(BigDecimal order, String iso, int start, int end) {
        var date = new Draft(Kind.DATE, order, start, end);
        date.iso = iso;
        return date;
    }

    Quantity in(String text) {
        return new Quantity(
                kind, plain(value), plain(upper), bound, unit, scale, iso, of, text.substring(start, end), start, end);
    }

    /** 1200, not 1.2E+3 and not 1200.00. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null || value.signum() == 0) {
            return value == null ? null : BigDecimal.ZERO;
        }
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
