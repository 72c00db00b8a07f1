package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.DataSource;

/**
 * Everything that a chart shows (kind {@code chart}, version 1). Text is exactly what is drawn; empty text is not drawn.
 *
 * @param unit of the values when one unit holds for all, such as {@code %}, {@code $} or {@code kg}; else empty
 * @param annotations lines, bands and notes; only for types with axes
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
        List<Annotation> annotations,
        String sourceNote,
        DataSource dataSource,
        List<String> assumed) {
    /**
     * @param type {@code category}, {@code time} or {@code number}
     * @param log whether its places are in proportion to the logarithms of the values
     */
    public record Axis(String title, String type, String unit, boolean log) {
        public Axis(String title, String type, String unit) {
            this(title, type, unit, false);
        }
    }

    /**
     * @param name empty when there is only one and it needs none
     * @param type bar, line or area in a combo chart, else null
     * @param rightAxis whether its values stand at the right axis of a combo chart
     */
    public record Series(String name, String unit, @Nullable ChartType type, boolean rightAxis, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }

        public Series(String name, String unit, List<Point> points) {
            this(name, unit, null, false, points);
        }
    }

    /**
     * @param x a name, a time or, in scatter and bubble charts, a number; the id of a tree's node; empty for a flow
     * @param value null when missing, or when the detail says it; of a scatter or bubble chart its y
     * @param detail null for points of the form {@link PointForm#VALUE} that are no range
     */
    public record Point(String x, @Nullable BigDecimal value, @Nullable Detail detail) {
        public Point {
            value = value == null ? null : Detail.plain(value);
            detail = detail == null || detail.isEmpty() ? null : detail;
        }

        public Point(String x, @Nullable BigDecimal value) {
            this(x, value, null);
        }

        public static Point range(String x, BigDecimal min, BigDecimal max) {
            return new Point(x, null, new Detail.Range(min, max));
        }

        public static Point flow(String from, String to, BigDecimal value) {
            return new Point("", value, new Detail.Flow(from, to));
        }

        /** Whether it shows any number. */
        public boolean isPresent() {
            return value != null
                    || detail instanceof Detail.Range
                    || detail instanceof Detail.Box
                    || detail instanceof Detail.Candle;
        }
    }

    public ChartSpec {
        series = List.copyOf(series);
        annotations = List.copyOf(annotations);
        assumed = List.copyOf(assumed);
    }

    /** Without annotations. */
    public ChartSpec(
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
        this(type, title, subtitle, language, unit, x, y, series, List.of(), sourceNote, dataSource, assumed);
    }
}
