package org.smartgen.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;

class TextGeometryTest {
    private static final PixelSize SIZE = new PixelSize(1024, 1024);

    @Test
    void textsApartAndLargeEnoughHaveNoFaults() {
        assertEquals(List.of(), faults(text("one", 10, 10, 40, 12, 14, "/title"), text("two", 10, 30, 40, 12, 8, "")));
    }

    @Test
    void aTextBeyondTheEdgeIsAFault() {
        assertFault("outside of 1024x1024", text("one", 1000, 10, 40, 12, 14, ""));
    }

    @Test
    void textsThatOverlapAreAFault() {
        assertFault("overlap", text("one", 10, 10, 40, 12, 14, "/x"), text("two", 45, 15, 40, 12, 14, "/y"));
    }

    @Test
    void blocksOfSeveralLinesThatOverlapAreAFault() {
        String lines = "several words that stand in three lines";
        assertFault("overlap", text(lines, 10, 10, 104, 46, 14, "/x"), text(lines, 100, 20, 104, 46, 14, "/y"));
    }

    @Test
    void slantedLinesMayShareTheirUprightBoxes() {
        assertEquals(List.of(), faults(slanted(100), slanted(130)));
    }

    @Test
    void slantedLinesThatOverlapAreAFault() {
        assertFault("overlap", slanted(100), slanted(106));
    }

    private static DrawnText slanted(double x) {
        Rectangle2D line = new Rectangle2D.Double(x - 80, 190, 80, 12);
        Shape turned = AffineTransform.getRotateInstance(-Math.PI / 4, x, 200).createTransformedShape(line);
        Rectangle2D box = turned.getBounds2D();
        return text("a name", box.getX(), box.getY(), box.getWidth(), box.getHeight(), 14, "/x")
                .withArea(turned);
    }

    @Test
    void labelsAreTwelvePixelsAndTicksEight() {
        assertFault("11.90 px, at least 12.00", text("one", 10, 10, 40, 12, 11.9, "/title"));
        assertFault("7.90 px, at least 8.00", text("one", 10, 10, 40, 12, 7.9, ""));
    }

    @Test
    void aTextThatIsNotSeenMustNameItsMissingGlyphs() {
        DrawnText unseen = text("abc", 10, 10, 0, 0, 14, "/title");
        assertFault("names no missing glyph", unseen);
        assertFault("names no missing glyph", text("a\u0378", 10, 10, 9, 9, 14, "/title"));
        assertEquals(List.of(), faults(unseen.withMissingGlyphs("abc")));
    }

    private static void assertFault(String expected, DrawnText... texts) {
        List<String> faults = faults(texts);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).contains(expected), faults::toString);
    }

    private static DrawnText text(
            String text, double x, double y, double width, double height, double font, String pointer) {
        return DrawnText.of(
                "t1", text, new Rectangle2D.Double(x, y, width, height), font, 0xFF000000, 0xFFFFFFFF, pointer);
    }

    private static List<String> faults(DrawnText... texts) {
        return TextGeometry.faults(new Texts(List.of(texts)));
    }

    private record Texts(List<DrawnText> texts) implements Drawing {
        @Override
        public PixelSize size() {
            return SIZE;
        }

        @Override
        public boolean opaque() {
            return true;
        }

        @Override
        public void paint(Graphics2D graphics) {}

        @Override
        public void writeSvg(Appendable out) {}
    }
}
