package org.smartgen.generator.chart.internal.read;

import java.util.List;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.spi.DataSource;

/**
 * Values, before it is decided how to draw them.
 *
 * @param spans places of the prompt that hold them, as [start, end)
 * @param opening what the prompt says before them
 * @param closing what it says behind them
 * @param assumed JSON pointers of names that we made up
 */
record Found(
        List<Series> series,
        String unit,
        String xTitle,
        String yTitle,
        DataSource source,
        List<int[]> spans,
        String opening,
        String closing,
        List<String> assumed) {
    boolean isEmpty() {
        return series.isEmpty();
    }
}
