package org.smartgen.generator.chart.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpecReader;
import org.smartgen.generator.chart.internal.spec.ChartSpecWriter;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

class IllustrationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a bar chart showing Q1-Q4 sales growth | bar | Q1,Q2,Q3,Q4",
                "bike rentals from March to June as a line chart | line | March,April,May,June",
                "a chart of annual tea exports from 2016 to 2019 | line | 2016,2017,2018,2019",
                "pie chart of the market share of Elk, Owl and Bee | pie | Elk,Owl,Bee",
                "columns for the last five weeks | bar | Week 1,Week 2,Week 3,Week 4,Week 5",
                "Balkendiagramm der Umsätze pro Quartal | bar | Q1,Q2,Q3,Q4",
                "graphique en barres des ventes par trimestre | bar | T1,T2,T3,T4",
                "用折线图展示过去三年的收入 | line | 第1年,第2年,第3年",
                "bar chart with 3 bars | bar | Category A,Category B,Category C",
            })
    void namesAreThoseThatThePromptSpeaksOf(String prompt, String type, String names) {
        ChartSpec spec = spec(prompt);
        assertEquals(type, spec.type().id());
        assertEquals(names, spec.series().get(0).points().stream().map(Point::x).collect(Collectors.joining(",")));
        assertEquals(DataSource.ILLUSTRATIVE, spec.dataSource());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "growing sales by month | 1",
                "line chart of revenue growth from 2011 to 2020 | 1",
                "exponential user growth over 9 weeks | 1",
                "用折线图展示每月用户增长 | 1",
                "sinkende Arbeitslosigkeit von 2010 bis 2018 | -1",
                "declining sales per quarter | -1",
                "baisse des prix par mois | -1",
            })
    void whatGrowsNeverFallsAndWhatDeclinesNeverRises(String prompt, int direction) {
        var values = values(spec(prompt));
        for (int i = 1; i < values.size(); i++) {
            int step = values.get(i).compareTo(values.get(i - 1));
            assertTrue(step == 0 || step == direction, prompt + " " + values);
        }
        assertEquals(direction, values.get(values.size() - 1).compareTo(values.get(0)), prompt + " " + values);
    }

    @Test
    void seasonsGoUpAndDown() {
        var values = values(spec("seasonal hotel bookings by month"));
        assertTrue(values.get(6).compareTo(values.get(0)) > 0 && values.get(6).compareTo(values.get(11)) > 0);
    }

    @Test
    void sharesAddUpToAHundred() {
        ChartSpec spec = spec("donut chart of energy sources");
        assertEquals(BigDecimal.valueOf(100), values(spec).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals("%", spec.unit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"treemap of budget by department", "sunburst of sales by region"})
    void treesHaveTwoLevelsAndEveryNameAndValueIsMarked(String prompt) {
        ChartSpec spec = spec(prompt);
        List<ChartSpec.Point> points = spec.series().get(0).points();
        List<ChartSpec.Point> inner =
                points.stream().filter(point -> !point.isPresent()).toList();
        assertTrue(inner.size() >= 2 && points.size() >= 3 * inner.size(), points.toString());
        for (int i = 0; i < points.size(); i++) {
            boolean marked = spec.assumed().contains("/series/0/points/" + i);
            assertTrue(marked || !points.get(i).isPresent(), i + " of " + spec.assumed());
        }
    }

    @Test
    void theOneRateOfThePromptIsKept() {
        ChartSpec spec = spec("line chart showing 10% yearly growth over 4 years");
        assertEquals(
                List.of("100", "110", "121", "133.1"),
                values(spec).stream().map(BigDecimal::toPlainString).toList());
    }

    @Test
    void everyValueIsMarkedAndTheNoteIsInThePromptsLanguage() {
        ChartSpec spec = spec("Liniendiagramm der Besucherzahlen von Montag bis Mittwoch");
        assertEquals("Beispieldaten", spec.sourceNote());
        assertTrue(spec.assumed()
                .containsAll(
                        List.of("/series/0/points/0/value", "/series/0/points/1/value", "/series/0/points/2/value")));
        assertFalse(spec.assumed().contains("/series/0/points/0/x"), "Montag is the prompt's");
        assertEquals("示例数据", spec("季度销售额柱状图").sourceNote());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scatter plot of height and weight",
                "bubble chart of countries",
                "histogram of exam scores",
                "box plot of salaries by department",
                "sankey diagram of energy from coal and gas to homes and industry",
                "treemap of budget by department",
                "sunburst of sales by region",
                "gauge of customer satisfaction",
                "waterfall chart of profit",
                "candlestick chart of a stock over 12 days",
                "heatmap of website traffic by weekday and hour",
                "radar chart of two phones",
                "funnel chart of our pipeline",
                "word cloud of trust, growth, teamwork",
                "dual axis chart of revenue and margin by quarter",
                "100% stacked bar chart of tea, coffee and milk by month",
                "stacked area chart of tea, coffee and milk by month",
            })
    void everyTypeHasItsFormAndAValidSpec(String prompt) {
        ChartSpec spec = spec(prompt);
        assertEquals(List.of("illustrative_data"), warnings(prompt), prompt);
        ChartSpec again = ChartSpecReader.read(ChartSpecWriter.write(spec));
        assertEquals(spec, again);
    }

    @Test
    void thesamePromptHasTheSameValuesAndAnotherHasOthers() {
        assertEquals(spec("monthly sales"), spec("monthly sales"));
        assertFalse(values(spec("monthly sales of tea")).equals(values(spec("monthly sales of cocoa"))));
    }

    @Test
    void strictDataRefusesIt() {
        var strict = new AskedRequest("a bar chart of our sales in 2023", null, java.util.Map.of(), true);
        var refused = assertThrows(GenerationException.class, () -> new ChartReader().read(strict));
        assertEquals(ErrorCode.DATA_MISSING, refused.code());
    }

    private static ChartSpec spec(String prompt) {
        return new ChartReader().read(AskedRequest.of(prompt)).spec();
    }

    private static List<String> warnings(String prompt) {
        return new ChartReader()
                .read(AskedRequest.of(prompt)).warnings().stream()
                        .map(w -> w.code())
                        .toList();
    }

    private static List<BigDecimal> values(ChartSpec spec) {
        return spec.series().get(0).points().stream().map(Point::value).toList();
    }
}
