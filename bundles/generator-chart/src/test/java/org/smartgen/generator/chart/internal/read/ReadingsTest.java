package org.smartgen.generator.chart.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smartgen.generator.chart.internal.draw.ChartDrawing;
import org.smartgen.generator.chart.internal.spec.ChartSpecReader;
import org.smartgen.generator.chart.internal.spec.ChartSpecWriter;
import org.smartgen.spi.DrawRequest;

class ReadingsTest {
    static List<Readings.Row> rows() {
        return Readings.load();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadAsItMeans(Readings.Row row) {
        assertEquals("", row.miss(), row.prompt());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isDrawn(Readings.Row row) throws IOException {
        AskedRequest request = AskedRequest.of(row.prompt());
        var spec = ChartSpecWriter.write(new ChartReader().read(request).spec());
        var svg = new StringBuilder();
        ChartDrawing.of(ChartSpecReader.read(spec), DrawRequest.of(request))
                .scene()
                .writeSvg(svg);
        assertTrue(svg.length() > 500);
    }

    @Test
    void thereAreManySentences() {
        assertTrue(rows().size() > 100);
    }
}
