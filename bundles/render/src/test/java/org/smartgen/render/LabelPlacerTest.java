package org.smartgen.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.smartgen.spi.PixelSize;

class LabelPlacerTest {
    private static final TextStyle STYLE = new TextStyle(Weight.REGULAR, 16, Color.BLACK);
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 400, 300);

    private static Label label(String text) {
        return Label.of(text, STYLE);
    }

    @Test
    void aLabelTakesItsFirstCandidateThatIsFree() {
        List<Optional<Label>> places = LabelPlacer.in(AREA, 2)
                .add(1, LabelPlacer.around(label("Alpha"), 200, 150, 8))
                .avoid(new Rectangle2D.Double(201, 100, 199, 100))
                .place();
        Label placed = places.get(0).orElseThrow();
        assertEquals(Anchor.END, placed.anchor());
        assertTrue(TextMetrics.ink(placed).getMaxX() <= 193);
    }

    @Test
    void theImportantOneChoosesFirst() {
        Label only = label("Same place").at(50, 50);
        List<Optional<Label>> places = LabelPlacer.in(AREA, 0)
                .add(1, List.of(only))
                .add(2, List.of(only.id("b")))
                .place();
        assertTrue(places.get(0).isEmpty());
        assertEquals("b", places.get(1).orElseThrow().id());
    }

    @Test
    void oneThatCanMoveMakesRoomForOneThatCannot() {
        Label here = label("Here").at(50, 50);
        List<Optional<Label>> places = LabelPlacer.in(AREA, 0)
                .add(2, List.of(here, here.at(200, 200)))
                .add(1, List.of(here))
                .place();
        assertEquals(200, places.get(0).orElseThrow().x());
        assertEquals(50, places.get(1).orElseThrow().x());
    }

    @Test
    void theInkOfALabelIsWhatTheSceneSays() {
        Label slanted = label("Slanted").at(100, 100).anchor(Anchor.END).rotated(-40);
        Scene scene = Scene.builder(new PixelSize(400, 300), Theme.DEFAULT)
                .text(slanted)
                .build();
        Rectangle2D said = scene.texts().get(0).box();
        Rectangle2D ink = TextMetrics.ink(slanted);
        assertEquals(said.getX(), ink.getX(), 0.01);
        assertEquals(said.getMaxY(), ink.getMaxY(), 0.01);
    }

    @Test
    void nothingOverlapsOrLeavesTheArea() {
        String[] names = {"Oslo", "Buenos Aires", "東京", "القاهرة", "Gjirokastër", "🚀 Kourou", "दिल्ली", "A"};
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            LabelPlacer placer = LabelPlacer.in(AREA, 2);
            Ellipse2D dot = new Ellipse2D.Double(190, 140, 20, 20);
            placer.avoid(dot);
            int count = 5 + random.nextInt(60);
            for (int i = 0; i < count; i++) {
                placer.add(
                        random.nextInt(5),
                        LabelPlacer.around(
                                label(names[random.nextInt(names.length)]),
                                random.nextDouble() * 400,
                                random.nextDouble() * 300,
                                5));
            }
            List<Rectangle2D> boxes = placer.place().stream()
                    .flatMap(Optional::stream)
                    .map(TextMetrics::ink)
                    .toList();
            assertTrue(
                    boxes.size() >= Math.min(count, 15) * 0.8, "seed " + seed + ": " + boxes.size() + " of " + count);
            for (int i = 0; i < boxes.size(); i++) {
                assertTrue(AREA.contains(boxes.get(i)), "seed " + seed);
                assertFalse(dot.intersects(boxes.get(i)), "seed " + seed);
                for (int j = 0; j < i; j++) {
                    assertFalse(boxes.get(i).intersects(boxes.get(j)), "seed " + seed);
                }
            }
        }
    }
}
