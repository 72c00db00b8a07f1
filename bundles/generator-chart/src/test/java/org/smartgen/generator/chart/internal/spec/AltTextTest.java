package org.smartgen.generator.chart.internal.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.smartgen.generator.chart.internal.look.RandomSpecs;
import org.smartgen.generator.chart.internal.look.SpecBuilder;

class AltTextTest {
    @Test
    void fewValuesAreAllSaid() {
        ChartSpec spec = SpecBuilder.chart(ChartType.BAR)
                .title("Sales")
                .unit("%")
                .categories("Q1", "Q2", "Q3")
                .values("120", "15.5", "")
                .build();
        assertEquals("Bar chart: Sales. Q1 120%, Q2 15.5%, Q3 missing.", AltText.of(spec));
    }

    @Test
    void manyValuesAreSaidByTheirExtremes() {
        String[] days = IntStream.rangeClosed(1, 20).mapToObj(i -> "day " + i).toArray(String[]::new);
        String[] values =
                IntStream.rangeClosed(1, 20).mapToObj(i -> "" + (i * 7 % 20)).toArray(String[]::new);
        ChartSpec spec = SpecBuilder.chart(ChartType.LINE)
                .categories(days)
                .values(values)
                .build();
        assertEquals("Line chart. 20 values, from 0 (day 20) to 19 (day 17).", AltText.of(spec));
    }

    @Test
    void theLongDescriptionComparesAndSaysExtremesAndCourse() {
        ChartSpec spec = SpecBuilder.chart(ChartType.LINE)
                .title("Sales")
                .categories("2023", "2024", "2025")
                .series("Europe", "12", "13.5", "15")
                .series("Asia", "20", "9", "18")
                .build();
        assertEquals(
                "Line chart: Sales. Compares Europe, Asia. Europe: 2023 12, 2024 13.5, 2025 15. Rises from 12 (2023) to 15"
                        + " (2025). Highest: 15 (2025), lowest: 12 (2023). Asia: 2023 20, 2024 9, 2025 18. Falls from 20"
                        + " (2023) to 18 (2025). Highest: 20 (2023), lowest: 9 (2024).",
                AltText.described(spec));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Säulendiagramm: Sales. Q1 15,5%, Q2 fehlt, Q3 9%.",
                "fr | Graphique en barres : Sales. Q1 15,5%, Q2 manquant, Q3 9%.",
                "es | Gráfico de barras: Sales. Q1 15,5%, Q2 falta, Q3 9%.",
                "zh-CN | 柱状图：Sales。Q1 15.5%，Q2 缺失，Q3 9%。",
                "ja | 棒グラフ：Sales。Q1 15.5%、Q2 欠測、Q3 9%。",
                "sw | Bar chart: Sales. Q1 15.5%, Q2 missing, Q3 9%."
            })
    void itIsSaidInTheLanguageOfTheChart(String language, String expected) {
        ChartSpec spec = SpecBuilder.chart(ChartType.BAR)
                .title("Sales")
                .language(language)
                .unit("%")
                .categories("Q1", "Q2", "Q3")
                .values("15.5", "", "9")
                .build();
        assertEquals(expected, AltText.of(spec));
    }

    @Test
    void everySentenceIsThereInEveryLanguageWithTheSameHoles() {
        Sayings.rows().forEach((key, row) -> {
            assertEquals(Sayings.LANGUAGES.size(), row.size(), key);
            for (String sentence : row) {
                assertEquals(holes(row.get(0)), holes(sentence), key + ": " + sentence);
            }
        });
        for (ChartType type : ChartType.values()) {
            assertTrue(Sayings.rows().containsKey(type.id()), type.id());
        }
    }

    private static List<String> holes(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void everyTypeIsDescribed(ChartType type) {
        for (int seed = 1; seed <= 5; seed++) {
            String said = AltText.described(new RandomSpecs(seed).next(type));
            assertTrue(said.length() > 10 && !said.contains("{") && !said.contains("null"), said);
        }
    }
}
