package org.smartgen.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

class SvgInputTest {
    private static final PixelSize SIZE = new PixelSize(256, 256);

    @Test
    void aHarmlessDocumentIsDrawnAtTheAskedSize() {
        SvgInput read = read("<rect width='100' height='100' fill='#f00'/>");
        BufferedImage image = Rasterizer.image(read.drawing());
        assertEquals(256, image.getWidth());
        assertEquals(0xFFFF0000, image.getRGB(250, 250));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void textBecomesOutlinesThatKeepTheirWords() throws IOException {
        SvgInput read =
                read("<text x='50' y='60' font-size='20' font-weight='bold' text-anchor='middle' fill='#00f'>Hi "
                        + "<tspan fill='#0a0'>you</tspan><tspan x='50' dy='1.2em'>there</tspan></text>");
        String svg = svg(read);
        assertFalse(svg.contains("<text"), svg);
        assertTrue(svg.contains("data-text=\"Hi you there\""), svg);
        assertEquals(3, svg.split("<path").length - 1, svg);
        assertTrue(inkIn(Rasterizer.image(read.drawing()), 60, 100, 200, 220) > 200);
    }

    @Test
    void anAnchoredTextIsCentred() {
        BufferedImage image =
                Rasterizer.image(read("<text x='50' y='50' text-anchor='middle' font-size='20'>OOOO</text>")
                        .drawing());
        int left = 0;
        while (inkIn(image, left, 0, left + 1, 256) == 0) {
            left++;
        }
        int right = 255;
        while (inkIn(image, right, 0, right + 1, 256) == 0) {
            right--;
        }
        assertEquals(128, (left + right) / 2.0, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>@import url(http://x.example/a.css); rect { fill: url(http://x.example) }</style>",
                "<foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>x.example</p></foreignObject>",
                "<image href='http://x.example/a.png' width='9' height='9'/>",
                "<image xlink:href='file:///etc/passwd' width='9' height='9'/>",
                "<image href='data:image/svg+xml;base64,PHN2Zy8+' width='9' height='9'/>",
                "<use href='http://x.example/a.svg#b'/>",
                "<rect width='9' height='9' onclick='x.example()'/>",
                "<rect width='9' height='9' fill='url(http://x.example/p#a)'/>",
                "<rect width='9' height='9' style='fill:url(http://x.example/p#a)'/>",
                "<rect width='9' height='9' style='fill:u\\72l(http://x.example/p)'/>",
                "<animate attributeName='x' from='0' to='9'/>",
                "<filter id='f'><feImage href='http://x.example/'/></filter>",
            })
    void whatCouldReachOutIsDroppedAndSaid(String hostile) throws IOException {
        SvgInput read = read(hostile + "<rect width='100' height='100' fill='#f00'/>");
        String svg = svg(read).replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "");
        for (String forbidden : List.of(
                "http", "example", "script", "alert", "foreign", "passwd", "onclick", "<style", "style=", "animate",
                "feImage")) {
            assertFalse(svg.contains(forbidden), forbidden + " is in " + svg);
        }
        assertEquals(
                List.of("svg_dropped"),
                read.warnings().stream().map(Warning::code).toList());
        assertEquals(0xFFFF0000, Rasterizer.image(read.drawing()).getRGB(200, 200));
    }

    @Test
    void anExternalEntityIsRefused() {
        assertRefused("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>"
                + "<text>&x;</text></svg>");
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY a" + i + " '&a" + (i - 1) + ";&a" + (i - 1) + ";'>");
        }
        assertRefused(dtd + "]><svg xmlns='http://www.w3.org/2000/svg'><text>&a29;</text></svg>");
    }

    @Test
    void aBillionUsesAreRefused() {
        StringBuilder uses = new StringBuilder("<defs><rect id='u0' width='1' height='1'/>");
        for (int i = 1; i < 30; i++) {
            String use = "<use href='#u" + (i - 1) + "'/>";
            uses.append("<g id='u" + i + "'>" + use + use + "</g>");
        }
        assertRefused(document(uses + "</defs><use href='#u29'/>"));
    }

    @Test
    void aUseOfItselfIsRefused() {
        assertRefused(document("<g id='a'><use href='#a'/></g>"));
    }

    @Test
    void tooManyElementsOrLevelsOrCharactersAreRefused() {
        assertRefused(document("<g/>".repeat(SvgInput.MAX_ELEMENTS)));
        assertRefused(document("<g>".repeat(100) + "</g>".repeat(100)));
        assertRefused(document("<foo>".repeat(100) + "</foo>".repeat(100)));
        assertRefused(document(" ".repeat(SvgInput.MAX_LENGTH)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "<svg", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg'>", "<svg><g></svg>"})
    void whatIsNotSvgIsRefused(String text) {
        assertRefused(text);
    }

    @Test
    void charactersWithoutAGlyphAreReported() {
        assertEquals(
                "missing_glyphs",
                read("<text y='20'>𒀀 cat</text>").warnings().get(0).code());
    }

    private static void assertRefused(String svg) {
        GenerationException refused = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThrows(GenerationException.class, () -> SvgInput.read(svg, SIZE)));
        assertEquals(ErrorCode.RENDER_FAILED, refused.code());
    }

    private static SvgInput read(String content) {
        return SvgInput.read(document(content), SIZE);
    }

    private static String document(String content) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 100 100'>"
                + content + "</svg>";
    }

    private static String svg(SvgInput read) throws IOException {
        StringBuilder svg = new StringBuilder();
        read.drawing().writeSvg(svg);
        return svg.toString();
    }

    private static int inkIn(BufferedImage image, int left, int top, int right, int bottom) {
        int ink = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink += (image.getRGB(x, y) >>> 24) > 128 ? 1 : 0;
            }
        }
        return ink;
    }
}
