package org.smartgen.generator.chart.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartgen.generator.chart.internal.look.RandomSpecs;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpecWriter;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.render.Theme;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;
import org.smartgen.tck.TextGeometry;

class GeometrySweepTest {
    private final int charts = "full".equals(System.getProperty("smartgen.depth")) ? 1000 : 200;

    @Test
    void labelsStayOnTheCanvasApartAndReadable() {
        List<String> faults = new ArrayList<>();
        for (int seed = 1; seed <= charts; seed++) {
            RandomSpecs random = new RandomSpecs(seed);
            ChartSpec spec = random.next(ChartType.values()[seed % ChartType.values().length]);
            PixelSize size = random.size();
            List<String> found = TextGeometry.faults(drawing(spec, size, seed));
            for (String fault : found) {
                faults.add("seed " + seed + " " + spec.type() + " " + size + ": " + fault);
            }
            if (!found.isEmpty()) {
                faults.add("  " + ChartSpecWriter.write(spec).json());
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private static Drawing drawing(ChartSpec spec, PixelSize size, int seed) {
        try {
            return ChartDrawing.of(spec, DrawRequest.of(size).withStyle(style(seed)))
                    .scene();
        } catch (RuntimeException thrown) {
            throw new AssertionError(
                    "seed " + seed + " " + size + " "
                            + ChartSpecWriter.write(spec).json(),
                    thrown);
        }
    }

    /** Every theme, light and dark. */
    private static Style style(int seed) {
        List<String> names = Theme.names();
        return Style.NONE
                .withTheme(names.get(seed % names.size()))
                .withColorMode(seed / names.size() % 2 == 0 ? "light" : "dark");
    }
}
