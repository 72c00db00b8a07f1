package org.smartgen.encoder.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MiniLmTest {
    private MiniLm encoder;

    @BeforeAll
    void load() throws IOException, OrtException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        encoder = MiniLm.load();
    }

    @AfterAll
    void close() {
        encoder.close();
    }

    private float[] encode(String text) {
        return encoder.encode(List.of(text))[0];
    }

    private static double product(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    @Test
    void vectorsHaveUnitLengthWhateverTheText() {
        for (String text : List.of("", " ", "x", "a logo", "🙂", "图表", "word ".repeat(2_000), "🙂".repeat(600))) {
            float[] vector = encode(text);
            assertEquals(encoder.dimension(), vector.length);
            assertEquals(1, product(vector, vector), 1e-4, text);
        }
    }

    @Test
    void meaningsThatAreNearAreNearInSpace() {
        float[] bars = encode("a bar chart of monthly sales");
        double near = product(bars, encode("column graph of revenue per month"));
        double far = product(bars, encode("two foxes asleep in the snow"));
        assertTrue(near > 0.6 && far < 0.25, near + " " + far);
    }

    @Test
    void oneAfterTheOtherIsTheSameAsTogether() {
        float[][] together = encoder.encode(List.of("a logo", "a long walk along the river"));
        assertArrayEquals(encode("a logo"), together[0]);
        assertArrayEquals(encode("a long walk along the river"), together[1]);
    }

    @Test
    void onlyTheStartIsRead() {
        String start = "a mind map about rivers ".repeat(40);
        assertArrayEquals(encode(start), encode(start + "and a logo"));
    }

    @Test
    void aClosedOneSaysSo() throws Exception {
        MiniLm other = MiniLm.load();
        other.close();
        other.close();
        assertThrows(IllegalStateException.class, () -> other.encode(List.of("x")));
    }
}
