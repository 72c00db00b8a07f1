package org.smartgen.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-01: 7 | 2024-03-01",
                "2024-03: 7 | 2024-03",
                "in 2024 | 2024",
                "01.02.2024 | 2024-02-01",
                "2024/3/5 | 2024-03-05",
                "20 March 2024 | 2024-03-20",
                "March 20, 2024 | 2024-03-20",
                "on 20 March we met | --03-20",
                "in March | --03",
                "Mar '24: 7 | 2024-03",
                "am 20. März 2024 | 2024-03-20",
                "le 20 mars 2024 | 2024-03-20",
                "20 de marzo de 2024 | 2024-03-20",
                "20 de março de 2024 | 2024-03-20",
                "20 марта 2024 | 2024-03-20",
                "2024年3月20日 | 2024-03-20",
                "2024年第一季度 | 2024-Q1",
                "2024年上半年 | 2024-H1",
                "2024년 3월 | 2024-03",
                "Q1 7 | Q1",
                "Q3 2024: 7 | 2024-Q3",
                "2024-Q3 | 2024-Q3",
                "2Q24 | 2024-Q2",
                "H2 2024 7 | 2024-H2",
                "first quarter | Q1",
                "2024-W12 | 2024-W12",
                "KW 7 | W07",
                "FY23 | FY2023",
                "FY2023/24 | FY2023",
                "the 1990s | 199X",
                "2019-2023 | 2019/2023",
                "2019–23: 5 | 2019/2023",
                "at 14:30 | T14:30",
                "3 pm | T15:00",
                "12 am | T00:00",
                "um 9 Uhr | T09:00",
                "à 14h30 | T14:30",
                "14時30分 | T14:30",
            })
    void datesAreWrittenAsIsoDoes(String text, String iso) {
        var dates = Quantities.read(text).stream().filter(Quantity::isDate).toList();
        assertEquals(iso, dates.isEmpty() ? "" : dates.get(0).iso());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a third of the budget goes to rent | budget",
                "the rest of our income | income",
                "45% of people like tea | people",
                "预算的三分之一 | 预算",
                "ein Drittel der Stimmen | Stimmen",
                "half | ''",
            })
    void aPartSaysOfWhat(String text, String whole) {
        String of = Quantities.read(text).get(0).of();
        assertTrue(of.endsWith(whole) && of.isEmpty() == whole.isEmpty(), of);
    }

    @Test
    void scalesAreKept() {
        assertEquals(
                "1000 10000 1000000 1",
                Quantities.read("40k 3万 5 Mio. 7", "de").stream()
                        .map(q -> q.scale().toPlainString())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        var random = new Random(7);
        String letters = "0123456789.,-−–%$€()/ \t\n:;abkM年月一二万千QJanthree½٪’#|{}[]\"=vs①第步蓝色٣३삼백／～\ud83d\ude00\u0301";
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(60), 0, letters.length())
                    .mapToObj(c -> letters.substring(c, c + 1))
                    .collect(Collectors.joining());
            int end = 0;
            for (Quantity q : Quantities.read(text)) {
                assertTrue(q.start() >= end && q.end() > q.start(), "seed 7: " + text);
                end = q.end();
            }
            Lists.read(text);
            Tables.read(text);
            Outlines.read(text);
            Phrasing.comparison(text);
            Phrasing.enumerations(text);
            Phrasing.keyValues(text);
            Wishes.read(text);
            Titles.given(text);
            Languages.ofPrompt(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "1,",
                "1 ",
                "((",
                "[[",
                "{\"a\":",
                "|",
                "a|1\n",
                "\"",
                "- ",
                "1) a ",
                "三",
                "的",
                "vs ",
                "a, ",
                "2024-",
                "half of the ",
                "第",
                "minus ",
                "5 to ",
                "1/2 ",
                "between ",
                "http://",
                "k$ ",
                "#"
            })
    void theLongestTextIsReadInBoundedTime(String part) {
        String text = part.repeat(4_000 / part.length());
        var clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = clock.getCurrentThreadCpuTime();
            Lists.read(text);
            Tables.read(text);
            Outlines.read(text);
            Phrasing.comparison(text);
            Phrasing.enumerations(text);
            Phrasing.keyValues(text);
            Wishes.read(text);
            Titles.given(text);
            best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
        }
        assertTrue(best < 500_000_000, best + " ns");
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
