package org.smartgen.generator.chart.internal.look;

import static org.smartgen.generator.chart.internal.look.SpecBuilder.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

/** Charts for people to look at. */
final class LookCases {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private final Map<String, Case> cases = new LinkedHashMap<>();

    record Case(ChartSpec spec, DrawRequest how) {}

    static Map<String, Case> all() {
        LookCases look = new LookCases();
        look.simple();
        look.many();
        look.difficult();
        look.sizes();
        TypeCases.all().forEach((name, spec) -> look.add(name, spec, 1024, 1024));
        TypeCases.awkward().forEach(look::add);
        AwkwardCases.all().forEach(look::add);
        return look.cases;
    }

    private void add(String name, Case awkward) {
        cases.put(name, awkward);
    }

    private void add(String name, SpecBuilder spec, int width, int height) {
        cases.put(name, new Case(spec.build(), DrawRequest.of(new PixelSize(width, height))));
    }

    private void add(String name, SpecBuilder spec, DrawRequest how) {
        cases.put(name, new Case(spec.build(), how));
    }

    private static SpecBuilder quarters(ChartType type) {
        return chart(type)
                .title("Quarterly sales")
                .categories("Q1", "Q2", "Q3", "Q4")
                .values("120", "150", "90", "210");
    }

    private static SpecBuilder browsers(ChartType type) {
        return chart(type)
                .title("Browser market share")
                .subtitle("Share of page views worldwide, 2025")
                .unit("%")
                .categories("Chrome", "Safari", "Edge", "Firefox", "Samsung Internet", "Other")
                .values("65.2", "18.4", "5.3", "2.7", "2.2", "6.2")
                .source("Source: analytics panel, March 2025");
    }

    private static SpecBuilder regions(ChartType type) {
        return chart(type)
                .title("Revenue by region")
                .subtitle("Both regions grew, and Asia overtook Europe in June")
                .unit("$M")
                .categories(MONTHS)
                .series("Europe", "12", "13", "12.5", "14", "15", "15.5", "15", "16", "17", "17.5", "18", "19")
                .series("Asia", "8", "9", "10", "11.5", "14", "16", "17.5", "19", "20", "21.5", "23", "24");
    }

    private void simple() {
        add("01-bar", quarters(ChartType.BAR), 1024, 1024);
        add("02-line", quarters(ChartType.LINE).unit("$").y("Sales"), 1024, 1024);
        add("03-pie", browsers(ChartType.PIE), 1024, 1024);
        add(
                "04-donut",
                chart(ChartType.DONUT)
                        .title("Monthly household budget")
                        .unit("$")
                        .categories("Rent", "Food", "Transport", "Savings", "Fun")
                        .values("1200", "450", "180", "300", "170"),
                1024,
                768);
        add("05-bar-two", regions(ChartType.BAR).x("", "time"), 1024, 1024);
        add("06-line-two", regions(ChartType.LINE), 1280, 720);
        add("07-area", quarters(ChartType.AREA).subtitle("Thousands of units"), 1024, 768);
        add(
                "08-stacked",
                chart(ChartType.BAR_STACKED)
                        .title("Electricity generation by source")
                        .subtitle("Terawatt hours a year")
                        .unit("TWh")
                        .categories("2020", "2021", "2022", "2023", "2024")
                        .series("Wind", "132", "114", "125", "142", "138")
                        .series("Solar", "50", "49", "60", "61", "72")
                        .series("Coal", "134", "165", "181", "131", "107")
                        .series("Gas", "95", "90", "80", "77", "81"),
                1024,
                1024);
        add(
                "09-horizontal",
                chart(ChartType.BAR_HORIZONTAL)
                        .title("Most spoken languages")
                        .subtitle("First and second language speakers")
                        .y("Speakers")
                        .unit("million people")
                        .categories("English", "Mandarin Chinese", "Hindi", "Spanish", "Arabic", "French", "Bengali")
                        .values("1515", "1140", "609", "560", "334", "312", "284"),
                1024,
                1024);
    }

    private void many() {
        Random random = new Random(7);
        String[] days = IntStream.rangeClosed(1, 40).mapToObj(String::valueOf).toArray(String[]::new);
        String[] visits = random.ints(40, 200, 999).mapToObj(String::valueOf).toArray(String[]::new);
        add(
                "10-bar-one",
                chart(ChartType.BAR).title("Only one").categories("Total").values("42"),
                1024,
                1024);
        add(
                "11-bar-forty",
                chart(ChartType.BAR)
                        .title("Visits per day")
                        .x("Day", "number")
                        .categories(days)
                        .values(visits),
                1024,
                1024);
        add(
                "12-line-forty",
                chart(ChartType.LINE)
                        .title("Visits per day")
                        .x("Day", "number")
                        .categories(days)
                        .values(visits),
                1024,
                640);
        add(
                "13-five-lines",
                chart(ChartType.LINE)
                        .title("Average temperature by city")
                        .unit("°C")
                        .categories(MONTHS)
                        .series("Oslo", "-4", "-3", "1", "6", "12", "16", "18", "17", "12", "7", "1", "-3")
                        .series("Madrid", "6", "8", "11", "13", "17", "23", "26", "26", "21", "15", "10", "7")
                        .series("Cairo", "14", "15", "18", "22", "25", "28", "29", "28", "27", "24", "19", "15")
                        .series("Sydney", "23", "23", "22", "19", "16", "13", "13", "14", "16", "18", "20", "22")
                        .series("Lima", "23", "24", "23", "22", "19", "18", "17", "16", "17", "18", "19", "21"),
                1024,
                1024);
        String[] names = IntStream.rangeClosed(1, 22).mapToObj(i -> "Part " + i).toArray(String[]::new);
        String[] parts = random.ints(22, 5, 90).mapToObj(String::valueOf).toArray(String[]::new);
        add(
                "14-pie-many",
                chart(ChartType.PIE).title("Twenty-two parts").categories(names).values(parts),
                1024,
                1024);
        add(
                "15-stacked-five",
                chart(ChartType.BAR_STACKED)
                        .title("Team hours")
                        .categories("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
                        .series("Build", "6", "5", "7", "4", "6", "1", "0")
                        .series("Test", "2", "3", "1", "2", "2", "1", "0")
                        .series("Meet", "1", "2", "1", "3", "1", "0", "0")
                        .series("Write", "1", "1", "2", "1", "2", "2", "1")
                        .series("Travel", "0", "0", "1", "2", "0", "0", "0"),
                1024,
                768);
    }

    private void difficult() {
        add(
                "16-long-names",
                chart(ChartType.BAR)
                        .title("What keeps teams from shipping on time, according to four hundred engineering leads")
                        .subtitle("Share of respondents who named it first")
                        .unit("%")
                        .categories(
                                "Unclear requirements at the start",
                                "Dependencies on other teams",
                                "Donaudampfschifffahrtsgesellschaft",
                                "Too many meetings",
                                "Flaky tests and slow continuous integration",
                                "Other")
                        .values("31", "24", "17", "12", "11", "5"),
                1024,
                1024);
        add(
                "17-negative",
                chart(ChartType.BAR)
                        .title("Net profit")
                        .subtitle("A loss in two of six years")
                        .unit("€M")
                        .categories("2019", "2020", "2021", "2022", "2023", "2024")
                        .values("4.2", "-3.1", "-1.25", "2.8", "5.9", "7.4"),
                1024,
                1024);
        add(
                "18-huge",
                chart(ChartType.BAR)
                        .title("Population")
                        .categories("India", "China", "USA", "Indonesia", "Pakistan", "Nigeria", "Brazil")
                        .values(
                                "1450935791",
                                "1419321278",
                                "345426571",
                                "283487931",
                                "251269164",
                                "232679478",
                                "211998573"),
                1024,
                1024);
        add(
                "19-tiny",
                chart(ChartType.LINE)
                        .title("Error rate after each release")
                        .categories("v1", "v2", "v3", "v4", "v5")
                        .values("0.00042", "0.00031", "0.00035", "0.00012", "0.00009"),
                1024,
                1024);
        add(
                "20-missing",
                chart(ChartType.LINE)
                        .title("Sensor readings")
                        .unit("kg")
                        .categories("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
                        .series("North", "12", "14", "", "15", "13", "16", "18")
                        .series("South", "9", "8", "10", "", "", "11", "12"),
                1024,
                768);
        add(
                "21-bar-missing",
                chart(ChartType.BAR)
                        .title("Sensor readings")
                        .categories("Mon", "Tue", "Wed", "Thu")
                        .series("North", "12", "14", "", "15")
                        .series("South", "9", "-8", "10", ""),
                1024,
                768);
        add(
                "22-german",
                chart(ChartType.BAR)
                        .title("Umsatz nach Geschäftsbereich")
                        .subtitle("Größter Zuwachs bei Dienstleistungen")
                        .language("de")
                        .unit("€")
                        .categories("Maschinenbau", "Dienstleistungen", "Zubehör", "Übriges")
                        .values("1234567.50", "982100.00", "455000.25", "12000.00")
                        .source("Quelle: Geschäftsbericht 2024"),
                1024,
                1024);
        add(
                "23-chinese",
                chart(ChartType.BAR)
                        .title("季度销售额")
                        .language("zh")
                        .categories("第一季度", "第二季度", "第三季度", "第四季度")
                        .values("120", "150", "90", "210"),
                1024,
                1024);
        add(
                "24-dark",
                regions(ChartType.AREA),
                DrawRequest.of(new PixelSize(1024, 1024)).withStyle(Style.NONE.withColorMode("dark")));
        add(
                "25-dark-donut",
                browsers(ChartType.DONUT),
                DrawRequest.of(new PixelSize(1024, 1024)).withStyle(Style.NONE.withColorMode("dark")));
        add(
                "26-stacked-negative",
                chart(ChartType.BAR_STACKED)
                        .title("Trade balance")
                        .y("Balance by sector")
                        .unit("billion dollars")
                        .categories("2021", "2022", "2023", "2024")
                        .series("Goods", "-40", "-55", "-38", "-29")
                        .series("Services", "25", "28", "31", "36")
                        .series("Income", "12", "9", "-6", "4"),
                1024,
                1024);
    }

    private void sizes() {
        add("30-bar-256", quarters(ChartType.BAR), 256, 256);
        add("31-two-256", regions(ChartType.BAR), 256, 256);
        add("32-pie-256", browsers(ChartType.PIE), 256, 256);
        add("33-line-256", regions(ChartType.LINE), 256, 256);
        add("34-bar-wide", regions(ChartType.BAR), 2048, 683);
        add("35-line-wide", regions(ChartType.LINE), 2048, 683);
        add("36-pie-wide", browsers(ChartType.PIE), 2048, 683);
        add("37-bar-tall", regions(ChartType.BAR), 683, 2048);
        add("38-pie-tall", browsers(ChartType.PIE), 683, 2048);
        add("39-bar-2048", quarters(ChartType.BAR).subtitle("In thousand units").unit("k"), 2048, 2048);
    }
}
