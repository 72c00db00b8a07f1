package org.smartgen.generator.chart.internal.draw;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Things in a row that would rather stand somewhere, but not on each other. */
final class Spread {
    private Spread() {}

    /** Middles as near to the wished ones as can be: pushed up from the low end, then back from the high end. */
    static double[] apart(double[] wished, double[] sizes, double low, double high) {
        List<Integer> order = IntStream.range(0, wished.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wished[i]))
                .toList();
        double[] middles = wished.clone();
        double least = low;
        for (int i : order) {
            middles[i] = Math.max(middles[i], least + sizes[i] / 2);
            least = middles[i] + sizes[i] / 2;
        }
        double most = high;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            middles[i] = Math.min(middles[i], most - sizes[i] / 2);
            most = middles[i] - sizes[i] / 2;
        }
        return middles;
    }
}
