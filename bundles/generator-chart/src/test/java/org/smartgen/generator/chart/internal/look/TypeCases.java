package org.smartgen.generator.chart.internal.look;

import static org.smartgen.generator.chart.internal.look.SpecBuilder.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.look.LookCases.Case;
import org.smartgen.generator.chart.internal.spec.Annotation;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.generator.chart.internal.spec.Detail.Box;
import org.smartgen.generator.chart.internal.spec.Detail.Candle;
import org.smartgen.generator.chart.internal.spec.Detail.Node;
import org.smartgen.generator.chart.internal.spec.Detail.Reading;
import org.smartgen.generator.chart.internal.spec.Detail.Spot;
import org.smartgen.generator.chart.internal.spec.Detail.Total;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;

/** A reasonable chart of each type, and unreasonable ones. */
public final class TypeCases {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private TypeCases() {}

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    /** Of each type one that a person might want. */
    public static Map<String, SpecBuilder> all() {
        Map<String, SpecBuilder> cases = new LinkedHashMap<>();
        Basics.add(cases);
        Trades.add(cases);
        Relations.add(cases);
        Parts.add(cases);
        return cases;
    }

    /** Sizes, scripts and numbers of things that break charts. */
    static Map<String, Case> awkward() {
        Map<String, Case> cases = new LinkedHashMap<>();
        int[][] sizes = {{256, 256}, {2048, 2048}, {1536, 512}, {512, 1536}};
        all().forEach((name, spec) -> {
            for (int[] size : sizes) {
                cases.put(
                        "size-" + name + "-" + size[0] + "x" + size[1],
                        new Case(spec.build(), DrawRequest.of(new PixelSize(size[0], size[1]))));
            }
        });
        for (ChartType type : ChartType.values()) {
            for (int seed = 1; seed <= 3; seed++) {
                RandomSpecs random = new RandomSpecs(1000L * type.ordinal() + seed);
                cases.put(
                        "random-" + type.id() + "-" + seed, new Case(random.next(type), DrawRequest.of(random.size())));
            }
        }
        return cases;
    }

    /** What is asked for most. */
    private static final class Basics {
        static void add(Map<String, SpecBuilder> cases) {
            cases.put("40-bar", regions(ChartType.BAR));
            cases.put("41-bar-stacked", regions(ChartType.BAR_STACKED));
            cases.put("42-line", regions(ChartType.LINE));
            cases.put(
                    "43-area",
                    chart(ChartType.AREA)
                            .title("Subscribers keep growing")
                            .x("", "time")
                            .categories("2019", "2020", "2021", "2022", "2023", "2024")
                            .values("1200", "1900", "2300", "3400", "4100", "5600"));
            cases.put("44-pie", budget(ChartType.PIE));
            cases.put("45-donut", budget(ChartType.DONUT));
        }

        private static SpecBuilder regions(ChartType type) {
            return chart(type)
                    .title("Asia overtook Europe in June")
                    .subtitle("Revenue by region")
                    .unit("$M")
                    .x("", "time")
                    .categories(MONTHS)
                    .series("Europe", "12", "13", "12.5", "14", "15", "15.5", "15", "16", "17", "17.5", "18", "19")
                    .series("Asia", "8", "9", "10", "11.5", "14", "16", "17.5", "19", "20", "21.5", "23", "24");
        }

        private static SpecBuilder budget(ChartType type) {
            return chart(type)
                    .title("Rent takes half of the budget")
                    .unit("$")
                    .categories("Rent", "Food", "Transport", "Savings", "Other")
                    .values("1200", "450", "180", "300", "170");
        }
    }

    /** Bars and lines in all forms. */
    private static final class Trades {
        static void add(Map<String, SpecBuilder> cases) {
            cases.put(
                    "50-bar-target",
                    chart(ChartType.BAR)
                            .title("Three of five teams met the target")
                            .unit("%")
                            .categories("Team A", "Team B", "Team C", "Team D", "Team E")
                            .values("72", "91", "84", "66", "88")
                            .annotation(Annotation.line(n("80"), "Target 80"))
                            .annotation(Annotation.note("Team B", "Best quarter so far")));
            cases.put(
                    "51-bar-horizontal-band",
                    chart(ChartType.BAR_HORIZONTAL)
                            .title("Response times by region")
                            .unit("ms")
                            .categories("Europe", "North America", "Asia", "Africa", "Oceania")
                            .values("120", "95", "180", "260", "210")
                            .annotation(Annotation.band(n("0"), n("150"), "Good"))
                            .annotation(Annotation.line(n("200"), "Limit 200 ms")));
            cases.put(
                    "52-bar-stacked-100",
                    chart(ChartType.BAR_STACKED_100)
                            .title("Renewables now make up half of the mix")
                            .unit("TWh")
                            .categories("2020", "2021", "2022", "2023", "2024")
                            .series("Renewables", "251", "233", "254", "272", "284")
                            .series("Gas", "95", "90", "80", "77", "81")
                            .series("Coal", "134", "165", "181", "131", "107"));
            cases.put(
                    "53-area-stacked",
                    chart(ChartType.AREA_STACKED)
                            .title("Users by platform")
                            .unit("k")
                            .x("", "time")
                            .categories(MONTHS)
                            .series("Web", "30", "32", "35", "37", "36", "38", "41", "45", "47", "50", "52", "55")
                            .series("iOS", "12", "14", "15", "18", "20", "22", "24", "25", "28", "30", "33", "35")
                            .series("Android", "8", "10", "12", "13", "16", "18", "22", "26", "28", "31", "36", "40"));
            cases.put(
                    "54-line-log",
                    chart(ChartType.LINE)
                            .title("Transistors per processor")
                            .subtitle("Logarithmic scale")
                            .x("", "time")
                            .categories("1971", "1982", "1989", "1999", "2006", "2012", "2022")
                            .values("2300", "134000", "1180000", "9500000", "291000000", "5000000000", "114000000000")
                            .logarithmic());
            cases.put(
                    "55-line-notes",
                    chart(ChartType.LINE)
                            .title("Visits doubled after the launch")
                            .x("", "time")
                            .categories(MONTHS)
                            .values("320", "300", "340", "360", "720", "760", "810", "790", "870", "900", "950", "990")
                            .annotation(Annotation.lineAt("May", "Launch"))
                            .annotation(Annotation.bandBetween("Jul", "Aug", "Summer"))
                            .annotation(Annotation.line(n("600"), "Plan")));
            List<Point> temperatures = new ArrayList<>();
            String[][] ranges = {{"-4", "2"}, {"-3", "4"}, {"1", "9"}, {"5", "14"}, {"10", "20"}, {"14", "24"}};
            for (int i = 0; i < ranges.length; i++) {
                temperatures.add(Point.range(MONTHS[i], n(ranges[i][0]), n(ranges[i][1])));
            }
            cases.put(
                    "56-bar-ranges",
                    chart(ChartType.BAR).title("Lows and highs").unit("°C").points("", temperatures));
            cases.put(
                    "57-area-ranges",
                    chart(ChartType.AREA).title("Lows and highs").unit("°C").points("", temperatures));
            cases.put(
                    "58-combo",
                    chart(ChartType.COMBO)
                            .title("Rain and temperature")
                            .categories(MONTHS)
                            .series(
                                    ChartType.BAR,
                                    false,
                                    "Rainfall",
                                    "mm",
                                    "50",
                                    "60",
                                    "80",
                                    "75",
                                    "90",
                                    "110",
                                    "120",
                                    "100",
                                    "85",
                                    "70",
                                    "60",
                                    "55")
                            .series(
                                    ChartType.LINE,
                                    true,
                                    "Temperature",
                                    "°C",
                                    "5",
                                    "7",
                                    "10",
                                    "14",
                                    "18",
                                    "22",
                                    "24",
                                    "23",
                                    "19",
                                    "14",
                                    "9",
                                    "6"));
            cases.put(
                    "59-waterfall",
                    chart(ChartType.WATERFALL)
                            .title("From revenue to profit")
                            .unit("$M")
                            .points(
                                    "",
                                    List.of(
                                            new Point("Revenue", n("120")),
                                            new Point("Cost of sales", n("-48")),
                                            new Point("Gross profit", n("72"), new Total()),
                                            new Point("Salaries", n("-31")),
                                            new Point("Marketing", n("-12")),
                                            new Point("Other income", n("6")),
                                            new Point("Profit", n("35"), new Total()))));
            Random random = new Random(3);
            List<Point> prices = new ArrayList<>();
            int close = 10000;
            for (int day = 1; day <= 24; day++) {
                int open = close + random.nextInt(120) - 60;
                close = open + random.nextInt(400) - 190;
                int high = Math.max(open, close) + random.nextInt(120);
                int low = Math.min(open, close) - random.nextInt(120);
                prices.add(new Point(
                        "Mar " + day,
                        null,
                        new Candle(
                                BigDecimal.valueOf(open, 2),
                                BigDecimal.valueOf(high, 2),
                                BigDecimal.valueOf(low, 2),
                                BigDecimal.valueOf(close, 2))));
            }
            cases.put(
                    "60-candlestick",
                    chart(ChartType.CANDLESTICK)
                            .title("Share price in March")
                            .unit("$")
                            .points("", prices));
        }
    }

    /** Planes and distributions. */
    private static final class Relations {
        static void add(Map<String, SpecBuilder> cases) {
            Random random = new Random(5);
            List<Point> people = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                double height = 160 + random.nextGaussian() * 9;
                double weight = (height - 100) * 0.9 + random.nextGaussian() * 8;
                people.add(
                        new Point(String.valueOf(Math.round(height)), BigDecimal.valueOf(Math.round(weight * 10), 1)));
            }
            cases.put(
                    "61-scatter",
                    chart(ChartType.SCATTER)
                            .title("Taller people weigh more")
                            .x("Height in cm", "number")
                            .y("Weight")
                            .unit("kg")
                            .points("", people));
            String[][] countries = {
                {"India", "2.4", "70", "1450"}, {"China", "12.6", "78", "1410"}, {"USA", "81.7", "77", "345"},
                {"Indonesia", "4.9", "71", "283"}, {"Brazil", "10.0", "76", "212"}, {"Nigeria", "1.6", "54", "232"},
                {"Japan", "33.8", "84", "124"}, {"Germany", "52.7", "81", "84"}, {"Ethiopia", "1.3", "67", "132"}
            };
            List<Point> bubbles = new ArrayList<>();
            for (String[] one : countries) {
                bubbles.add(new Point(one[1], n(one[2]), new Spot(n(one[3]), one[0])));
            }
            cases.put(
                    "62-bubble",
                    chart(ChartType.BUBBLE)
                            .title("Wealth and health of nations")
                            .subtitle("Bubble area: population in millions")
                            .x("Income per person in thousand $", "number")
                            .y("Life expectancy in years")
                            .points("", bubbles));
            List<Point> waits = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                waits.add(new Point("", BigDecimal.valueOf(Math.round(Math.abs(random.nextGaussian() * 6 + 14)))));
            }
            cases.put(
                    "63-histogram",
                    chart(ChartType.HISTOGRAM)
                            .title("Waiting times")
                            .x("Minutes", "number")
                            .points("", waits));
            cases.put(
                    "64-histogram-bins",
                    chart(ChartType.HISTOGRAM)
                            .title("Age of visitors")
                            .categories("0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60+")
                            .values("12", "45", "130", "160", "98", "61", "34"));
            List<Point> boxes = List.of(
                    new Point("Engineering", null, new Box(n("52"), n("68"), n("81"), n("95"), n("140"))),
                    new Point("Design", null, new Box(n("45"), n("58"), n("66"), n("78"), n("102"))),
                    new Point("Marketing", null, new Box(n("40"), n("51"), n("62"), n("75"), n("118"))),
                    new Point("Support", null, new Box(n("32"), n("38"), n("44"), n("50"), n("66"))));
            cases.put(
                    "65-boxplot",
                    chart(ChartType.BOXPLOT)
                            .title("Salaries by department")
                            .unit("k")
                            .points("", boxes));
            List<Point> a = new ArrayList<>();
            List<Point> b = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                a.add(new Point("", BigDecimal.valueOf(Math.round(random.nextGaussian() * 40 + 300))));
                b.add(new Point("", BigDecimal.valueOf(Math.round(random.nextGaussian() * 25 + 250))));
            }
            cases.put(
                    "66-boxplot-observed",
                    chart(ChartType.BOXPLOT)
                            .title("Latency before and after")
                            .unit("ms")
                            .points("Before", a)
                            .points("After", b));
            cases.put(
                    "67-radar",
                    chart(ChartType.RADAR)
                            .title("Skills of a data scientist")
                            .categories(
                                    "Statistics",
                                    "Programming",
                                    "Communication",
                                    "Visualisation",
                                    "Domain knowledge",
                                    "Machine learning")
                            .values("8", "7", "6", "9", "5", "8"));
            cases.put(
                    "68-radar-two",
                    chart(ChartType.RADAR)
                            .title("Two phones compared")
                            .categories("Camera", "Battery", "Display", "Speed", "Price")
                            .series("Phone A", "9", "6", "8", "9", "4")
                            .series("Phone B", "6", "9", "7", "6", "9"));
            SpecBuilder heat = chart(ChartType.HEATMAP)
                    .title("Support tickets by weekday and hour")
                    .categories("8", "9", "10", "11", "12", "13", "14", "15", "16", "17");
            for (String day : new String[] {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}) {
                heat.series(
                        day, random.ints(10, 3, 60).mapToObj(String::valueOf).toArray(String[]::new));
            }
            cases.put("69-heatmap", heat);
        }
    }

    /** Wholes and flows. */
    private static final class Parts {
        private static Point node(String id, String parent, String value) {
            return new Point(id, value.isEmpty() ? null : n(value), new Node(parent, ""));
        }

        static void add(Map<String, SpecBuilder> cases) {
            List<Point> tree = List.of(
                    node("Budget", "", ""),
                    node("Housing", "Budget", ""),
                    node("Rent", "Housing", "1200"),
                    node("Energy", "Housing", "180"),
                    node("Insurance", "Housing", "60"),
                    node("Food", "Budget", ""),
                    node("Groceries", "Food", "420"),
                    node("Restaurants", "Food", "160"),
                    node("Transport", "Budget", ""),
                    node("Car", "Transport", "240"),
                    node("Train", "Transport", "90"),
                    node("Leisure", "Budget", "310"),
                    node("Savings", "Budget", "400"));
            cases.put(
                    "70-treemap",
                    chart(ChartType.TREEMAP)
                            .title("Where the money goes")
                            .unit("€")
                            .points("", tree));
            cases.put(
                    "71-sunburst",
                    chart(ChartType.SUNBURST)
                            .title("Where the money goes")
                            .unit("€")
                            .points("", tree));
            List<Point> flat = new ArrayList<>();
            String[][] sizes = {
                {"Java", "310"},
                {"Python", "280"},
                {"JavaScript", "260"},
                {"C++", "120"},
                {"Go", "90"},
                {"Rust", "60"},
                {"Kotlin", "50"},
                {"Swift", "45"},
                {"Ruby", "30"},
                {"Scala", "14"}
            };
            for (String[] one : sizes) {
                flat.add(node(one[0], "", one[1]));
            }
            cases.put(
                    "72-treemap-flat",
                    chart(ChartType.TREEMAP)
                            .title("Lines of code by language")
                            .unit("k")
                            .points("", flat));
            cases.put(
                    "73-funnel",
                    chart(ChartType.FUNNEL)
                            .title("One visitor in fifty buys")
                            .categories("Visitors", "Product viewed", "Added to basket", "Checkout started", "Purchase")
                            .values("12000", "6400", "1900", "640", "240"));
            cases.put(
                    "74-gauge",
                    chart(ChartType.GAUGE)
                            .title("Customer satisfaction")
                            .unit("%")
                            .points("", List.of(new Point("Score", n("86"), new Reading(n("0"), n("100"), n("90"))))));
            cases.put(
                    "75-gauge-many",
                    chart(ChartType.GAUGE)
                            .title("Servers")
                            .unit("%")
                            .points(
                                    "",
                                    List.of(
                                            new Point("Processor", n("63")),
                                            new Point("Memory", n("81"), new Reading(null, null, n("75"))),
                                            new Point("Disk", n("42")),
                                            new Point("Network", n("17")))));
            cases.put(
                    "76-sankey",
                    chart(ChartType.SANKEY)
                            .title("Energy from source to use")
                            .unit("TWh")
                            .points(
                                    "",
                                    List.of(
                                            Point.flow("Coal", "Electricity", n("120")),
                                            Point.flow("Gas", "Electricity", n("90")),
                                            Point.flow("Gas", "Heating", n("140")),
                                            Point.flow("Wind", "Electricity", n("130")),
                                            Point.flow("Solar", "Electricity", n("60")),
                                            Point.flow("Oil", "Transport", n("180")),
                                            Point.flow("Oil", "Heating", n("40")),
                                            Point.flow("Electricity", "Industry", n("170")),
                                            Point.flow("Electricity", "Homes", n("150")),
                                            Point.flow("Electricity", "Losses", n("80")),
                                            Point.flow("Heating", "Homes", n("130")),
                                            Point.flow("Heating", "Industry", n("50")))));
            String[] words = {
                "customer",
                "service",
                "quality",
                "price",
                "delivery",
                "support",
                "design",
                "speed",
                "trust",
                "choice",
                "returns",
                "app",
                "website",
                "payment",
                "staff",
                "opening hours",
                "parking",
                "newsletter",
                "discount",
                "warranty",
                "packaging",
                "advice",
                "loyalty",
                "gift cards"
            };
            cases.put(
                    "77-word-cloud",
                    chart(ChartType.WORD_CLOUD)
                            .title("What customers write about")
                            .categories(words)
                            .values(IntStream.range(0, words.length)
                                    .mapToObj(i -> String.valueOf(Math.max(4, 120 / (i / 2 + 1))))
                                    .toArray(String[]::new)));
        }
    }
}
