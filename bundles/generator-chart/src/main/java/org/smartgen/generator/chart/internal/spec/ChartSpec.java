package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.DataSource;

/**
 * Everything that a chart shows (kind {@code chart}, version 1). Text is exactly what is drawn; empty text is not drawn.
 *
 * @param unit of the values when one unit holds for all, such as {@code %}, {@code $} or {@code kg}; else empty
 * @param sourceNote a line under the chart, such as a source or "Illustrative data"
 * @param assumed JSON pointers of what was not in the prompt
 */
public record ChartSpec(
        ChartType type,
        String title,
        String subtitle,
        String language,
        String unit,
        Axis x,
        Axis y,
        List<Series> series,
        String sourceNote,
        DataSource dataSource,
        List<String> assumed) {
    /** @param type {@code category}, {@code time} or {@code number} */
    public record Axis(String title, String type, String unit) {}

    /** @param name empty when there is only one and it needs none */
    public record Series(String name, String unit, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** @param value null when missing */
    public record Point(String x, @Nullable BigDecimal value) {
        public Point {
            if (value != null && value.scale() < 0) {
                value = value.setScale(0); // 1E+3 and 1000 are one value and are written as one
            }
        }
    }

    public ChartSpec {
        series = List.copyOf(series);
        assumed = List.copyOf(assumed);
    }
}
