package org.smartgen.generator.chart.internal.draw;

import java.util.regex.Pattern;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;

/** Where the unit of a value comes from and where it is shown. */
final class Units {
    private static final Pattern CURRENCY = Pattern.compile("[\\p{Alpha}]{0,3}\\p{Sc}.*");
    private static final Pattern SHORT = Pattern.compile("\\p{Alpha}{1,2}|[%‰°].{0,2}");
    private static final int SHORT_AMOUNT = 8;

    private Units() {}

    static String of(ChartSpec spec, Series series) {
        if (!series.unit().isBlank()) {
            return series.unit().strip();
        }
        return (spec.y().unit().isBlank() ? spec.unit() : spec.y().unit()).strip();
    }

    static boolean isCurrency(String unit) {
        return CURRENCY.matcher(unit).matches();
    }

    /** Whether the unit stands at each value; a longer one stands once, at the axis. */
    static boolean isBesideValues(String unit) {
        return isCurrency(unit)
                ? unit.length() <= SHORT_AMOUNT
                : SHORT.matcher(unit).matches();
    }
}
