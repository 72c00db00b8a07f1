package org.smartgen.generator.chart.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,",
                "a-1, ",
                "1/2/",
                "(a, 1), ",
                "a -> b 1, ",
                "target 5 ",
                "subtitle ",
                "from 1 to 2 ",
                "月",
                "  ",
                "$1 ",
                "x=1 "
            })
    void theLongestPromptIsReadInBoundedTime(String part) {
        var request = AskedRequest.of(part.repeat(4_000 / part.length()) + ".");
        var clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = clock.getCurrentThreadCpuTime();
            new ChartReader().read(request);
            best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
        }
        assertTrue(best < 1_000_000_000, best + " ns");
    }

    @Test
    void thereAreManySentences() {
        assertTrue(rows().size() > 100);
    }
}
