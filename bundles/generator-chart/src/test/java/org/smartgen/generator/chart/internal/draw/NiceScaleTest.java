package org.smartgen.generator.chart.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NiceScaleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 210 | 0 50 100 150 200 250",
                "0 | 12 | 0 5 10 15",
                "-3.1 | 7.4 | -5.0 -2.5 0 2.5 5.0 7.5",
                "0 | 0.00042 | 0 0.0001 0.0002 0.0003 0.0004 0.0005",
                "0 | 1450935791 | 0 500000000 1000000000 1500000000"
            })
    void ticksAreRound(BigDecimal low, BigDecimal high, String expected) {
        assertEquals(
                expected,
                NiceScale.covering(low, high, 6).ticks().stream()
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void ticksCoverTheValuesAndAreFew() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            BigDecimal a = BigDecimal.valueOf(random.nextInt(), random.nextInt(20) - 8);
            BigDecimal b = BigDecimal.valueOf(random.nextInt(), random.nextInt(20) - 8);
            NiceScale scale = NiceScale.covering(a.min(b), a.max(b), 6);
            String what = "[" + a + ", " + b + "] " + scale;
            assertTrue(scale.low().compareTo(a.min(b)) <= 0 && scale.high().compareTo(a.max(b)) >= 0, what);
            assertTrue(scale.ticks().size() >= 2 && scale.ticks().size() <= 6, what);
        }
    }

    @Test
    void oneValueAloneStillHasAScale() {
        assertTrue(
                NiceScale.covering(BigDecimal.ZERO, BigDecimal.ZERO, 6).ticks().size() > 1);
        assertTrue(NiceScale.covering(BigDecimal.TEN, BigDecimal.TEN, 6).ticks().size() > 1);
    }
}
