package org.smartgen.generator.chart.internal.spec;

import java.util.Locale;

/** How a chart draws its series. The id is the name without case and with dashes. */
public enum ChartType {
    BAR,
    BAR_HORIZONTAL,
    BAR_STACKED,
    LINE,
    AREA,
    PIE,
    DONUT;

    /** One series, whose values are parts of a whole. */
    public boolean showsShares() {
        return this == PIE || this == DONUT;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
