package org.smartgen.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

class PdfTest {
    private static final PixelSize SIZE = new PixelSize(640, 400);

    @Test
    void itsTextsAreFoundInOrder() throws IOException {
        String text = text(Pdf.write(scene()));
        List<String> expected =
                List.of("Sales in Q1", "Überraschung 1 234,5 €", "销售额", "slanted name", "two lines of text");
        for (String words : expected) {
            assertTrue(text.contains(words), words + " is not in " + text);
        }
    }

    @Test
    void moreCharactersThanAFontHasCodesAreFound() throws IOException {
        String han = IntStream.range(0x4E00, 0x4E00 + 300)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        SceneBuilder scene = Scene.builder(SIZE, Theme.DEFAULT);
        for (int row = 0; row < 15; row++) {
            scene.text(Label.of(han.substring(row * 20, row * 20 + 20), new TextStyle(Weight.REGULAR, 16, Color.BLACK))
                    .at(20, 30 + row * 24));
        }
        assertEquals(han, text(Pdf.write(scene.build())).replaceAll("\\s", ""));
    }

    @Test
    void aPageLooksLikeThePng() throws IOException {
        Scene scene = scene();
        BufferedImage png = Rasterizer.image(scene);
        try (PDDocument document = Loader.loadPDF(Pdf.write(scene))) {
            assertEquals(1, document.getNumberOfPages());
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertEquals(png.getWidth(), page.getWidth());
            assertEquals(png.getHeight(), page.getHeight());
            double difference = difference(png, page);
            assertTrue(difference < 1.5, "mean difference of a channel: " + difference);
            Color bar = new Color(page.getRGB(120, 330));
            assertEquals(new Color(png.getRGB(120, 330)), bar);
        }
    }

    @Test
    void theSameDrawingGivesTheSameBytes() {
        byte[] once = Pdf.write(scene());
        assertArrayEquals(once, Pdf.write(scene()));
        String raw = new String(once, StandardCharsets.ISO_8859_1);
        assertTrue(!raw.contains("/CreationDate") && !raw.contains("/Producer"), "dates and names of programs");
    }

    @Test
    void anSvgFromOutsideBecomesPdfToo() throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"400\">"
                + "<rect width=\"320\" height=\"400\" fill=\"#ff0000\"/></svg>";
        byte[] pdf = Pdf.write(SvgInput.read(svg, SIZE).drawing());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertEquals(Color.RED, new Color(page.getRGB(100, 200)));
            assertEquals(Color.WHITE, new Color(page.getRGB(500, 200)));
        }
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                Color a = new Color(one.getRGB(x, y));
                Color b = new Color(other.getRGB(x, y));
                sum += Math.abs(a.getRed() - b.getRed())
                        + Math.abs(a.getGreen() - b.getGreen())
                        + Math.abs(a.getBlue() - b.getBlue());
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }

    private static Scene scene() {
        Theme theme = Theme.of(Style.NONE);
        TextStyle style = theme.text(TextRole.LABEL, SIZE).withSize(18);
        LinearGradient shade = LinearGradient.horizontal(Color.RED, Color.BLUE);
        return Scene.builder(SIZE, theme)
                .rect(80, 300, 80, 80, 8, Look.fill(theme.series(0)))
                .rect(180, 300, 80, 80, Look.fill(theme.series(1)).opacity(0.5))
                .rect(300, 300, 200, 80, Look.fill(shade))
                .icon(Icons.named("rocket").orElseThrow(), new Rectangle2D.Double(540, 300, 60, 60), theme.series(2))
                .line(20, 290, 620, 290, Look.stroke(theme.grid(), 2).dashed(6, 4))
                .text(Label.of("Sales in Q1", style.withSize(28)).at(20, 50))
                .text(Label.of("Überraschung 1 234,5 €", style).at(620, 90).anchor(Anchor.END))
                .text(Label.of("销售额", style).at(20, 130))
                .text(Label.of("slanted name", style).at(200, 200).rotated(-45))
                .text(
                        TextFit.box(90, 100).fit("two lines of text", style),
                        new Rectangle2D.Double(400, 150, 90, 100),
                        Anchor.START,
                        Anchor.START,
                        "")
                .build();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
