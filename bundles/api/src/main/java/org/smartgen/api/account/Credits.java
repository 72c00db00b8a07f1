package org.smartgen.api.account;

import java.math.BigDecimal;

/** An amount of credits in thousandths; negative in ledger entries that spend. */
public record Credits(long thousandths) implements Comparable<Credits> {
    public static final Credits ZERO = new Credits(0);

    /** @param credits rounded to the nearest thousandth */
    public static Credits of(double credits) {
        return new Credits(Math.round(credits * 1000));
    }

    public boolean isZero() {
        return thousandths == 0;
    }

    public Credits plus(Credits other) {
        return new Credits(Math.addExact(thousandths, other.thousandths));
    }

    public Credits negated() {
        return new Credits(-thousandths);
    }

    /** As JSON shows it: 3, not 3.000. */
    public BigDecimal toNumber() {
        BigDecimal number = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Override
    public int compareTo(Credits other) {
        return Long.compare(thousandths, other.thousandths);
    }

    @Override
    public String toString() {
        return toNumber().toPlainString();
    }
}
