package org.smartgen.generator.chart.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smartgen.generator.chart.internal.read.ChartReader;
import org.smartgen.generator.chart.internal.spec.ChartSpecWriter;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.RgbImage;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Style;
import org.smartgen.spi.TextModel;
import org.smartgen.spi.TextToImage;

class ChartGeneratorTest {
    private static final Asked QUARTERS = new Asked("A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210");

    private final ChartGenerator generator = new ChartGenerator();

    @Test
    void aPromptBecomesAChartWithEveryNameAndValue() {
        GenerationResult result = generator.generate(QUARTERS, new Free());
        List<String> texts = result.artifact().drawing().orElseThrow().texts().stream()
                .map(DrawnText::text)
                .toList();
        assertTrue(texts.containsAll(List.of("Q1", "Q2", "Q3", "Q4", "120", "150", "90", "210")), texts.toString());
        assertEquals("chart", result.spec().orElseThrow().kind());
        assertTrue(result.altText().contains("Q4 210"), result.altText());
    }

    @Test
    void generatingIsReadingAndRedrawing() {
        GenerationResult generated = generator.generate(QUARTERS, new Free());
        Spec read = ChartSpecWriter.write(new ChartReader().read(QUARTERS).spec());
        GenerationResult redrawn = generator.redraw(read, DrawRequest.of(QUARTERS), new Free());
        assertEquals(generated.spec(), redrawn.spec());
        assertEquals(svg(generated), svg(redrawn));
    }

    @Test
    void aSpecOfAnotherKindIsRefused() {
        Spec other = Spec.of("diagram", 1, "{\"kind\":\"diagram\",\"version\":1,\"type\":\"flow\",\"series\":[]}");
        GenerationException refusal = assertThrows(
                GenerationException.class, () -> generator.redraw(other, DrawRequest.of(QUARTERS), new Free()));
        assertEquals(ErrorCode.VALIDATION_FAILED, refusal.code());
        assertEquals("/kind", refusal.param().orElseThrow());
    }

    private static String svg(GenerationResult result) {
        StringBuilder svg = new StringBuilder();
        try {
            result.artifact().drawing().orElseThrow().writeSvg(svg);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return svg.toString();
    }

    private record Asked(String prompt) implements GenerationRequest {
        @Override
        public String id() {
            return "test";
        }

        @Override
        public String intent() {
            return "smart-chart";
        }

        @Override
        public PixelSize size() {
            return PixelSize.DEFAULT;
        }

        @Override
        public long seed() {
            return 0;
        }

        @Override
        public String language() {
            return "en";
        }

        @Override
        public Style style() {
            return Style.NONE;
        }

        @Override
        public Optional<DataTable> data() {
            return Optional.empty();
        }

        @Override
        public boolean preserveText() {
            return false;
        }

        @Override
        public boolean strictData() {
            return false;
        }

        @Override
        public Optional<EnhancedPrompt> enhancedPrompt() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> options() {
            return Map.of();
        }
    }

    /** A context without limits and models. */
    private static final class Free implements GenerationContext {
        @Override
        public void progress(double fraction, String stage) {}

        @Override
        public void preview(RgbImage image) {}

        @Override
        public void checkCancelled() {}

        @Override
        public Duration remaining() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Path scratch() {
            throw new AssertionError("a chart needs no files");
        }

        @Override
        public Optional<TextToImage> textToImage() {
            return Optional.empty();
        }

        @Override
        public Optional<TextModel> textModel() {
            return Optional.empty();
        }
    }
}
