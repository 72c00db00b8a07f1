package org.smartgen.generator.chart.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingsTest {
    static List<Readings.Row> rows() {
        return Readings.load();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadAsItMeans(Readings.Row row) {
        assertEquals("", row.miss(), row.prompt());
    }

    @Test
    void thereAreManySentences() {
        assertTrue(rows().size() > 100);
    }
}
