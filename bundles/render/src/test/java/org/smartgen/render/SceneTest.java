package org.smartgen.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.smartgen.render.internal.Typesetter;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;
import org.xml.sax.InputSource;

class SceneTest {
    private static final PixelSize SIZE = new PixelSize(300, 200);
    private static final TextStyle STYLE = new TextStyle(Weight.SEMIBOLD, 20, Color.BLACK);

    @Test
    void theSameSceneIsTheSameBytesInEveryLocale() throws IOException {
        Locale before = Locale.getDefault();
        String english = svg(DemoScene.scene(SIZE, Theme.DEFAULT));
        byte[] png = Rasterizer.png(DemoScene.scene(SIZE, Theme.DEFAULT));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(english, svg(DemoScene.scene(SIZE, Theme.DEFAULT)));
        } finally {
            Locale.setDefault(before);
        }
        assertArrayEquals(png, Rasterizer.png(DemoScene.scene(SIZE, Theme.DEFAULT)));
    }

    @Test
    void theSvgShowsWhatThePngShows() throws IOException {
        for (Theme theme : List.of(Theme.DEFAULT, Theme.DEFAULT.dark())) {
            Scene scene = DemoScene.scene(PixelSize.DEFAULT, theme);
            SvgInput again = SvgInput.read(svg(scene), PixelSize.DEFAULT);
            assertEquals(List.of(), again.warnings());
            double difference = difference(Rasterizer.image(scene), Rasterizer.image(again.drawing()));
            assertTrue(difference < 0.25, "mean difference of samples: " + difference);
        }
    }

    @Test
    void hostileTextIsEscapedAndStillFound() throws Exception {
        String text = "</title><script>alert(\"1\")</script>&\u0007";
        Scene scene =
                builder().title(text).text(Label.of(text, STYLE).at(10, 50)).build();
        String svg = svg(scene);
        assertFalse(svg.contains("<script"));
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        var group = (org.w3c.dom.Element) document.getElementsByTagName("g").item(0);
        assertEquals("</title><script>alert(\"1\")</script>&", group.getAttribute("data-text"));
    }

    @Test
    void aLabelSaysWhereItStandsAndWhatIsBehindIt() {
        Scene scene = builder()
                .rect(100, 50, 100, 100, 8, Look.fill(Color.BLUE))
                .group(
                        Group.named("g").translate(100, 50),
                        inner -> inner.text(Label.of("Mid", STYLE)
                                .centredAt(50, 50)
                                .anchor(Anchor.MIDDLE)
                                .pointer("/a/0")))
                .text(Label.of("Out", STYLE).at(5, 30))
                .build();
        DrawnText middle = scene.texts().get(0);
        assertEquals(150, middle.box().getCenterX(), 1);
        assertEquals(100, middle.box().getCenterY(), 1);
        assertEquals(Color.BLUE.getRGB(), middle.background());
        assertEquals("/a/0", middle.pointer().orElseThrow());
        assertEquals("t1", middle.elementId());
        assertEquals(Theme.DEFAULT.background().getRGB(), scene.texts().get(1).background());
    }

    @Test
    void aTransparentBackgroundGivesAnAlphaChannel() throws IOException {
        Theme clear = Theme.of(Style.NONE.withBackground("transparent"));
        Scene scene = Scene.builder(SIZE, clear)
                .circle(150, 100, 40, Look.fill(Color.RED))
                .build();
        assertFalse(scene.opaque());
        BufferedImage read = javax.imageio.ImageIO.read(new ByteArrayInputStream(Rasterizer.png(scene)));
        assertEquals(0, read.getRGB(0, 0) >>> 24);
        assertEquals(0xFFFF0000, read.getRGB(150, 100));
    }

    @Test
    void anAbbreviatedLabelCarriesItsFullText() throws IOException {
        FittedText fitted = TextFit.box(60, 20).fit("A rather long name", STYLE);
        Scene scene = builder()
                .text(fitted, Label.of("", STYLE).at(10, 50).id("name"))
                .build();
        assertTrue(scene.texts().get(0).isAbbreviated());
        assertTrue(svg(scene).contains("<title>A rather long name</title>"));
    }

    @Test
    void charactersWithoutAGlyphAreReported() {
        Scene scene = builder().text(Label.of("Katze 𒀀𓀀", STYLE).at(10, 50)).build();
        assertEquals("𒀀𓀀", scene.texts().get(0).missingGlyphs());
    }

    @Test
    void idsAreUniqueAndWellFormed() {
        assertThrows(IllegalArgumentException.class, () -> builder()
                .text(Label.of("a", STYLE).id("x"))
                .text(Label.of("b", STYLE).id("x")));
        assertThrows(IllegalArgumentException.class, () -> builder()
                .text(Label.of("a", STYLE).id("a b")));
        Scene counted = builder()
                .text(Label.of("a", STYLE).id("t1").at(0, 20))
                .text(Label.of("b", STYLE).at(0, 40))
                .build();
        assertEquals("t2", counted.texts().get(1).elementId());
    }

    @Test
    void slicesOfAPieFillTheWholeDisc() {
        Area pie = new Area();
        for (int i = 0; i < 5; i++) {
            pie.add(new Area(Shapes.slice(0, 0, 100, 0, i * 72, 72)));
        }
        Area disc = new Area(new Ellipse2D.Double(-99, -99, 198, 198));
        disc.subtract(pie);
        assertTrue(disc.getBounds2D().getWidth() < 1 || disc.getBounds2D().getHeight() < 1);
        assertTrue(Shapes.slice(0, 0, 100, 0, 0, 90).contains(50, -50));
        assertFalse(Shapes.slice(0, 0, 100, 50, 0, 360).contains(0, 0));
    }

    @Test
    void theMetricsAreThoseOfTheFont() {
        for (Weight weight : Weight.values()) {
            TextStyle style = new TextStyle(weight, 100, Color.BLACK);
            Font font = Typesetter.bundled().font(weight).deriveFont(100f);
            var metrics = font.getLineMetrics("H", new FontRenderContext(null, true, true));
            assertEquals(metrics.getAscent(), TextMetrics.ascent(style), 0.5);
            assertEquals(metrics.getDescent(), TextMetrics.descent(style), 0.5);
            double capital =
                    Typesetter.bundled().shape(weight, "H").ink(100, 0, 0).getHeight();
            assertEquals(capital, TextMetrics.capHeight(style), 0.5);
        }
    }

    @Test
    void lettersAreKerned() {
        TextStyle style = STYLE.withSize(100);
        double apart = TextMetrics.width("A", style) + TextMetrics.width("V", style);
        assertTrue(TextMetrics.width("AV", style) < apart - 1);
    }

    private static SceneBuilder builder() {
        return Scene.builder(SIZE, Theme.DEFAULT);
    }

    private static String svg(Scene scene) throws IOException {
        StringBuilder svg = new StringBuilder();
        scene.writeSvg(svg);
        return svg.toString();
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / (3.0 * a.getWidth() * a.getHeight());
    }

    @Test
    void theColourAtAPlaceIsThatOfTheGradientThere() {
        SceneBuilder scene = Scene.builder(new PixelSize(256, 256), Theme.DEFAULT)
                .rect(50, 50, 100, 100, Look.fill(LinearGradient.horizontal(Color.RED, Color.BLUE)));
        assertEquals(Color.RED, scene.colorAt(50, 100));
        assertEquals(new Color(64, 0, 191), scene.colorAt(125, 100));
        assertEquals(Theme.DEFAULT.background(), scene.colorAt(10, 10));
    }
}
