package org.smartgen.job.internal.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.smartgen.api.job.Check;
import org.smartgen.api.job.MadePicture;
import org.smartgen.api.job.Order;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.job.internal.call.Models;
import org.smartgen.job.internal.fake.Haikus;
import org.smartgen.job.internal.fake.Orders;
import org.smartgen.job.internal.fake.PlainDrawing;
import org.smartgen.job.internal.generator.Generators;
import org.smartgen.job.internal.generator.Installed;
import org.smartgen.spi.Artifact;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.RgbImage;
import org.smartgen.spi.Warning;

class PictureMakingTest {
    private final Generators generators = new Generators(Duration.ofMillis(20), Duration.ofMillis(20));
    private final PictureMaking pictures = new PictureMaking(generators, new Models(null, null));
    private final Order order = new Orders().order("acc-1");

    private MadePicture make(Order wanted, Function<GenerationContext, GenerationResult> behaviour) {
        Installed.on(generators, Orders.GENERATOR, Orders.INTENT, new Haikus(behaviour));
        return pictures.make(wanted);
    }

    private GenerationException failure(Function<GenerationContext, GenerationResult> behaviour) {
        return assertThrows(GenerationException.class, () -> make(order, behaviour));
    }

    private static void assertSize(MadePicture.File png) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(png.bytes()));
        assertEquals(Orders.SIZE, new PixelSize(image.getWidth(), image.getHeight()));
    }

    @Test
    void aDrawingBecomesAPngOfTheSizeAskedFor() throws Exception {
        var made = make(order, context -> Haikus.card());
        assertEquals(
                List.of("png"),
                made.files().stream().map(MadePicture.File::format).toList());
        assertSize(made.file("png"));
        assertEquals("Rain", made.altText());
        assertEquals(Orders.INTENT, made.intent());
        assertEquals(
                List.of("unknown_field", "plain"),
                made.warnings().stream().map(Warning::code).toList());
    }

    @Test
    void anSvgComesBesideThePngWhenAskedFor() {
        var made = make(Orders.as(order, "svg"), context -> Haikus.card());
        assertEquals(
                List.of("png", "svg"),
                made.files().stream().map(MadePicture.File::format).toList());
        assertTrue(new String(made.file("svg").bytes(), StandardCharsets.UTF_8).startsWith("<svg"));
    }

    @Test
    void aPdfComesBesideThePngWhenAskedFor() {
        var made = make(Orders.as(order, "pdf"), context -> Haikus.card());
        assertEquals(
                List.of("png", "pdf"),
                made.files().stream().map(MadePicture.File::format).toList());
        assertTrue(new String(made.file("pdf").bytes(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    }

    @Test
    void pixelsAreFittedAndHaveNoSvg() throws Exception {
        var raster = RgbImage.of(64, 64, new int[64 * 64]);
        var made = make(order, context -> GenerationResult.of(Artifact.raster(raster)));
        assertSize(made.file("png"));
        assertEquals(Check.NOT_APPLICABLE, made.checks().get("fidelity"));
        var failure = assertThrows(GenerationException.class, () -> pictures.make(Orders.as(order, "svg")));
        assertEquals(ErrorCode.INVALID_OPTION, failure.code());
    }

    @Test
    void foreignSvgIsRebuiltAndWhatWasDroppedIsAWarning() throws Exception {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='256'><script>1</script>"
                + "<rect width='300' height='256' fill='red'/></svg>";
        var made = make(Orders.as(order, "svg"), context -> GenerationResult.of(Artifact.svg(svg)));
        assertSize(made.file("png"));
        assertFalse(new String(made.file("svg").bytes(), StandardCharsets.UTF_8).contains("script"));
        assertEquals(2, made.warnings().size());
    }

    @Test
    void theTextsOfADrawingAreChecked() {
        var cut = DrawnText.of("a", "Rai…", new Rectangle2D.Double(0, 0, 30, 12), 12, 0xFF000000, 0xFFFFFFFF, "")
                .withFullText("Rain and wind");
        var made = make(
                order, context -> GenerationResult.of(Artifact.drawing(new PlainDrawing(Orders.SIZE, List.of(cut)))));
        assertEquals(Check.Status.WARN, made.checks().get("text_fit").status());
        assertEquals(Check.Status.PASS, made.checks().get("contrast").status());
        assertTrue(made.warnings().stream().anyMatch(w -> w.code().equals("text_abbreviated")));
    }

    @Test
    void anErrorOfTheGeneratorsChoicePasses() {
        var said = new GenerationException(ErrorCode.DATA_MISSING, "There is no data.").param("prompt");
        assertSame(said, failure(context -> {
            throw said;
        }));
    }

    @Test
    void anyOtherFaultBecomesRenderFailedWithoutItsText() {
        for (Throwable fault : List.of(
                new IllegalStateException("/secret/path"), new NoClassDefFoundError("x"), new StackOverflowError())) {
            var failure = failure(context -> {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            });
            assertEquals(ErrorCode.RENDER_FAILED, failure.code());
            assertEquals("The generator could not draw this picture.", failure.getMessage());
        }
    }

    @Test
    void aWrongSizeIsTheGeneratorsFault() {
        var failure = failure(
                context -> GenerationResult.of(Artifact.drawing(new PlainDrawing(new PixelSize(10, 10), List.of()))));
        assertEquals(ErrorCode.RENDER_FAILED, failure.code());
    }

    @Test
    void aGeneratorThatIsNotInstalledIsUnavailable() {
        var failure = assertThrows(GenerationException.class, () -> pictures.make(order));
        assertEquals(ErrorCode.GENERATOR_UNAVAILABLE, failure.code());
    }

    @Test
    void anotherVersionIsNamedInAWarning() {
        Installed.on(generators, new GeneratorId("org.acme.haiku", "1.4.0"), Orders.INTENT, Haikus.working());
        var made = pictures.make(order);
        assertTrue(made.warnings().stream().anyMatch(w -> w.code().equals("generator_replaced")));
    }

    @Test
    void aFormatThatIsNotServedIsRefusedBeforeAnythingIsDrawn() {
        var haikus = Haikus.working();
        Installed.on(generators, Orders.GENERATOR, Orders.INTENT, haikus);
        var failure = assertThrows(GenerationException.class, () -> pictures.make(Orders.as(order, "gif")));
        assertEquals(ErrorCode.INVALID_OPTION, failure.code());
        assertEquals(0, haikus.calls());
    }

    @Test
    void neitherTheScratchFolderNorTheContextClassLoaderOutlivesACall() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        var scratch = new AtomicReference<Path>();
        try (var foreign = new URLClassLoader(new URL[0])) {
            make(order, context -> {
                scratch.set(context.scratch());
                thread.setContextClassLoader(foreign);
                return Haikus.card();
            });
        }
        assertSame(before, thread.getContextClassLoader());
        assertFalse(Files.exists(scratch.get()));
    }
}
