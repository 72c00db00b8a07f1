package org.smartgen.generator.chart.internal.spec;

import java.util.Locale;

/** How a chart draws its series. The id is the name without case and with dashes. */
public enum ChartType {
    BAR(PointForm.VALUE),
    BAR_HORIZONTAL(PointForm.VALUE),
    BAR_STACKED(PointForm.VALUE),
    BAR_STACKED_100(PointForm.VALUE),
    LINE(PointForm.VALUE),
    AREA(PointForm.VALUE),
    AREA_STACKED(PointForm.VALUE),
    PIE(PointForm.SHARE),
    DONUT(PointForm.SHARE),
    SCATTER(PointForm.SPOT),
    BUBBLE(PointForm.SPOT),
    HISTOGRAM(PointForm.OBSERVATION),
    BOXPLOT(PointForm.BOX),
    RADAR(PointForm.VALUE),
    HEATMAP(PointForm.VALUE),
    TREEMAP(PointForm.NODE),
    SUNBURST(PointForm.NODE),
    FUNNEL(PointForm.SHARE),
    GAUGE(PointForm.READING),
    WATERFALL(PointForm.STEP),
    SANKEY(PointForm.FLOW),
    CANDLESTICK(PointForm.CANDLE),
    /** Bars, lines and areas together, on one or two axes. */
    COMBO(PointForm.VALUE),
    WORD_CLOUD(PointForm.SHARE);

    private final PointForm form;

    ChartType(PointForm form) {
        this.form = form;
    }

    public PointForm form() {
        return form;
    }

    /** One series, whose values are parts of a whole and drawn as slices of a circle. */
    public boolean showsShares() {
        return this == PIE || this == DONUT;
    }

    /** Values are sizes of things, so none is negative and at least one is above 0. */
    public boolean needsAmounts() {
        return form == PointForm.SHARE
                || form == PointForm.NODE
                || form == PointForm.FLOW
                || this == BAR_STACKED_100
                || this == AREA_STACKED;
    }

    public boolean hasOneSeries() {
        return form == PointForm.SHARE
                || form == PointForm.STEP
                || form == PointForm.NODE
                || form == PointForm.FLOW
                || form == PointForm.CANDLE
                || form == PointForm.READING;
    }

    /** Whether a value may be a range. */
    public boolean takesRanges() {
        return this == BAR || this == BAR_HORIZONTAL || this == LINE || this == AREA;
    }

    /** Whether categories or places stand on axes, beside which annotations can be. */
    public boolean hasValueAxis() {
        return switch (this) {
            case BAR,
                    BAR_HORIZONTAL,
                    BAR_STACKED,
                    BAR_STACKED_100,
                    LINE,
                    AREA,
                    AREA_STACKED,
                    SCATTER,
                    BUBBLE,
                    HISTOGRAM,
                    BOXPLOT,
                    WATERFALL,
                    CANDLESTICK,
                    COMBO -> true;
            default -> false;
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
