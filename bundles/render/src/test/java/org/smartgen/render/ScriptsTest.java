package org.smartgen.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.smartgen.render.internal.ShapedText;
import org.smartgen.render.internal.Typesetter;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;

/** Text of the world's scripts, with bundled fonts only. */
class ScriptsTest {
    private static final TextStyle STYLE = new TextStyle(Weight.REGULAR, 100, Color.BLACK);

    private static ShapedText shape(String text) {
        return Typesetter.bundled().shape(Weight.REGULAR, text);
    }

    private static double width(String text) {
        return TextMetrics.width(text, STYLE);
    }

    @ParameterizedTest
    @CsvSource({
        "Latin, Größe fjord İstanbul Łódź Đặng",
        "Greek, Πωλήσεις ανά τρίμηνο",
        "Cyrillic, Продажи по кварталам Їжак",
        "Simplified, 按季度销售额（单位：万元）",
        "Traditional, 各季度銷售額龜鬱",
        "Japanese, 四半期ごとの売上高「グラフ」ー、。",
        "Korean, 분기별 매출 뷁 ㄱㅏ",
        "Arabic, المبيعات حسب الربع ٢٠٢٤ گچپ",
        "Hebrew, מכירות לפי רבעון שָׁלוֹם",
        "Devanagari, तिमाही के अनुसार बिक्री क्षेत्र १२३",
        "Thai, ยอดขายรายไตรมาสที่ผู้",
        "Emoji, 😀🚀📈🎉👍🏽👩‍💻❤️☀️⚽🇩🇪✅⭐",
        "Symbols, → ≥ ± € ₹ ₿ ™ ½ ① ● ■ ★ ✓ ♥ ℃ №",
        "more, বাংলা தமிழ் ქართული հայերեն አማርኛ"
    })
    void everyScriptHasGlyphsInEveryWeight(String script, String text) {
        for (Weight weight : Weight.values()) {
            ShapedText shaped = Typesetter.bundled().shape(weight, text);
            assertEquals("", shaped.missing(), script);
            assertTrue(shaped.advance() > 2, script);
        }
    }

    /** What wraps and fits is measured by the main family's ascent and descent. */
    @ParameterizedTest
    @CsvSource({
        "按季度销售额国gj",
        "各季度銷售額",
        "売上高グラフ",
        "분기별매출뷁",
        "المبيعات إِلَى حسب",
        "שָׁלוֹם לֵךְ",
        "क्षेत्र तिमाही प्रौद्योगिकी",
        "ที่ผู้ปั๊มน้ำญี่ปุ่น",
        "😀🚀📈"
    })
    void inkStaysWithinALine(String text) {
        for (Weight weight : Weight.values()) {
            Rectangle2D ink = Typesetter.bundled().shape(weight, text).ink(100, 0, 0);
            TextStyle style = STYLE.withWeight(weight);
            assertTrue(-ink.getMinY() <= TextMetrics.ascent(style), text + " rises " + -ink.getMinY());
            assertTrue(
                    ink.getMaxY() <= TextMetrics.descent(style) + TextMetrics.overhang(text, style) + 0.01,
                    text + " falls " + ink.getMaxY());
            assertTrue(TextMetrics.overhang(text, style) <= 20, text);
        }
    }

    @Test
    void arabicLettersJoinAndRunFromTheRight() {
        String word = "سلام";
        double apart =
                word.codePoints().mapToDouble(c -> width(Character.toString(c))).sum();
        assertTrue(width(word) < apart * 0.9, width(word) + " of " + apart);
        Shape two = shape("אi").outline(100, 0, 0);
        assertTrue(two.contains(new Rectangle2D.Double(0, 0, 0.1, 0.1))
                || shape("אi").advance() > 0);
        // the Latin letter follows the Hebrew one: to its left, so the pair starts with the narrow i
        assertEquals(
                shape("iא").ink(100, 0, 0).getMinX(), shape("i").ink(100, 0, 0).getMinX(), 0.5);
        assertEquals(
                shape("אi").ink(100, 0, 0).getMinX(), shape("i").ink(100, 0, 0).getMinX(), 0.5);
    }

    @Test
    void conjunctsAndLigaturesAreFormed() {
        assertTrue(width("क्ष") < width("क") + width("ष") - 10);
        assertEquals(width("👩"), width("👩‍💻"), 1, "one picture for a sequence that is one");
        assertEquals(width("😀"), width("🇩🇪"), 25, "two letters make one flag");
        assertNotEquals(width("AV"), width("A") + width("V"), "kerning");
    }

    @Test
    void traditionalTextsTakeTheTraditionalFace() {
        String shared = "直"; // the same code point looks different in the two
        double traditional = area(shape("銷售額" + shared)) - area(shape("銷售額"));
        double simplified = area(shape("销售额" + shared)) - area(shape("销售额"));
        assertNotEquals(traditional, simplified, 1e-9);
    }

    private static double area(ShapedText text) {
        java.awt.geom.Area area = new java.awt.geom.Area(text.outline(100, 0, 0));
        double sum = 0;
        var flat = area.getPathIterator(null, 0.1);
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (; !flat.isDone(); flat.next()) {
            int kind = flat.currentSegment(at);
            if (kind == java.awt.geom.PathIterator.SEG_MOVETO) {
                startX = at[0];
                startY = at[1];
            } else {
                double toX = kind == java.awt.geom.PathIterator.SEG_CLOSE ? startX : at[0];
                double toY = kind == java.awt.geom.PathIterator.SEG_CLOSE ? startY : at[1];
                sum += x * toY - toX * y;
                at[0] = toX;
                at[1] = toY;
            }
            x = at[0];
            y = at[1];
        }
        return Math.abs(sum / 2);
    }

    @Test
    void whatNoFontHasIsReportedAndNotDrawn() {
        String cuneiform = "a𒀀b";
        Scene scene = Scene.builder(new PixelSize(300, 300), Theme.DEFAULT)
                .text(Label.of(cuneiform, STYLE).at(10, 200))
                .build();
        DrawnText drawn = scene.texts().get(0);
        assertEquals("𒀀", drawn.missingGlyphs());
        assertEquals(shape("ab").ink(100, 10, 200).getWidth(), drawn.box().getWidth(), 0.01);
        assertFalse(drawn.text().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Weight.class)
    void koreanSyllablesThatTheBoldFileLacksTakeTheRegularOne(Weight weight) {
        assertEquals("", Typesetter.bundled().shape(weight, "뷁쀍").missing());
    }

    @Test
    void linesBreakByTheLanguagesRules() {
        assertEquals(
                List.of("분기별 매출", "보고서입니다"),
                TextFit.box(width("분기별 매출 보"), 1000).fit("분기별 매출 보고서입니다", STYLE).lines());
        List<String> thai = TextFit.box(width("ยอดขายรายไตรมาส"), 1000)
                .language(Locale.ENGLISH)
                .fit("ยอดขายรายไตรมาสเพิ่มขึ้น", STYLE)
                .lines();
        assertEquals(2, thai.size(), thai.toString());
        for (String line : TextFit.box(width("売上高の"), 1000)
                .fit("「売上高」のグラフ、キャッシュフロー。", STYLE)
                .lines()) {
            assertFalse("、。」ャッュー".contains(line.substring(0, 1)), line);
            assertFalse(line.endsWith("「"), line);
        }
    }
}
