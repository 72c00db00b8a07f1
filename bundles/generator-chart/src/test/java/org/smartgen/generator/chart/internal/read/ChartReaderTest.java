package org.smartgen.generator.chart.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Omission;

class ChartReaderTest {
    @Test
    void readsTheFirstExample() {
        ChartSpec spec = spec("A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210");
        assertEquals(ChartType.BAR, spec.type());
        assertEquals("Quarterly sales", spec.title());
        assertEquals("Q1=120 Q2=150 Q3=90 Q4=210", written(spec));
        assertEquals(DataSource.PROMPT, spec.dataSource());
        assertEquals("en", spec.language());
    }

    @Test
    void aGroupedChartIsNotTitledGrouped() {
        ChartSpec spec =
                spec("Grouped bar chart of profit by region. North: 2022 4.5, 2023 -1.2. South: 2022 2.1, 2023 2.9");
        assertEquals(ChartType.BAR, spec.type());
        assertEquals("Profit by region", spec.title());
        assertEquals(2, spec.series().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "horizontal bar chart: Oak 5, Elm 7 | bar-horizontal",
                "a column chart of trees: Oak 5, Elm 7 | bar",
                "stacked bar chart. North: 2021 5, 2022 6. South: 2021 7, 2022 8 | bar-stacked",
                "line graph, Oak 5, Elm 7 | line",
                "area chart: Mon 5, Tue 7, Wed 9 | area",
                "Kreisdiagramm: Eiche 5, Ulme 7 | pie",
                "Liniendiagramm: Eiche 5, Ulme 7 | line",
                "un camembert : chêne 5, orme 7 | pie",
                "diagramme en anneau : chêne 5, orme 7 | donut",
                "gráfico de líneas: roble 5, olmo 7 | line",
                "gráfico de pizza: ipê 5, cedro 7 | pie",
                "grafico a torta: quercia 5, olmo 7 | pie",
                "staafdiagram: eik 5, iep 7 | bar",
                "круговая диаграмма: дуб 5, вяз 7 | pie",
                "用饼图展示：橡树 5，榆树 7 | pie",
                "用折线图展示：一月 5，二月 7 | line",
                "棒グラフ: 樫 5、楡 7 | bar",
                "원 그래프: 참나무 5, 느릅나무 7 | pie",
                "pasta grafiği: meşe 5, karaağaç 7 | pie",
                "diagram batang: jati 5, meranti 7 | bar",
                "Oak 5, Elm 7. Donut. | donut",
            })
    void drawsTheTypeAskedFor(String prompt, String type) {
        assertEquals(type, spec(prompt).type().id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rain: January 40, February 30, March 55 | line",
                "wind 60%, solar 25%, hydro 15% | pie",
                "wind 60%, solar 25%, hydro 40% | bar",
                "Oak 5, Elm 7, Ash 9 | bar",
                "pie 5, cake 7, tart 2 | bar",
            })
    void otherwiseTheValuesChooseTheType(String prompt, String type) {
        Reading reading = read(prompt);
        assertEquals(type, reading.spec().type().id());
        assertTrue(!reading.why().isEmpty());
    }

    @Test
    void aTypeThatCannotShowTheValuesIsReplacedWithAWarning() {
        Reading reading = read("pie chart of profit: North 5, South -7");
        assertEquals(ChartType.BAR, reading.spec().type());
        assertEquals("type_not_possible", reading.warnings().get(0).code());
    }

    @Test
    void numbersThatAreNotDrawnAreListedWithAReason() {
        Reading reading = read("In 2023 we sold 40k bikes in Spain and 25k in Malta, up 12%. Bars, 800x600 px");
        assertEquals("Spain=40000 Malta=25000", written(reading.spec()));
        assertEquals("bikes", reading.spec().unit());
        var left = reading.omissions().stream().map(Omission::text).toList();
        assertTrue(left.containsAll(List.of("2023", "12%", "800x600 px")), left::toString);
        assertEquals(3, left.size());
    }

    @Test
    void numbersOfAGivenTitleAreNoValues() {
        Reading reading = read("Bar chart titled \"Best of 2024\": Red 12, Blue 9");
        assertEquals("Best of 2024", reading.spec().title());
        assertEquals("Red=12 Blue=9", written(reading.spec()));
        assertEquals(List.of(), reading.omissions());
    }

    @Test
    void aRangeKeepsBothEnds() {
        Reading reading = read("bar chart: Oak 10-20, Elm 15-25");
        assertEquals(
                List.of(
                        ChartSpec.Point.range("Oak", BigDecimal.TEN, BigDecimal.valueOf(20)),
                        ChartSpec.Point.range("Elm", BigDecimal.valueOf(15), BigDecimal.valueOf(25))),
                reading.spec().series().get(0).points());
        assertEquals(List.of(), reading.omissions());
    }

    @Test
    void namesOfDaysAreNoOmissions() {
        assertEquals(
                List.of(), read("Schritte: Montag 12, Dienstag 15, Mittwoch 9").omissions());
        assertEquals(List.of(), read("用柱状图展示：第一季度120万元，第二季度150万元").omissions());
    }

    @Test
    void aYearInTheTitleIsShownThere() {
        Reading reading = read("Rainfall 2023: Oslo 7, Bergen 22");
        assertEquals("Rainfall 2023", reading.spec().title());
        assertEquals(List.of(), reading.omissions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "line chart of monthly visitors 2024: Jan 1.2k, Feb 1.5k, Mar 1.1k, Apr 2.3k, May 2.9k, Jun 2.7k"
                        + "| Monthly visitors 2024 | Jan=1200 Feb=1500 Mar=1100 Apr=2300 May=2900 Jun=2700",
                "line chart of revenue 2019-2023 for Acme: 2019 10, 2020 12, 2021 15"
                        + "| Revenue 2019-2023 for Acme | 2019=10 2020=12 2021=15",
                "revenue 2019–2023: 2019 10, 2020 12, 2021 15 | Revenue 2019–2023 | 2019=10 2020=12 2021=15",
                "bar chart, sales 2023 vs 2024: North 10 and 12, South 8 and 9"
                        + "| Sales | <2023>North=10 South=8 <2024>North=12 South=9",
                "Umsatz 2024: Jan 5, Feb 7 | Umsatz 2024 | Jan=5 Feb=7",
                "продажи 2024: январь 10, февраль 20 | Продажи 2024 | январь=10 февраль=20",
                "2024 visitors by month: Jan 10, Feb 20 | 2024 visitors by month | Jan=10 Feb=20",
                "Top 5 cities: Ulm 3.7M, Bonn 1.9M | Top 5 cities | Ulm=3700000 Bonn=1900000",
                "pie chart in Q3 2024 of shares: A 40%, B 60% | Q3 2024 of shares | A=40 B=60",
                "chart titled \"Team 2024\": Ann 5, Bob 7 | Team 2024 | Ann=5 Bob=7",
                "chart titled \"Screens 1200x800\": Ann 5, Bob 7 | Screens 1200x800 | Ann=5 Bob=7",
                "2024年访问量：1月 120，2月 150 | 2024年访问量 | 1月=120 2月=150",
                "Olympics 2024 medals: USA 40, China 30 | Olympics 2024 medals | USA=40 China=30",
                "tiles: 100x100 5, 200x200 7 | Tiles | 100x100=5 200x200=7",
            })
    void numbersOfTheHeadingStayThere(String prompt, String title, String points) {
        Reading reading = read(prompt);
        assertEquals(points, written(reading.spec()));
        assertEquals(title, reading.spec().title());
        assertEquals(List.of(), reading.omissions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bar chart 1200x800: Oak 5, Elm 7 | 1200x800",
                "bar chart, 800 by 600 px: Oak 5, Elm 7 | 800 by 600 px",
                "bar chart 800 by 600: Oak 5, Elm 7 | 800 by 600",
                "bar chart of trees: Oak 5, Elm 7, size 1200 x 800 | 1200 x 800",
            })
    void aSizeIsNoValueAndNoTitle(String prompt, String size) {
        Reading reading = read(prompt);
        assertEquals("Oak=5 Elm=7", written(reading.spec()));
        assertTrue(!reading.spec().title().contains("00"), reading.spec().title());
        assertEquals(
                List.of(size), reading.omissions().stream().map(Omission::text).toList());
    }

    @Test
    void aYearOutsideTheTitleIsAnOmission() {
        Reading reading = read("In 2023 we sold 40 bikes, 12 cars and 3 boats");
        assertEquals("bikes=40 cars=12 boats=3", written(reading.spec()));
        assertEquals(
                List.of("2023"),
                reading.omissions().stream().map(Omission::text).toList());
    }

    @Test
    void readsTablesWithUnitsAndSeveralSeries() {
        ChartSpec fruit = spec("| Fruit | kg |\n|---|---|\n| Fig | 12 |\n| Date | 7.5 |\nas a column chart");
        assertEquals("Fig=12 Date=7.5", written(fruit));
        assertEquals("kg", fruit.unit());
        assertEquals("Fruit", fruit.x().title());
        ChartSpec two = spec("year,gain,loss\n2021,100,-20\n2022,120,-35");
        assertEquals("<gain>2021=100 2022=120 <loss>2021=-20 2022=-35", written(two));
        ChartSpec grouped = spec("year,tree,height\n2021,oak,5\n2021,elm,7\n2022,oak,6\n2022,elm,8");
        assertEquals("<oak>2021=5 2022=6 <elm>2021=7 2022=8", written(grouped));
    }

    @Test
    void attachedRowsAreDrawnAsTheyAre() {
        var rows = DataTable.of(List.of("tree", "height"), List.of(List.of("oak", "1.234"), List.of("elm", "")));
        var request = new AskedRequest("ein Balkendiagramm der Bäume", rows, Map.of());
        ChartSpec spec = new ChartReader().read(request).spec();
        assertEquals(DataSource.ATTACHED, spec.dataSource());
        assertEquals("oak=1.234 elm=null", written(spec));
    }

    @Test
    void anOptionNamesTheType() {
        var request = new AskedRequest("Oak 5, Elm 7", null, Map.of("type", "donut"));
        assertEquals(ChartType.DONUT, new ChartReader().read(request).spec().type());
        var unknown = new AskedRequest("Oak 5, Elm 7", null, Map.of("type", "blob"));
        assertEquals(
                ErrorCode.INVALID_OPTION,
                assertThrows(GenerationException.class, () -> new ChartReader().read(unknown))
                        .code());
    }

    @Test
    void namesThatWeMadeUpAreMarked() {
        Reading reading = read("line chart of temperatures 12, 15, 19");
        assertEquals(
                List.of("/series/0/points/0/x", "/series/0/points/1/x", "/series/0/points/2/x"),
                reading.spec().assumed());
        assertEquals("labels_assumed", reading.warnings().get(0).code());
    }

    private static Reading read(String prompt) {
        return new ChartReader().read(AskedRequest.of(prompt));
    }

    private static ChartSpec spec(String prompt) {
        return read(prompt).spec();
    }

    private static String written(ChartSpec spec) {
        return spec.series().stream()
                .map(s -> (s.name().isEmpty() ? "" : "<" + s.name() + ">")
                        + s.points().stream()
                                .map(p -> p.x() + "="
                                        + (p.value() == null
                                                ? "null"
                                                : p.value().toPlainString()))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" "));
    }
}
