package org.smartgen.generator.chart.internal.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smartgen.generator.chart.internal.look.SpecBuilder;

class AltTextTest {
    @Test
    void fewValuesAreAllSaid() {
        ChartSpec spec = SpecBuilder.chart(ChartType.BAR)
                .title("Sales")
                .unit("%")
                .categories("Q1", "Q2", "Q3")
                .values("120", "15.5", "")
                .build();
        assertEquals("Bar chart: Sales. Q1 120%, Q2 15.5%, Q3 missing.", AltText.of(spec));
    }

    @Test
    void manyValuesAreSaidByTheirExtremes() {
        String[] days = IntStream.rangeClosed(1, 20).mapToObj(i -> "day " + i).toArray(String[]::new);
        String[] values =
                IntStream.rangeClosed(1, 20).mapToObj(i -> "" + (i * 7 % 20)).toArray(String[]::new);
        ChartSpec spec = SpecBuilder.chart(ChartType.LINE)
                .categories(days)
                .values(values)
                .build();
        assertEquals("Line chart. 20 values, from 0 (day 20) to 19 (day 17).", AltText.of(spec));
    }
}
