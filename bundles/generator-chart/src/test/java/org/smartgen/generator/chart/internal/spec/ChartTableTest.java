package org.smartgen.generator.chart.internal.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.DataTable;

class ChartTableTest {
    @Test
    void seriesStandSideBySide() {
        DataTable table = table(chart(
                ChartType.BAR,
                "k€",
                new Series("North", "", List.of(point("Q1", "1.50"), point("Q2", null))),
                new Series("South", "t", List.of(point("Q2", "-3"), point("Q3", "4")))));
        assertEquals(List.of("Quarter", "North (k€)", "South (t)"), table.columns());
        assertEquals(List.of(List.of("Q1", "1.50", ""), List.of("Q2", "", "-3"), List.of("Q3", "", "4")), table.rows());
    }

    @Test
    void namesThatComeTwiceGiveARowForEachPoint() {
        DataTable table = table(chart(
                ChartType.LINE,
                "",
                new Series("a", "", List.of(point("Mon", "1"), point("Mon", "2"))),
                new Series("b", "", List.of(point("Tue", "3")))));
        assertEquals(List.of("series", "x", "value"), table.columns());
        assertEquals(
                List.of(List.of("a", "Mon", "1"), List.of("a", "Mon", "2"), List.of("b", "Tue", "3")), table.rows());
    }

    @Test
    void pointsOfOtherFormsKeepTheirFields() {
        DataTable flows = table(chart(
                ChartType.SANKEY, "", new Series("", "", List.of(Point.flow("coal", "heat", new BigDecimal("7"))))));
        assertEquals(List.of("from", "to", "value"), flows.columns());
        assertEquals(List.of(List.of("coal", "heat", "7")), flows.rows());
        DataTable ranges = table(chart(
                ChartType.BAR,
                "",
                new Series("", "", List.of(Point.range("Jan", new BigDecimal("-2"), new BigDecimal("5"))))));
        assertEquals(List.of("x", "min", "max"), ranges.columns());
    }

    private static DataTable table(ChartSpec spec) {
        return ChartTable.of(spec).orElseThrow();
    }

    private static Point point(String x, @org.jspecify.annotations.Nullable String value) {
        return new Point(x, value == null ? null : new BigDecimal(value));
    }

    private static ChartSpec chart(ChartType type, String unit, Series... series) {
        return new ChartSpec(
                type,
                "",
                "",
                "en",
                unit,
                new Axis("Quarter", "category", ""),
                new Axis("", "number", ""),
                List.of(series),
                "",
                DataSource.PROMPT,
                List.of());
    }
}
