package org.smartgen.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantitiesTest {
    static Stream<String> expressions() throws IOException {
        try (var in = Objects.requireNonNull(QuantitiesTest.class.getResourceAsStream("quantities.tsv"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void readsTheQuantitiesOf(String row) {
        String[] cells = row.split("\t", -1);
        String text = cells[1].replace("\\n", "\n");
        assertEquals(cells[2], written(text, cells[0]), text);
        if (cells.length > 3 && !cells[3].isEmpty()) {
            assertEquals(cells[3], words(text, cells[0]), text);
        }
    }

    @Test
    void theTableHoldsManyExpressionsInManyLanguages() throws IOException {
        assertTrue(expressions().count() >= 400);
        assertTrue(expressions().map(row -> row.split("\t")[0]).distinct().count() >= 8);
    }

    @Test
    void spansAreThoseOfTheWords() {
        String text = "Tea 40k cups, 1.5 million beans, €3 and the rest";
        for (Quantity q : Quantities.read(text)) {
            assertEquals(q.text(), text.substring(q.start(), q.end()));
        }
        assertEquals(4, Quantities.read(text).size());
    }

    @Test
    void anUnmistakableNumberDecidesForTheOthers() {
        assertEquals("1.234 7", numbers("Ulm 1.234, Bonn 7", "en"));
        assertEquals("1234 3755251", numbers("Ulm 1.234, Berlin 3.755.251", "en"));
        assertEquals("1234 1250.5", numbers("Ulm 1,234, Bonn 1,250.50", "de"));
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        var random = new Random(7);
        String letters = "0123456789.,-−–%$€()/ \t\n:;abkM年月一二万千QJanthree½٪’";
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(40), 0, letters.length())
                    .mapToObj(c -> letters.substring(c, c + 1))
                    .collect(Collectors.joining());
            int end = 0;
            for (Quantity q : Quantities.read(text)) {
                assertTrue(q.start() >= end && q.end() > q.start(), "seed 7: " + text);
                end = q.end();
            }
            Lists.read(text);
            Tables.read(text);
        }
    }

    private static String words(String text, String language) {
        return Quantities.read(text, language).stream()
                .peek(q -> assertEquals(q.text(), text.substring(q.start(), q.end())))
                .map(Quantity::text)
                .collect(Collectors.joining("|"));
    }

    private static String numbers(String text, String language) {
        return Quantities.read(text, language).stream()
                .map(q -> q.number().orElseThrow().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static String written(String text, String language) {
        return Quantities.read(text, language).stream()
                .map(QuantitiesTest::written)
                .collect(Collectors.joining(";"));
    }

    private static String written(Quantity q) {
        String value = q.number().map(v -> v.toPlainString()).orElse("");
        String upper = q.upper() == null ? "" : ".." + q.upper().toPlainString();
        String bound =
                switch (q.bound()) {
                    case ABOUT -> "~";
                    case AT_LEAST -> ">=";
                    case AT_MOST -> "<=";
                    case ABOVE -> ">";
                    case BELOW -> "<";
                    default -> "";
                };
        return bound
                + switch (q.kind()) {
                    case DATE -> "D" + value;
                    case TIME -> "T" + value;
                    case FRACTION -> "F" + value;
                    case FACTOR -> "x" + value;
                    case SIZE -> "S" + q.unit() + value;
                    case REST -> "REST";
                    case PERCENT -> value + upper + "%";
                    case CURRENCY -> q.unit() + value + upper;
                    default -> value + upper + (q.unit().isEmpty() ? "" : " " + q.unit());
                };
    }
}
