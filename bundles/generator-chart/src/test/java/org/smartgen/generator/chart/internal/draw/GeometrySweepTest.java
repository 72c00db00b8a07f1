package org.smartgen.generator.chart.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartgen.generator.chart.internal.look.RandomSpecs;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpecWriter;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.render.TextFit;
import org.smartgen.render.Theme;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

class GeometrySweepTest {
    private static final double TOUCH = 0.75;
    private final int charts = "full".equals(System.getProperty("smartgen.depth")) ? 1000 : 200;

    @Test
    void labelsStayOnTheCanvasApartAndReadable() {
        List<String> faults = new ArrayList<>();
        for (int seed = 1; seed <= charts; seed++) {
            RandomSpecs random = new RandomSpecs(seed);
            ChartSpec spec = random.next(ChartType.values()[seed % ChartType.values().length]);
            PixelSize size = random.size();
            List<DrawnText> texts = texts(spec, size, seed);
            List<String> found = new ArrayList<>();
            for (DrawnText text : texts) {
                check(text, size, found);
            }
            overlaps(texts, found);
            for (String fault : found) {
                faults.add("seed " + seed + " " + spec.type() + " " + size + ": " + fault);
            }
            if (!found.isEmpty()) {
                faults.add("  " + ChartSpecWriter.write(spec).json());
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private static List<DrawnText> texts(ChartSpec spec, PixelSize size, int seed) {
        try {
            return ChartDrawing.of(spec, DrawRequest.of(size).withStyle(style(seed)))
                    .scene()
                    .texts();
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

    private static void check(DrawnText text, PixelSize size, List<String> faults) {
        Rectangle2D canvas = new Rectangle2D.Double(-0.5, -0.5, size.width() + 1, size.height() + 1);
        if (!canvas.contains(text.box())) {
            faults.add("outside: " + text);
        }
        double least = text.pointer().isPresent() ? TextFit.minimumSize(size) : TextFit.minimumTickSize(size);
        if (text.fontSize() < least - 1e-6) {
            faults.add("smaller than " + least + " px: " + text.fontSize() + " " + text);
        }
    }

    private static void overlaps(List<DrawnText> texts, List<String> faults) {
        boolean slanted = texts.stream().anyMatch(GeometrySweepTest::isSlanted);
        for (int i = 0; i < texts.size(); i++) {
            for (int k = i + 1; k < texts.size(); k++) {
                Rectangle2D shared =
                        texts.get(i).box().createIntersection(texts.get(k).box());
                boolean overlap = shared.getWidth() > TOUCH && shared.getHeight() > TOUCH;
                if (overlap && !(slanted && isName(texts.get(i)) && isName(texts.get(k)))) {
                    faults.add("overlap: " + texts.get(i) + " and " + texts.get(k));
                }
            }
        }
    }

    /** Upright boxes around slanted names overlap although the names do not. */
    private static boolean isSlanted(DrawnText text) {
        Rectangle2D box = text.box();
        double longer = Math.max(box.getWidth(), box.getHeight());
        return isName(text)
                && Math.abs(box.getWidth() - box.getHeight()) < 0.35 * longer
                && longer > 2 * text.fontSize();
    }

    private static boolean isName(DrawnText text) {
        return text.pointer().filter(pointer -> pointer.endsWith("/x")).isPresent();
    }
}
