package org.smartgen.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.smartgen.spi.PixelSize;

class TextFitTest {
    private static final TextStyle STYLE = new TextStyle(Weight.REGULAR, 20, Color.BLACK);

    @Test
    void aShortTextStaysAsItIs() {
        FittedText fitted = TextFit.box(400, 40).fit("Hello there", STYLE);
        assertEquals(List.of("Hello there"), fitted.lines());
        assertEquals(20, fitted.style().size());
        assertFalse(fitted.isAbbreviated());
    }

    @Test
    void aLongTextIsWrappedIntoLinesOfLikeLength() {
        FittedText fitted = TextFit.box(200, 200).fit("one two three four five six seven eight nine", STYLE);
        assertEquals("one two three four five six seven eight nine", String.join(" ", fitted.lines()));
        double shortest = fitted.lines().stream()
                .mapToDouble(line -> TextMetrics.width(line, STYLE))
                .min()
                .orElseThrow();
        assertTrue(shortest > fitted.width() * 0.5, fitted.lines().toString());
    }

    @Test
    void chineseIsWrappedWithoutBlanks() {
        FittedText fitted = TextFit.box(120, 400).fit("一二三四五六七八九十一二三四五六七八九十", STYLE);
        assertTrue(fitted.lines().size() > 1);
        assertEquals(20, fitted.style().size());
    }

    @Test
    void aTextShrinksBeforeItIsAbbreviated() {
        FittedText fitted = TextFit.box(100, 25).minimum(10).fit("Shrink me a bit", STYLE);
        assertFalse(fitted.isAbbreviated());
        assertTrue(fitted.style().size() < 20 && fitted.style().size() >= 10);
    }

    @Test
    void whatDoesNotFitAtTheMinimumEndsWithAnEllipsis() {
        FittedText fitted = TextFit.box(100, 14).minimum(10).fit("This is far too long for the little box", STYLE);
        assertTrue(fitted.isAbbreviated());
        assertEquals(1, fitted.lines().size());
        assertTrue(fitted.text().endsWith("…"));
        assertEquals("This is far too long for the little box", fitted.fullText());
    }

    @Test
    void wordsCutInTheMiddleLeaveAsManyEllipsesAsTheyNeed() {
        FittedText fitted =
                TextFit.box(60, 60).minimum(12).fit("Donaudampfschifffahrtsgesellschaft Donaudampfschifffahrt", STYLE);
        assertTrue(fitted.isAbbreviated());
        assertTrue(fitted.width() <= 60);
    }

    @Test
    void nothingEverLeavesItsBox() {
        long seed = 42;
        Random random = new Random(seed);
        String[] words = {
            "a",
            "Über",
            "naïve",
            "incomprehensibilities",
            "1,234.56",
            "gjpqy",
            "東京",
            "محرّج",
            "क्षेत्र",
            "ผู้ญี่ปุ่น",
            "분기별",
            "🚀",
            "x-y",
            "ÅÇ",
            "…",
            "\n"
        };
        for (int i = 0; i < 1500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? "" : " ");
            }
            double width = 1 + random.nextInt(400);
            double height = 1 + random.nextInt(200);
            FittedText fitted = TextFit.box(width, height)
                    .minimum(9)
                    .lines(1 + random.nextInt(5))
                    .fit(text.toString(), STYLE.withSize(9 + random.nextInt(40)));
            String what = "seed " + seed + " round " + i + ": \"" + text + "\" in " + width + "x" + height;
            assertTrue(fitted.width() <= width + 1e-6, what);
            assertTrue(fitted.height() <= height + 1e-6, what);
            assertTrue(fitted.isAbbreviated() || sameLetters(fitted), what + " " + fitted);
        }
    }

    private static boolean sameLetters(FittedText fitted) {
        return String.join("", fitted.lines())
                .replaceAll("\\s", "")
                .equals(fitted.fullText().replaceAll("\\s", ""));
    }

    @Test
    void theMinimumFollowsTheShorterSide() {
        assertEquals(12, TextFit.minimumSize(PixelSize.DEFAULT));
        assertEquals(9, TextFit.minimumSize(new PixelSize(256, 2048)));
        assertEquals(24, TextFit.minimumSize(new PixelSize(2048, 2048)));
    }

    /** Words of many scripts in boxes of any shape, down to a pixel. */
    @Test
    void whatItReturnsNeverLeavesTheBox() {
        String[] words = {
            "growth", "Donaudampfschifffahrt", "市场份额增长", "المبيعات", "การเติบโต", "x", "1,234.56", "❤", "हिन्दी"
        };
        for (int seed = 1; seed <= 400; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(i % 5 == 4 ? "\n" : " ");
            }
            double width = 1 + random.nextInt(300);
            double height = 1 + random.nextInt(120);
            FittedText fitted = TextFit.box(width, height)
                    .minimum(9 + random.nextInt(4))
                    .lines(1 + random.nextInt(4))
                    .fit(text.toString(), STYLE);
            String message = "seed " + seed + ": " + fitted.width() + " x " + fitted.height() + " of " + fitted + " in "
                    + width + " x " + height;
            assertTrue(fitted.width() <= width + 1e-6, message);
            assertTrue(fitted.height() <= height + 1e-6 || fitted.lines().isEmpty(), message);
            assertTrue(fitted.isAbbreviated() || !fitted.lines().isEmpty(), message);
        }
    }

    @Test
    void aTextWithoutAnyRoomIsNotSeenButCountsAsAbbreviated() {
        FittedText fitted = TextFit.box(2, 2).fit("nothing of this fits", STYLE);
        Scene scene = Scene.builder(new PixelSize(256, 256), Theme.DEFAULT)
                .text(fitted, Label.of("", STYLE).at(20, 40).pointer("/title"))
                .build();
        assertEquals(1, scene.texts().size());
        assertTrue(scene.texts().get(0).isAbbreviated());
        assertEquals("nothing of this fits", scene.texts().get(0).fullText());
        assertFalse(PreservedText.isWhole(scene));
    }
}
