package org.smartgen.generator.chart.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1234567.50 | $ | $1,234,567.50",
                "de | 1234567.50 | € | 1.234.567,50_€",
                "fr | 12 | % | 12_%",
                "en | 12.0 | % | 12.0%",
                "en | -3.1 | €M | −€3.1M",
                "de | -3.1 | €M | −3,1_M_€",
                "es | 1234 | kg | 1234_kg",
                "es | 12345 | kg | 12.345_kg",
                "en | 20 | °C | 20_°C",
                "en | 5 | million people | 5",
                "en | 3 | $/kg | $3/kg",
                "ar | 1500 | '' | 1,500",
                "und | 0.00042 | '' | 0.00042"
            })
    void valuesAreWrittenInTheLanguage(String language, BigDecimal value, String unit, String expected) {
        assertEquals(expected, new ValueText(language).of(value, unit).replace('\u00a0', '_'));
    }

    @Test
    void millionsAndBillionsOfTicksKeepTheirValue() {
        ValueText english = new ValueText("en");
        BigDecimal largest = new BigDecimal("1500000000");
        assertEquals("1.5B", english.tick(largest, "", largest));
        assertEquals("$250M", english.tick(new BigDecimal("250000000"), "$", largest));
        assertEquals("0", english.tick(BigDecimal.ZERO, "", largest));
    }

    @Test
    void sharesAreRoundedToAtMostOneDecimal() {
        ValueText english = new ValueText("en");
        assertEquals("33%", english.share(BigDecimal.ONE, BigDecimal.valueOf(3)));
        assertEquals("2.5%", english.share(BigDecimal.valueOf(25), BigDecimal.valueOf(1000)));
    }
}
