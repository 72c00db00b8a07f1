package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.spec.Detail;

/** Equal steps for equal factors. @param ticks powers of ten, or where there are few of them also their double and fivefold */
record LogScale(List<BigDecimal> ticks) implements Scale {
    private static final List<BigDecimal> FINE = List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

    /** @param low above 0 */
    static LogScale covering(BigDecimal low, BigDecimal high, int most) {
        int first = magnitude(low);
        int last = magnitude(high);
        if (last - first <= 1) {
            LogScale fine = fine(low, high, first, last);
            if (fine.ticks().size() <= Math.max(most + 1, 4)) {
                return fine;
            }
        }
        int end = BigDecimal.ONE.scaleByPowerOfTen(last).compareTo(high) < 0 ? last + 1 : last;
        int step = Math.max(1, (int) Math.ceil((end - first) / (double) Math.max(1, most - 1)));
        List<BigDecimal> ticks = new ArrayList<>();
        for (int power = first; power < end + step; power += step) {
            ticks.add(Detail.plain(BigDecimal.ONE.scaleByPowerOfTen(power)));
        }
        if (ticks.size() == 1) {
            ticks.add(Detail.plain(BigDecimal.ONE.scaleByPowerOfTen(first + 1)));
        }
        return new LogScale(List.copyOf(ticks));
    }

    private static LogScale fine(BigDecimal low, BigDecimal high, int first, int last) {
        List<BigDecimal> all = new ArrayList<>();
        for (int power = first; power <= last + 1; power++) {
            for (BigDecimal factor : FINE) {
                all.add(Detail.plain(factor.scaleByPowerOfTen(power)));
            }
        }
        int from = 0;
        while (all.get(from + 1).compareTo(low) <= 0) {
            from++;
        }
        int to = from + 1;
        while (all.get(to).compareTo(high) < 0) {
            to++;
        }
        return new LogScale(List.copyOf(all.subList(from, to + 1)));
    }

    private static int magnitude(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    /** What is below the axis lies at its low end. */
    @Override
    public double share(BigDecimal value) {
        if (value.compareTo(low()) <= 0) {
            return 0;
        }
        double from = Math.log(low().doubleValue());
        return (Math.log(value.doubleValue()) - from) / (Math.log(high().doubleValue()) - from);
    }
}
