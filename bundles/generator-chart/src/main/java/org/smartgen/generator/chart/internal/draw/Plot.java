package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A drawn plane with a value axis and an axis of names, times or numbers.
 *
 * @param lying whether values go from left to right
 * @param along px of a value on its axis
 * @param place px of an x on the other axis; empty where it has no place
 * @param tip px on the value axis where what stands at an x ends
 */
record Plot(
        Rectangle2D box,
        boolean lying,
        Function<BigDecimal, Double> along,
        Function<String, OptionalDouble> place,
        Function<String, OptionalDouble> tip) {

    /** Of names that stand at these centres. */
    static Function<String, OptionalDouble> places(List<String> names, double[] centres) {
        return x -> {
            int index = names.indexOf(x);
            return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(centres[index]);
        };
    }
}
