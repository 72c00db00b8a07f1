package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis whose ticks are round numbers, after P. Heckbert, "Nice Numbers for Graph Labels" (Graphics Gems, 1990): steps of 1, 2,
 * 2.5 or 5 times a power of ten, the step that leaves the least empty room among those with a fitting number of ticks.
 *
 * @param ticks rising, at least two; the first and the last are the ends of the axis
 */
record NiceScale(List<BigDecimal> ticks) implements Scale {
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), new BigDecimal("2.5"), BigDecimal.valueOf(5));
    private static final int FEWEST = 4;

    /** @param most ticks wished for, at least 3 */
    static NiceScale covering(BigDecimal low, BigDecimal high, int most) {
        if (low.compareTo(high) == 0) {
            BigDecimal room = low.signum() == 0 ? BigDecimal.ONE : low.abs();
            return covering(
                    low.min(BigDecimal.ZERO).min(low), high.max(BigDecimal.ZERO).max(low.add(room)), most);
        }
        BigDecimal span = high.subtract(low);
        int magnitude = span.precision() - span.scale() - 1;
        NiceScale best = null;
        double least = Double.MAX_VALUE;
        for (int power = magnitude - 1; power <= magnitude + 1; power++) {
            for (BigDecimal factor : STEPS) {
                BigDecimal step = factor.scaleByPowerOfTen(power);
                int count = count(low, high, step);
                if (count > most || count < 2) {
                    continue;
                }
                double waste =
                        waste(low, high, step) + (count < Math.min(FEWEST, most) ? 0.35 : 0) + crooked(low, high, step);
                if (waste < least) {
                    least = waste;
                    best = of(low, high, step);
                }
            }
        }
        return best == null ? of(low, high, span) : best;
    }

    private static BigDecimal floor(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private static BigDecimal ceiling(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private static int count(BigDecimal low, BigDecimal high, BigDecimal step) {
        return ceiling(high, step)
                        .subtract(floor(low, step))
                        .divide(step, MathContext.DECIMAL64)
                        .intValue()
                + 1;
    }

    private static double waste(BigDecimal low, BigDecimal high, BigDecimal step) {
        BigDecimal span = ceiling(high, step).subtract(floor(low, step));
        return 1 - high.subtract(low).doubleValue() / span.doubleValue();
    }

    /** Quarters are less round than the others, and halves of things that come whole are odd. */
    private static double crooked(BigDecimal low, BigDecimal high, BigDecimal step) {
        boolean quarter = step.unscaledValue().remainder(BigInteger.valueOf(25)).signum() == 0;
        boolean broken = isWhole(low) && isWhole(high) && !isWhole(step);
        return (quarter ? 0.1 : 0) + (broken ? 0.2 : 0);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static NiceScale of(BigDecimal low, BigDecimal high, BigDecimal step) {
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal last = ceiling(high, step);
        for (BigDecimal tick = floor(low, step); tick.compareTo(last) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        return new NiceScale(ticks.stream()
                .map(tick -> tick.setScale(tick.signum() == 0 ? 0 : decimals, RoundingMode.UNNECESSARY))
                .toList());
    }

    @Override
    public double share(BigDecimal value) {
        BigDecimal span = high().subtract(low());
        return value.subtract(low()).divide(span, MathContext.DECIMAL64).doubleValue();
    }
}
