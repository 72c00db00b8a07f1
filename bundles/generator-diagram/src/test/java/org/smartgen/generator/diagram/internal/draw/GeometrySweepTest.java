package org.smartgen.generator.diagram.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartgen.generator.diagram.internal.look.DrawnGraph;
import org.smartgen.generator.diagram.internal.look.LookSpecs;
import org.smartgen.generator.diagram.internal.look.RandomGraphs;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramType;
import org.smartgen.render.Theme;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;
import org.smartgen.tck.TextGeometry;

class GeometrySweepTest {
    private static final List<PixelSize> SIZES = List.of(
            new PixelSize(1024, 1024), new PixelSize(1600, 900), new PixelSize(900, 1600), new PixelSize(2048, 683));
    private static final double LEAST_USE = 0.6;

    private final int graphs = "full".equals(System.getProperty("smartgen.depth")) ? 500 : 100;

    @Test
    void nodesStayApartEdgesClearTextsWholeAndTheCanvasIsUsed() {
        List<String> faults = new ArrayList<>();
        int cut = 0;
        for (int seed = 1; seed <= graphs; seed++) {
            RandomGraphs.Kind kind = RandomGraphs.Kind.values()[seed % RandomGraphs.Kind.values().length];
            int nodes = 5 + seed * 37 % 56;
            PixelSize size = SIZES.get(seed / RandomGraphs.Kind.values().length % SIZES.size());
            DiagramSpec spec = new RandomGraphs(seed).next(kind, nodes);
            Drawing drawing = DiagramDrawing.of(spec, DrawRequest.of(size)).scene();
            DrawnGraph drawn = new DrawnGraph(spec, drawing);
            List<String> found = new ArrayList<>(drawn.faults());
            found.addAll(TextGeometry.faults(drawing));
            if (drawn.canvasUse() < LEAST_USE) {
                found.add("uses only " + drawn.canvasUse());
            }
            if (nodes <= 30 && kind != RandomGraphs.Kind.DENSE && drawn.abbreviated() > 0) {
                found.add(drawn.abbreviated() + " texts are cut");
            }
            cut += nodes <= 30 && drawn.abbreviated() > 0 ? 1 : 0;
            for (String fault : found) {
                faults.add("seed " + seed + " " + kind + " of " + nodes + " at " + size + ": " + fault);
            }
        }
        assertEquals("", String.join("\n", faults));
        assertTrue(cut <= graphs / 40, cut + " graphs of up to 30 nodes have texts cut");
    }

    @Test
    void textsOfEveryTypeStayOnTheCanvasApartAndReadable() {
        List<String> faults = new ArrayList<>();
        List<PixelSize> sizes = new ArrayList<>(SIZES);
        sizes.add(new PixelSize(256, 256));
        sizes.add(new PixelSize(683, 2048));
        int turn = 0;
        for (DiagramType type : DiagramType.values()) {
            for (PixelSize size : sizes) {
                Style style = Style.NONE
                        .withTheme(Theme.names().get(turn % Theme.names().size()))
                        .withColorMode(turn++ % 2 == 0 ? "light" : "dark");
                Drawing drawing = DiagramDrawing.of(
                                LookSpecs.of(type), DrawRequest.of(size).withStyle(style))
                        .scene();
                TextGeometry.faults(drawing).forEach(fault -> faults.add(type + " at " + size + ": " + fault));
            }
        }
        assertEquals("", String.join("\n", faults));
    }
}
