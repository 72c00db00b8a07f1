package org.smartgen.job.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartgen.api.job.Check;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;

/** The checks of size, place, glyphs and contrast. */
class LegibilityTest {
    private static final PixelSize SIZE = PixelSize.DEFAULT;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private static DrawnText text(String id, double x, double y, double fontSize) {
        return DrawnText.of(id, "label", new Rectangle2D.Double(x, y, 40, fontSize), fontSize, BLACK, WHITE, "/" + id);
    }

    private static DrawnText colored(int fill, int background, double fontSize) {
        return DrawnText.of("a", "label", new Rectangle2D.Double(0, 0, 40, 20), fontSize, fill, background, "/a");
    }

    private static Check fit(DrawnText... texts) {
        return TextFit.of(List.of(texts), SIZE, false);
    }

    @Test
    void textsThatStandApartPass() {
        assertEquals(new Check(Check.Status.PASS, List.of()), fit(text("a", 0, 0, 12), text("b", 0, 12, 12)));
    }

    @Test
    void overlappingTextsFail() {
        var check = fit(text("a", 10, 10, 12), text("b", 40, 14, 12));
        assertEquals(Check.Status.FAIL, check.status());
        assertEquals("overlaps b", check.findings().get(0).message());
    }

    @Test
    void slantedTextsMayShareTheirUprightBoxesButNotTheirRoom() {
        assertEquals(
                Check.Status.PASS, fit(slanted("a", 100), slanted("b", 130)).status());
        assertEquals(
                Check.Status.FAIL, fit(slanted("a", 100), slanted("b", 106)).status());
    }

    private static DrawnText slanted(String id, double x) {
        var turn = AffineTransform.getRotateInstance(-Math.PI / 4, x, 200);
        var turned = turn.createTransformedShape(new Rectangle2D.Double(x - 80, 190, 80, 12));
        return DrawnText.of(id, "a name", turned.getBounds2D(), 14, BLACK, WHITE, "/" + id)
                .withArea(turned);
    }

    @Test
    void blocksOfSeveralLinesThatOverlapFail() {
        var one = DrawnText.of("a", "words in lines", new Rectangle2D.Double(0, 0, 60, 60), 12, BLACK, WHITE, "/a");
        var other = DrawnText.of("b", "more of them", new Rectangle2D.Double(40, 30, 60, 60), 12, BLACK, WHITE, "/b");
        assertEquals(Check.Status.FAIL, fit(one, other).status());
    }

    @Test
    void aTextOutsideThePictureFails() {
        assertEquals(Check.Status.FAIL, fit(text("a", 1000, 10, 12)).status());
        assertEquals(Check.Status.PASS, fit(text("a", 984, 10, 12)).status());
    }

    @Test
    void smallTextFailsAndTicksMayBeSmaller() {
        assertEquals(Check.Status.FAIL, fit(text("a", 0, 0, 11)).status());
        var tick = DrawnText.of("t", "100", new Rectangle2D.Double(0, 0, 20, 8), 8, BLACK, WHITE, "");
        assertEquals(Check.Status.PASS, fit(tick).status());
    }

    @Test
    void theLeastSizeFollowsThePicture() {
        assertEquals(new TextSize(12, 8), TextSize.in(SIZE));
        assertEquals(new TextSize(24, 16), TextSize.in(new PixelSize(2048, 2048)));
        assertEquals(new TextSize(9, 8), TextSize.in(new PixelSize(1024, 256)));
    }

    @Test
    void anAbbreviationWarnsAndFailsWhereTextIsToBePreserved() {
        var short1 = text("a", 0, 0, 12).withFullText("label and more");
        assertEquals(Check.Status.WARN, fit(short1).status());
        assertEquals(Check.Status.FAIL, TextFit.of(List.of(short1), SIZE, true).status());
    }

    @Test
    void contrastIsFourAndAHalfAndThreeForLargeText() {
        int grey = 0xFF888888; // 3.54 on white
        assertEquals(
                Check.Status.FAIL,
                TextContrast.of(List.of(colored(grey, WHITE, 16))).status());
        assertEquals(
                Check.Status.PASS,
                TextContrast.of(List.of(colored(grey, WHITE, 24))).status());
        assertEquals(
                Check.Status.PASS,
                TextContrast.of(List.of(colored(BLACK, WHITE, 12))).status());
    }

    @Test
    void translucentTextIsJudgedAsItLooks() {
        int faintBlack = 0x40000000;
        var check = TextContrast.of(List.of(colored(faintBlack, WHITE, 24)));
        assertEquals(Check.Status.FAIL, check.status());
    }

    @Test
    void anUnknownBackgroundIsNotJudged() {
        assertEquals(Check.NOT_APPLICABLE, TextContrast.of(List.of(colored(WHITE, 0, 12))));
    }

    @Test
    void aCharacterWithoutGlyphFails() {
        var check = Glyphs.of(List.of(text("a", 0, 0, 12).withMissingGlyphs("ꙮ")));
        assertEquals(Check.Status.FAIL, check.status());
        assertEquals("ꙮ", check.findings().get(0).expected());
        assertEquals(Check.Status.PASS, Glyphs.of(List.of(text("a", 0, 0, 12))).status());
    }

    @Test
    void aSymbolWithoutGlyphWarns() {
        assertEquals(
                Check.Status.WARN,
                Glyphs.of(List.of(text("a", 0, 0, 12).withMissingGlyphs("☭"))).status());
    }

    @Test
    void furnitureThatIsAlmostReadableWarns() {
        var tick = DrawnText.of("t", "100", new Rectangle2D.Double(0, 0, 40, 20), 12, 0xFF888888, WHITE, "");
        assertEquals(Check.Status.WARN, TextContrast.of(List.of(tick)).status());
        var faint = DrawnText.of("t", "100", new Rectangle2D.Double(0, 0, 40, 20), 12, 0xFFCCCCCC, WHITE, "");
        assertEquals(Check.Status.FAIL, TextContrast.of(List.of(faint)).status());
    }

    @Test
    void manyFindingsAreCutShort() {
        var findings = new Findings();
        for (int i = 0; i < 30; i++) {
            findings.fail("x".repeat(300), "", "", "", "");
        }
        var check = findings.toCheck();
        assertEquals(21, check.findings().size());
        assertEquals("and 10 more", check.findings().get(20).message());
        assertTrue(check.findings().get(0).message().length() <= 200);
    }
}
