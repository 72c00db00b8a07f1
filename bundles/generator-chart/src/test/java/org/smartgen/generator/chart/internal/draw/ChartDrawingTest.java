package org.smartgen.generator.chart.internal.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.generator.chart.internal.look.SpecBuilder.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smartgen.generator.chart.internal.look.RandomSpecs;
import org.smartgen.generator.chart.internal.look.SpecBuilder;
import org.smartgen.generator.chart.internal.look.TypeCases;
import org.smartgen.generator.chart.internal.spec.Annotation;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpecWriter;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.generator.chart.internal.spec.PointForm;
import org.smartgen.render.PreservedText;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

class ChartDrawingTest {
    private static final DrawRequest USUAL = DrawRequest.of(PixelSize.DEFAULT);

    private static SpecBuilder quarters(ChartType type) {
        return chart(type)
                .title("Quarterly sales")
                .categories("Q1", "Q2", "Q3", "Q4")
                .values("120", "150", "90", "210");
    }

    private static String text(Drawing drawing, String pointer) {
        return drawing.texts().stream()
                .filter(text -> text.pointer().filter(pointer::equals).isPresent())
                .map(DrawnText::text)
                .findFirst()
                .orElse("nothing");
    }

    static Stream<ChartType> valued() {
        Set<PointForm> forms =
                Set.of(PointForm.VALUE, PointForm.SHARE, PointForm.STEP, PointForm.NODE, PointForm.READING);
        return Arrays.stream(ChartType.values())
                .filter(type -> forms.contains(type.form()) && type != ChartType.WORD_CLOUD);
    }

    private static String namePointer(ChartType type, int point) {
        return "/series/0/points/" + point + (type.form() == PointForm.NODE ? "/id" : "/x");
    }

    @ParameterizedTest
    @MethodSource("valued")
    void everyTypeShowsEveryNameAndValue(ChartType type) {
        Drawing drawing = ChartDrawing.of(quarters(type).build(), USUAL).scene();
        List<String> values = List.of("120", "150", "90", "210");
        assertEquals("Quarterly sales", text(drawing, "/title"));
        for (int i = 0; i < 4; i++) {
            assertEquals("Q" + (i + 1), text(drawing, namePointer(type, i)));
            String shown = text(drawing, "/series/0/points/" + i + "/value");
            assertEquals(values.get(i), shown.split(" ")[0], shown);
        }
    }

    @ParameterizedTest
    @MethodSource("valued")
    void everyTypeShowsEveryValueAtTheSmallestSize(ChartType type) {
        Drawing drawing = ChartDrawing.of(quarters(type).build(), DrawRequest.of(new PixelSize(256, 256)))
                .scene();
        for (int i = 0; i < 4; i++) {
            assertTrue(!text(drawing, "/series/0/points/" + i + "/value").equals("nothing"), type + " " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void whatIsWrittenStandsInTheSpec(ChartType type) {
        for (int seed = 1; seed <= 5; seed++) {
            ChartSpec spec = new RandomSpecs(seed).next(type);
            JsonNode json = tree(spec);
            for (DrawnText text : ChartDrawing.of(spec, USUAL).scene().texts()) {
                text.pointer()
                        .ifPresent(pointer -> assertTrue(
                                !pointer.isEmpty() && !json.at(pointer).isMissingNode(), () -> type + " " + text));
            }
        }
    }

    private static JsonNode tree(ChartSpec spec) {
        try {
            return new ObjectMapper().readTree(ChartSpecWriter.write(spec).json());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void everyValueHasItsShapeOrWord(ChartType type) throws IOException {
        for (int seed = 1; seed <= 5; seed++) {
            ChartSpec spec = new RandomSpecs(seed).next(type);
            ChartDrawing drawing = ChartDrawing.of(spec, USUAL);
            StringBuilder svg = new StringBuilder();
            drawing.scene().writeSvg(svg);
            boolean thinned =
                    drawing.warnings().stream().anyMatch(one -> one.code().equals("labels_thinned"));
            for (int s = 0; s < spec.series().size(); s++) {
                List<ChartSpec.Point> points = spec.series().get(s).points();
                for (int p = 0; p < points.size(); p++) {
                    boolean there = svg.indexOf("\"value-" + s + "-" + p + "\"") > 0;
                    boolean excused = type == ChartType.WORD_CLOUD && thinned
                            || type == ChartType.SUNBURST && Tree.root(spec) == points.get(p)
                            || type == ChartType.TREEMAP && Tree.root(spec) == points.get(p);
                    assertTrue(
                            there || excused || !points.get(p).isPresent(), type + " seed " + seed + " " + s + " " + p);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartType.class,
            names = {"RADAR", "PIE", "DONUT", "FUNNEL", "BAR", "BAR_HORIZONTAL", "BAR_STACKED", "LINE", "AREA"})
    void whatIsNotSaidIsWarnedOf(ChartType type) {
        String[] names = IntStream.range(0, 60).mapToObj(i -> "n" + i).toArray(String[]::new);
        String[] values = IntStream.range(0, 60).mapToObj(i -> "12345678" + i).toArray(String[]::new);
        ChartDrawing drawing = ChartDrawing.of(
                chart(type).categories(names).values(values).build(), DrawRequest.of(new PixelSize(256, 256)));
        assertTrue(drawing.warnings().stream()
                .map(Warning::code)
                .anyMatch(code -> code.equals("values_unlabelled") || code.equals("labels_thinned")));
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void aNumberThatIsNotWrittenIsWarnedOf(ChartType type) {
        for (int seed = 20; seed <= 26; seed++) {
            RandomSpecs random = new RandomSpecs(seed);
            ChartSpec spec = random.next(type);
            ChartDrawing drawing = ChartDrawing.of(spec, DrawRequest.of(random.size()));
            Set<String> written = drawing.scene().texts().stream()
                    .flatMap(text -> text.pointer().stream())
                    .collect(Collectors.toSet());
            boolean warned = drawing.warnings().stream()
                    .anyMatch(one ->
                            one.code().equals("values_unlabelled") || one.code().equals("labels_thinned"));
            for (int s = 0; s < spec.series().size(); s++) {
                JsonNode points = tree(spec).at("/series/" + s + "/points");
                for (int p = 0; p < points.size(); p++) {
                    String pointer = "/series/" + s + "/points/" + p + "/value";
                    boolean number = points.get(p).path("value").isNumber();
                    assertTrue(!number || warned || written.contains(pointer), type + " seed " + seed + " " + pointer);
                }
            }
        }
    }

    @Test
    void theSameSpecGivesTheSameBytes() throws IOException {
        for (int seed = 1; seed <= ChartType.values().length; seed++) {
            ChartSpec spec = new RandomSpecs(seed).next(ChartType.values()[seed % ChartType.values().length]);
            StringBuilder first = new StringBuilder();
            StringBuilder second = new StringBuilder();
            ChartDrawing.of(spec, USUAL).scene().writeSvg(first);
            ChartDrawing.of(spec, USUAL).scene().writeSvg(second);
            assertEquals(first.toString(), second.toString(), "seed " + seed);
            assertArrayEquals(pixels(spec), pixels(spec), "seed " + seed);
        }
    }

    private static int[] pixels(ChartSpec spec) {
        BufferedImage image = new BufferedImage(1024, 1024, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        ChartDrawing.of(spec, USUAL).scene().paint(graphics);
        graphics.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    @Test
    void theGalleryHasEveryType() {
        Set<ChartType> shown =
                TypeCases.all().values().stream().map(one -> one.build().type()).collect(Collectors.toSet());
        assertEquals(Set.of(ChartType.values()), shown);
    }

    @Test
    void slicesFillTheCircle() {
        Drawing drawing = ChartDrawing.of(
                        chart(ChartType.PIE)
                                .categories("bread", "butter")
                                .values("1", "3")
                                .build(),
                        USUAL)
                .scene();
        assertEquals("1 · 25%", text(drawing, "/series/0/points/0/value"));
        assertEquals("3 · 75%", text(drawing, "/series/0/points/1/value"));
    }

    @Test
    void barsWithoutAnOrderOfTheirOwnStandBySize() {
        assertEquals(List.of("plums", "apples", "pears", "Other"), order("apples", "pears", "Other", "plums"));
        assertEquals(List.of("Jan", "Feb", "Mar", "Apr"), order("Jan", "Feb", "Mar", "Apr"));
        assertEquals(List.of("small", "medium", "large", "huge"), order("small", "medium", "large", "huge"));
    }

    private static List<String> order(String... names) {
        Drawing drawing = ChartDrawing.of(
                        chart(ChartType.BAR)
                                .categories(names)
                                .values("30", "20", "90", "40")
                                .build(),
                        USUAL)
                .scene();
        return drawing.texts().stream()
                .filter(text ->
                        text.pointer().filter(pointer -> pointer.endsWith("/x")).isPresent())
                .sorted(Comparator.comparingDouble(text -> text.box().getCenterX()))
                .map(DrawnText::text)
                .toList();
    }

    @Test
    void aLogarithmicAxisHasPowersOfTen() {
        List<String> texts = texts(chart(ChartType.LINE)
                .categories("a", "b", "c")
                .values("2", "300", "40000")
                .logarithmic()
                .build());
        assertTrue(texts.containsAll(List.of("1", "10", "100", "1,000", "10,000", "100,000")), texts.toString());
    }

    @Test
    void aLogarithmicAxisWithoutPlaceForAValueIsLinearAndSaysSo() {
        ChartDrawing drawing = ChartDrawing.of(
                chart(ChartType.LINE)
                        .categories("a", "b")
                        .values("-2", "300")
                        .logarithmic()
                        .build(),
                USUAL);
        assertTrue(drawing.warnings().stream().anyMatch(one -> one.code().equals("log_scale_ignored")));
    }

    @Test
    void anAnnotatedValueIsOnTheAxis() {
        ChartSpec spec = chart(ChartType.BAR)
                .categories("a", "b")
                .values("10", "20")
                .annotation(Annotation.line(new BigDecimal("80"), "target 80"))
                .annotation(Annotation.note("b", "better"))
                .annotation(Annotation.lineAt("nowhere", "lost"))
                .build();
        ChartDrawing drawing = ChartDrawing.of(spec, USUAL);
        assertEquals("target 80", text(drawing.scene(), "/annotations/0/text"));
        assertEquals("better", text(drawing.scene(), "/annotations/1/text"));
        assertTrue(texts(spec).contains("80"));
        assertTrue(drawing.warnings().stream().anyMatch(one -> one.code().equals("annotation_unplaced")));
    }

    @Test
    void aTotalStandsOnZeroAndAChangeOnWhatIsThere() throws IOException {
        ChartSpec spec = chart(ChartType.WATERFALL)
                .categories("start", "up", "down", "end")
                .values("100", "20", "-50", "70")
                .build();
        StringBuilder svg = new StringBuilder();
        ChartDrawing.of(spec, USUAL).scene().writeSvg(svg);
        assertTrue(svg.indexOf("\"value-0-3\"") > 0);
        assertTrue(
                texts(spec).stream().noneMatch(text -> text.equals("150")), "the axis ends above 120, not above 140");
    }

    @Test
    void observationsAreCountedInRoundBins() {
        List<Point> points = IntStream.rangeClosed(1, 16)
                .mapToObj(i -> new Point("", BigDecimal.valueOf(i)))
                .toList();
        List<String> texts = texts(chart(ChartType.HISTOGRAM).points("", points).build());
        // 1 to 16 in bins from 0, 5, 10 and 15
        assertTrue(texts.containsAll(List.of("4", "5", "2")), texts.toString());
    }

    private static List<String> texts(ChartSpec spec) {
        return ChartDrawing.of(spec, USUAL).scene().texts().stream()
                .map(DrawnText::text)
                .toList();
    }

    @Test
    void barsBeginAtZero() {
        Drawing drawing = ChartDrawing.of(
                        chart(ChartType.BAR)
                                .categories("a", "b")
                                .values("1000", "1010")
                                .build(),
                        USUAL)
                .scene();
        assertTrue(drawing.texts().stream()
                .anyMatch(text -> text.text().equals("0") && text.pointer().isEmpty()));
    }

    @Test
    void longNamesLieDownRatherThanBeingCut() {
        ChartSpec spec = chart(ChartType.BAR)
                .categories(
                        "Unclear requirements at the very start",
                        "Dependencies on other teams",
                        "Donaudampfschifffahrt")
                .values("1", "2", "3")
                .build();
        Drawing drawing =
                ChartDrawing.of(spec, DrawRequest.of(new PixelSize(512, 512))).scene();
        assertTrue(drawing.texts().stream().noneMatch(DrawnText::isAbbreviated));
    }

    /** The platform warns of it and the SVG's title says the whole. */
    @Test
    void textThatIsAbbreviatedSaysSoAndKeepsTheWhole() throws IOException {
        Drawing drawing = ChartDrawing.of(tooLong(), DrawRequest.of(new PixelSize(256, 256)))
                .scene();
        DrawnText title = drawing.texts().get(0);
        assertTrue(title.text().endsWith("…"), title.text());
        assertEquals(tooLong().title(), title.fullText());
        StringBuilder svg = new StringBuilder();
        drawing.writeSvg(svg);
        assertTrue(svg.indexOf("<title>" + title.fullText() + "</title><path") > 0);
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void preservedTextIsWholeOrRefusedWithASizeWhereItIs(ChartType type) {
        for (int seed = 1; seed <= 3; seed++) {
            ChartSpec spec = new RandomSpecs(1000 + seed).next(type);
            DrawRequest how = DrawRequest.of(new PixelSize(256, 320)).withPreserveText(true);
            try {
                assertTrue(PreservedText.isWhole(ChartDrawing.of(spec, how).scene()));
            } catch (GenerationException refusal) {
                assertEquals(ErrorCode.DOES_NOT_FIT, refusal.code());
                refusal.limit().ifPresent(size -> {
                    DrawRequest larger = DrawRequest.of(size(size.toString())).withPreserveText(true);
                    assertTrue(
                            PreservedText.isWhole(ChartDrawing.of(spec, larger).scene()));
                });
            }
        }
    }

    private static PixelSize size(String text) {
        String[] sides = text.split("x");
        return new PixelSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    @Test
    void preservedTextIsRefusedWithTheSizeThatWouldDo() {
        DrawRequest how = DrawRequest.of(new PixelSize(256, 256)).withPreserveText(true);
        GenerationException refusal = assertThrows(GenerationException.class, () -> ChartDrawing.of(tooLong(), how));
        assertEquals(ErrorCode.DOES_NOT_FIT, refusal.code());
        PixelSize larger = size(refusal.limit().orElseThrow().toString());
        ChartDrawing.of(tooLong(), DrawRequest.of(larger).withPreserveText(true));
    }

    private static ChartSpec tooLong() {
        return chart(ChartType.BAR_HORIZONTAL)
                .title("What keeps teams from shipping on time, according to four hundred engineering leads whom we"
                        + " asked in the spring of last year in eleven countries, and what the same people wish that"
                        + " somebody had told them ten years ago, before their first release")
                .categories("a", "b")
                .values("1", "2")
                .build();
    }
}
