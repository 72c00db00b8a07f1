package org.smartgen.job.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {

    private static boolean shows(String text, String value) {
        return WrittenNumber.in(text).stream().anyMatch(n -> n.shows(new BigDecimal(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120",
                "$120 | 120",
                "120 kg | 120",
                "12.5% | 12.5",
                "1,250 | 1250",
                "1.250,5 | 1250.5",
                "1'250 | 1250",
                "1\u202F250 | 1250",
                "\u22123.5 | -3.5",
                "-$4 | -4",
                "\u2212$\u00A00,0900 | -0.09",
                "R$\u00A012 | 12",
                "12,792\u00A0Mio. | 12792000",
                "3,4 млрд | 3400000000",
                "15万 | 150000",
                "1.2亿元 | 120000000",
                "1.2M | 1234567",
                "3.4 billion | 3400000000",
                "30 (25%) | 25",
                "١٢٠ | 120",
                "Q1: 120 | 120"
            })
    void readsWhatPeopleWrite(String text, String value) {
        assertTrue(shows(text, value), () -> text + " does not show " + value + ": " + WrittenNumber.in(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120 | 121", "120 | -120", "12.5 | 12.56", "1.2M | 1260000", "Q1 | 1", "v2.5 | 2.5", "abc | 0"})
    void doesNotReadWhatIsNotThere(String text, String value) {
        assertFalse(shows(text, value));
    }

    @Test
    void commasMayPartAList() {
        var list = WrittenNumber.in("120,150,90").get(0);
        assertEquals(List.of(new BigDecimal(120), new BigDecimal(150), new BigDecimal(90)), list.parts());
    }
}
