package org.smartgen.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that the JDK writes in the style of a language are read back exactly. */
class NumberFormatsTest {
    private static final int TIMES = 400;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "en-IN",
                "de",
                "de-CH",
                "fr",
                "fr-CH",
                "es",
                "es-MX",
                "pt",
                "pt-BR",
                "it",
                "nl",
                "ru",
                "zh",
                "ja",
                "ko",
                "hi",
                "ar-EG",
                "tr",
                "id",
                "pl",
                "sv",
                "fa",
                "bn",
                "th-TH-u-nu-thai"
            })
    void aFormattedNumberIsReadBack(String tag) {
        var random = new Random(tag.hashCode());
        var format = (DecimalFormat) NumberFormat.getNumberInstance(Locale.forLanguageTag(tag));
        for (int i = 0; i < TIMES; i++) {
            BigDecimal number = number(random);
            format.setMinimumFractionDigits(number.scale());
            format.setMaximumFractionDigits(number.scale());
            String written = format.format(number);
            var read = Quantities.read("x: " + written + " y", tag);
            String where = tag + ", seed " + tag.hashCode() + ": " + written;
            assertEquals(1, read.size(), where + " " + read);
            assertEquals(0, number.compareTo(read.get(0).number().orElseThrow()), where + " " + read);
            assertEquals(written, read.get(0).text(), where);
        }
    }

    /** From one digit to billions, with no, one or two decimals; no year, which is a date. */
    private static BigDecimal number(Random random) {
        int digits = 1 + random.nextInt(10);
        int scale = random.nextInt(3);
        long whole = (long) (random.nextDouble() * Math.pow(10, digits));
        var number = BigDecimal.valueOf(whole, scale);
        boolean year = scale == 0 && whole >= 1900 && whole < 2100;
        return year ? number.add(BigDecimal.valueOf(5_000)) : number;
    }

    @Test
    void compactNumbersAreReadBack() {
        for (String tag : new String[] {"en", "de", "es", "it", "zh", "ja", "ko"}) {
            var random = new Random(11);
            for (var style : NumberFormat.Style.values()) {
                var format = NumberFormat.getCompactNumberInstance(Locale.forLanguageTag(tag), style);
                for (int i = 0; i < 60; i++) {
                    long number = (1 + random.nextInt(99)) * (long) Math.pow(10, random.nextInt(10));
                    format.setMaximumFractionDigits(3);
                    String written = format.format(number);
                    var read = Quantities.read("x: " + written + ".", tag);
                    String where = tag + ", seed 11: " + written + " " + read;
                    assertEquals(1, read.size(), where);
                    if (number < 1900 || number >= 2100) {
                        assertEquals(
                                0,
                                BigDecimal.valueOf(number)
                                        .compareTo(read.get(0).number().orElseThrow()),
                                where);
                    }
                }
            }
        }
    }
}
