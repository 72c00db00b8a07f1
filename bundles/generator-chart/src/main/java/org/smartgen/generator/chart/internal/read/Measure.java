package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * What made-up values count, and between which ends they are plausible.
 *
 * @param swing of the seasons in a year, in percent of the range; 0 for none
 */
record Measure(double low, double high, String unit, int decimals, int swing) {
    private record Known(Words words, Measure measure) {}

    private static final List<Known> KNOWN = WordTable.read("measures.tsv").stream()
            .map(row -> new Known(
                    Words.of(row.get(0)),
                    new Measure(
                            Double.parseDouble(row.get(1)),
                            Double.parseDouble(row.get(2)),
                            row.get(3),
                            Integer.parseInt(row.get(4)),
                            Integer.parseInt(row.get(5)))))
            .toList();
    private static final Measure ANY = new Measure(20, 140, "", 0, 0);

    /** The one that the text speaks of first in the table, else a plain number. */
    static Measure of(String text) {
        String small = Words.small(text);
        return KNOWN.stream()
                .filter(k -> k.words().in(small))
                .findFirst()
                .map(Known::measure)
                .orElse(ANY);
    }

    /** @param place from 0 to 1; large numbers are rounded to two digits and a half, so that none looks exact */
    BigDecimal at(double place) {
        double value = low + (high - low) * place;
        BigDecimal exact = BigDecimal.valueOf(value);
        if (value < 1000) {
            return exact.setScale(decimals, RoundingMode.HALF_UP);
        }
        BigDecimal two = exact.round(new MathContext(2)).setScale(0, RoundingMode.HALF_UP);
        BigDecimal five = exact.multiply(BigDecimal.valueOf(2)).round(new MathContext(2));
        BigDecimal half =
                five.divide(BigDecimal.valueOf(2), MathContext.DECIMAL64).setScale(0, RoundingMode.HALF_UP);
        return half.subtract(exact).abs().compareTo(two.subtract(exact).abs()) < 0 ? half : two;
    }
}
