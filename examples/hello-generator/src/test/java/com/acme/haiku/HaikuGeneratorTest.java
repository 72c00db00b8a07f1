package com.acme.haiku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Generator;
import org.smartgen.spi.PixelSize;
import org.smartgen.tck.GeneratorContract;
import org.smartgen.tck.SampleContext;
import org.smartgen.tck.SampleRequest;

class HaikuGeneratorTest extends GeneratorContract {
    private static final PixelSize SMALL = new PixelSize(256, 256);

    @Override
    protected Generator generator() {
        return new HaikuGenerator();
    }

    @Override
    protected List<String> prompts() {
        return List.of(
                "a card with a haiku about rain",
                "haiku: an old silent pond / a frog jumps into the pond / splash! silence again",
                "first cold shower\neven the monkey seems to want\na little coat of straw");
    }

    @Test
    void aSlashStartsALineAndTheWordsBeforeAColonAreNotThePoem() {
        assertEquals(
                List.of("an old pond", "a frog & a splash"), lines(draw("Haiku: an old pond / a frog & a splash")));
    }

    @Test
    void aLongPoemIsShortenedWithAWarningUnlessItsTextIsToBePreserved() {
        var request =
                SampleRequest.of("acme-haiku", "rain on rain ".repeat(300)).withSize(SMALL);
        GenerationResult result = generator().generate(request, context());
        assertEquals("text_abbreviated", result.warnings().get(0).code());
        List<String> lines = lines(result);
        assertEquals("…", lines.get(lines.size() - 1));

        var refused = assertThrows(
                GenerationException.class, () -> generator().generate(request.withPreserveText(true), context()));
        assertEquals(ErrorCode.DOES_NOT_FIT, refused.code());
    }

    @Test
    void aShortPoemIsSetLarge() {
        assertTrue(fontSize(draw("frog")) > 3 * fontSize(draw("frog in the rain ".repeat(60))));
    }

    private GenerationResult draw(String prompt) {
        return generator().generate(SampleRequest.of("acme-haiku", prompt), context());
    }

    private static SampleContext context() {
        return SampleContext.in(Path.of("unused"));
    }

    private static List<String> lines(GenerationResult result) {
        return Pattern.compile("<text [^>]*>([^<]*)</text>")
                .matcher(svg(result))
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static double fontSize(GenerationResult result) {
        var matcher = Pattern.compile("font-size=\"([0-9.]+)\"").matcher(svg(result));
        assertTrue(matcher.find());
        return Double.parseDouble(matcher.group(1));
    }

    private static String svg(GenerationResult result) {
        return result.artifact().svg().orElseThrow();
    }
}
