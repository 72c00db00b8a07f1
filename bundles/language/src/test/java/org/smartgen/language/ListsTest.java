package org.smartgen.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quarterly turnover: Q1 12, Q2 15, Q3 9 | Q1=12 Q2=15 Q3=9",
                "A: 12; B = 7; C - 9 | A=12 B=7 C=9",
                "Rent 1200 €, food 400 € and fun 90 € | Rent=1200 food=400 fun=90",
                "Wool (12), Silk (7), Linen (3) | Wool=12 Silk=7 Linen=3",
                "Jun,$1000 Jul,$2000 | Jun=1000 Jul=2000",
                "poll - for: twelve, against: seven | for=12 against=7",
                "12 goats, 7 hens and 3 pigs | goats=12 hens=7 pigs=3",
                "We sold 30k bikes in Spain, 20k in Italy and 10k in Malta | Spain=30000 Italy=20000 Malta=10000",
                "£1,250.50 in March, £980 in April | March=1250.5 April=980",
                "income of 5M in 2019 and 12M in 2022 | 2019=5000000 2022=12000000",
                "Profits were 10 in 2020, 12 in 2021 and 15 in 2022 | 2020=10 2021=12 2022=15",
                "North, South and East have 10, 20 and 30 | North=10 South=20 East=30",
                "revenue for 2020, 2021 and 2022: 5, 6, 7 | 2020=5 2021=6 2022=7",
                "Food and drink 20, rent and bills 50, fun 30 | Food and drink=20 rent and bills=50 fun=30",
                "wind 60%, solar 25%, the rest hydro | wind=60 solar=25 hydro=15",
                "2/5 of the day goes to work, 1/4 to sleep, the remainder to play | work=40 sleep=25 play=35",
                "Our crew grew from 1,000 to 1,500, an increase of 50% | before=1000 after=1500",
                "Einwohner: Ulm 120.000, Köln 1.080.000 und Bonn 330.000 | Ulm=120000 Köln=1080000 Bonn=330000",
                "Sprachen: 45 % Deutsch, 30 % Polnisch, 25 % Dänisch | Deutsch=45 Polnisch=30 Dänisch=25",
                "Ventes par région : Nord 1 200, Sud 950, Est 430 | Nord=1200 Sud=950 Est=430",
                "ventas: enero 1.200, febrero 1.450 y marzo 980 | enero=1200 febrero=1450 marzo=980",
                "Продажи: январь 120, февраль 150, март 90 | январь=120 февраль=150 март=90",
                "水费占 70%，电费占 12%，其他占 18%。 | 水费=70 电费=12 其他=18",
                "2015年增加了500人，2016年增加了700人 | 2015年=500 2016年=700",
                "20岁时有80%的人跑步；到了40岁这个比例降至60% | 20岁=80 40岁=60",
                "45% of people like tea, 35% like coffee and 20% like water | tea=45 coffee=35 water=20",
                "visitors from May to July: 12, 15, 18 | May=12 June=15 July=18",
                "Besucher von Jan bis Mär: 12, 15, 18 | Jan=12 Feb=15 Mär=18",
                "sales from Q1 to Q3: 12, 15, 18 | Q1=12 Q2=15 Q3=18",
                "Wind 31 %, Kohle 26 %, Rest 43 % | Wind=31 Kohle=26 Rest=43",
                "monthly visitors 2024: Jan 1.2k, Feb 1.5k, Mar 1.1k | Jan=1200 Feb=1500 Mar=1100",
                "visitors 2024, Jan 10, Feb 20, Mar 30 | Jan=10 Feb=20 Mar=30",
                "visitors 2024 - Jan 10, Feb 20 | Jan=10 Feb=20",
                "visitors 2000 in Jan, 1500 in Feb, 1800 in Mar | Jan=2000 Feb=1500 Mar=1800",
                "revenue 2019-2023 for Acme: 2019 10, 2020 12 | 2019=10 2020=12",
                "revenue 2019–2023: 2019 10, 2020 12, 2021 15 | 2019=10 2020=12 2021=15",
                "revenue 2019 to 2023 for Acme: 2019 10, 2020 12 | 2019=10 2020=12",
                "Budget 2025 by team: Sales 1200, IT 1950, HR 2000 | Sales=1200 IT=1950 HR=2000",
                "Olympics 2024, medals: USA 40, China 30 | USA=40 China=30",
                "5 towns 2024: Ulm 37, Bonn 19 | Ulm=37 Bonn=19",
                "2024年访问量：1月 120，2月 150 | 1月=120 2月=150",
                "founded: Elk 1976, Owl 1998, Bee 2003 | Elk=1976 Owl=1998 Bee=2003",
                "Costs 1950, rent 2000, food: 300 | Costs=1950 rent=2000 food=300",
                "Ulm 1950 - Bonn 1200 - Rome 800 | Ulm=1950 Bonn=1200 Rome=800",
                "Oak: 1950, Elm: 2000, Ash: 1200 | Oak=1950 Elm=2000 Ash=1200",
                "Acme: visitors 2024: Jan 10, Feb 20 | Jan=10 Feb=20",
                "1200 x 800: Oak 5, Elm 7 | Oak=5 Elm=7",
                "Oak 5, Elm 7, size 800 by 600 | Oak=5 Elm=7",
                "某城市各月降雨量：1月50毫米，2月60毫米 | 1月=50 2月=60",
                "40%的人喜欢苹果，35%的人喜欢香蕉 | 苹果=40 香蕉=35",
                "A产品销量100，B产品销量200 | A产品销量=100 B产品销量=200",
                "Win 12 / Draw 5 / Loss 3 | Win=12 Draw=5 Loss=3",
                "Line: 2020 -> 10, 2021 -> 15 | 2020=10 2021=15",
                "revenue (in millions): Q1 12.5, Q2 14.2 | Q1=12.5 Q2=14.2",
                "Sales were 120 in Q1, 150 in Q2 | Q1=120 Q2=150",
                "Medals 2024, USA 40, China 30 | USA=40 China=30",
                "medals 2024, Chile 1200, Peru 1300 | Chile=1200 Peru=1300",
                "Jan,Feb,Mar: 120,131,142 | Jan=120 Feb=131 Mar=142",
                "Oak: 120,130,140 | 1=120 2=130 3=140",
                "Votes: 3/4 yes, the rest no | yes=75 no=25",
                "profit 2020-2023: 5, 7, 9, 12 | 2020=5 2021=7 2022=9 2023=12",
                "Income: 2020 - $50k; 2021 - $60k | 2020=50000 2021=60000",
                "Revenue went from $2M in 2020 to $5M in 2023 | 2020=2000000 2023=5000000",
                "users grew from 10k to 40k by 2030 | before=10000 2030=40000",
                "Spain about 30, Italy over 40 | Spain=30 Italy=40",
                "المبيعات: يناير ١٢٠، فبراير ١٥٠ | يناير=120 فبراير=150",
                "Umsatz: Ulm 5 M€, Bonn 7,5 M€ | Ulm=5000000 Bonn=7500000",
                "りんご 120個、みかん 80個、ぶどう 40個 | りんご=120 みかん=80 ぶどう=40",
            })
    void readsOneSeries(String text, String expected) {
        assertEquals(expected, written(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oak: 2021 10M, 2022 12M. Elm: 2021 9M, 2022 11M | <Oak>2021=10000000 2022=12000000 <Elm>2021=9000000 2022=11000000",
                "sales 2023 vs 2024: North 10 and 12, South 8 and 9 | <2023>North=10 South=8 <2024>North=12 South=9",
                "sales 2023 and 2024: North 10 and 12, South 8 and 9 | <North>2023=10 2024=12 <South>2023=8 2024=9",
                "Team A: Ann 1950, Bob 2000; Team B: Ann 1200, Bob 10 | <Team A>Ann=1950 Bob=2000 <Team B>Ann=1200 Bob=10",
                "sales 2023 vs 2024: Q1 10 and 12, Q2 11 and 14 | <2023>Q1=10 Q2=11 <2024>Q1=12 Q2=14",
                "In 2021, apples 10, pears 20. In 2022, apples 12, pears 25 | <2021>apples=10 pears=20 <2022>apples=12 pears=25",
                "Oak sales were 10 in 2021 and 12 in 2022; Elm sales were 5 in 2021 and 6 in 2022 | <Oak sales>2021=10 2022=12 <Elm sales>2021=5 2022=6",
                "Profit 2021: 100, 2022: 120; Loss 2021: 20, 2022: 35 | <Profit>2021=100 2022=120 <Loss>2021=20 2022=35",
                "工厂A分别为150，160，145；工厂B分别为100，110，105 | <工厂A>1=150 2=160 3=145 <工厂B>1=100 2=110 3=105",
                "挪威从2010年的20%增长到了2020年的25%，瑞典从20%增长至23%，丹麦保持在30%不变 | <挪威>2010年=20 2020年=25 <瑞典>2010年=20 2020年=23 <丹麦>2010年=30 2020年=30",
            })
    void readsSeveralSeries(String text, String expected) {
        assertEquals(expected, written(text));
    }

    @Test
    void whatIsNoValueIsUnused() {
        var read = Lists.read("The top 5 brands over the last 3 years: Elk 40%, Bee 35%, Owl 25%");
        assertEquals("Elk=40 Bee=35 Owl=25", written(read));
        assertTrue(read.unused().size() == 2, () -> read.unused().toString());
        assertEquals("%", read.unit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue 2019-2023 for Acme: 2019 10, 2020 12 | revenue 2019-2023 for Acme:",
                "revenue 2019: 10, 12, 15 | revenue 2019:",
                "Budget 2025 by team: Sales 12, IT 19 | Budget 2025 by team:",
            })
    void theOpeningKeepsItsYears(String text, String opening) {
        assertEquals(opening, Lists.read(text).opening());
    }

    @Test
    void aRangeKeepsBothEnds() {
        var entries = Lists.read("revenue: A 10-20, B 15-25").groups().get(0).entries();
        assertEquals("[10, 15]", entries.stream().map(e -> e.value()).toList().toString());
        assertEquals(
                "[20, 25]",
                entries.stream().map(e -> e.upper().orElseThrow()).toList().toString());
    }

    @Test
    void aConjunctionIsNoUnit() {
        assertEquals(
                "",
                Lists.read("In 2022 sales were 120 and in 2023 they were 150").unit());
    }

    @Test
    void aCapitalInFrontOfAWordIsNoArticle() {
        assertEquals(
                "A公司利润",
                Lists.read("A公司利润从10万增长到20万，B公司从30万增长到40万").groups().get(0).name());
    }

    @Test
    void theNounBehindTheValuesIsTheirUnit() {
        assertEquals("bikes", Lists.read("30k bikes in Spain, 20k in Italy").unit());
    }

    @Test
    void madeUpNamesSaySo() {
        assertTrue(Lists.read("temperatures: 12, 15, 19")
                .groups()
                .get(0)
                .entries()
                .get(0)
                .assumed());
    }

    @Test
    void aTextWithoutValuesHasNone() {
        assertTrue(Lists.read("a chart of our sales in 2023").isEmpty());
    }

    private static String written(String text) {
        return written(Lists.read(text));
    }

    private static String written(LabelledValues read) {
        return read.groups().stream()
                .map(g -> (g.name().isEmpty() ? "" : "<" + g.name() + ">")
                        + g.entries().stream()
                                .map(e -> e.label() + "=" + e.value().toPlainString())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" "));
    }
}
