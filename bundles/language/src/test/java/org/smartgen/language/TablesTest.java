package org.smartgen.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void readsAJsonArray() {
        var table = read("draw this [{\"city\": \"Oslo\", \"rain_mm\": 7.50}, {\"city\": \"Bergen\"}] please");
        assertEquals(List.of("city", "rain_mm"), table.columns());
        assertEquals(List.of(List.of("Oslo", "7.50"), List.of("Bergen", "")), table.rows());
    }

    @Test
    void readsAJsonObjectOfNumbers() {
        assertEquals(
                List.of(List.of("a", "1"), List.of("b", "2")),
                read("{\"a\": 1, \"b\": 2}").rows());
    }

    @Test
    void brokenOrNestedJsonIsNoTable() {
        assertTrue(Tables.read("[{\"a\": 1}, {\"b\": ").isEmpty());
        assertTrue(Tables.read("[{\"a\": {\"b\": 1}}]").isEmpty());
    }

    @Test
    void jsonHoldsTablesInManyShapes() {
        String three = "[[a, 1], [b, 2]]";
        assertEquals(three, rows("plot {\"labels\": [\"a\", \"b\"], \"values\": [1, 2]} as bars"));
        assertEquals(three, rows("{\"data\": [{\"x\": \"a\", \"y\": 1}, {\"x\": \"b\", \"y\": 2}]}"));
        assertEquals(three, rows("[[\"name\", \"n\"], [\"a\", 1], [\"b\", 2]]"));
        assertEquals(three, rows("{'a': 1, 'b': 2,}"));
        assertEquals(three, rows("{a: 1, b: 2}"));
        assertEquals(three, rows("{\"title\": \"T\", \"chart\": {\"data\": {\"a\": 1, \"b\": 2}}}"));
        assertEquals(three, rows("{\"labels\": [\"a\", \"b\"], \"datasets\": [{\"label\": \"s\", \"data\": [1, 2]}]}"));
        assertEquals(
                "[[2020, 1, 2], [2021, 3, 4]]",
                rows("{\"2020\": {\"a\": 1, \"b\": 2}, \"2021\": {\"a\": 3, \"b\": 4}}"));
        assertEquals(
                "[[a, s, 1], [b, s, 2], [a, t, 3], [b, t, 4]]",
                rows(
                        "{\"categories\": [\"a\", \"b\"], \"series\": [{\"name\": \"s\", \"data\": [1, 2]}, {\"name\": \"t\", \"data\": [3, 4]}]}"));
        assertEquals(
                "[[a, s, 1], [a, t, 3]]",
                rows(
                        "[{\"name\": \"s\", \"data\": [{\"x\": \"a\", \"y\": 1}]}, {\"name\": \"t\", \"data\": [[\"a\", 3]]}]"));
    }

    @Test
    void aBraceInProseHidesNoTableBehindIt() {
        assertEquals("[[a, 1], [b, 2]]", rows("use {curly braces} for this: {\"a\": 1, \"b\": 2}"));
    }

    @Test
    void jsonOfAnySizeIsBounded() {
        assertTrue(Tables.read("[".repeat(2_000) + "{\"a\": 1}").isEmpty());
        assertTrue(Tables.read("{\"a\": 1e999999999, \"b\": 2}").isPresent()
                || Tables.read("{\"a\": 1e999999999, \"b\": 2}").isEmpty());
    }

    @Test
    void readsAnHtmlTable() {
        var table = read(
                "this: <table><tr><th>Tree</th><th>m</th></tr><tr><td>Oak &amp; co</td><td><b>12</b></td></tr></table>");
        assertEquals(List.of("Tree", "m"), table.columns());
        assertEquals(List.of(List.of("Oak & co", "12")), table.rows());
    }

    @Test
    void readsSemicolonsWithDecimalCommasAndBars() {
        assertEquals("[[Nord, 12,5], [Süd, 10,2]]", rows("Region;Wert\nNord;12,5\nSüd;10,2"));
        assertEquals("[[Oak, 12], [Elm, 7]]", rows("Tree | m\nOak | 12\nElm | 7"));
        assertEquals("[[speed, high, low], [price, 5, 9]]", rows("what;A;B\nspeed;high;low\nprice;5;9"));
    }

    @Test
    void yearsMayHeadColumns() {
        var table = read("Region,2022,2023\nNorth,120,150\nSouth,90,95");
        assertEquals(List.of("Region", "2022", "2023"), table.columns());
        assertEquals(2, table.rows().size());
    }

    @Test
    void readsAMarkdownTable() {
        String text = "Plot:\n| Tree | m |\n|:--|--:|\n| Oak | 12 |\n| A\\|B | 7,5 |\nas bars";
        var found = Tables.read(text).orElseThrow();
        assertEquals(List.of("Tree", "m"), found.table().columns());
        assertEquals(
                List.of(List.of("Oak", "12"), List.of("A|B", "7,5")),
                found.table().rows());
        assertTrue(text.substring(found.start(), found.end()).startsWith("| Tree"));
        assertTrue(text.substring(found.end()).strip().equals("as bars"));
    }

    @Test
    void readsQuotedCsvBelowProse() {
        var table = read("Show these as lines:\nyear,\"sales, net\"\n2021,5\n2022,\"1,200\"\nThanks");
        assertEquals(List.of("year", "sales, net"), table.columns());
        assertEquals(List.of(List.of("2021", "5"), List.of("2022", "1,200")), table.rows());
    }

    @Test
    void readsTabsAndNegatives() {
        var table = read("Year\tProfit\tLoss\n2021\t100\t-20\n2022\t120\t-35");
        assertEquals(3, table.columns().size());
        assertEquals(List.of("2022", "120", "-35"), table.rows().get(1));
    }

    @Test
    void rowsWithoutAHeadingHaveEmptyColumnNames() {
        var table = read("Mon;12\nTue;7");
        assertEquals(List.of("", ""), table.columns());
        assertEquals(2, table.rows().size());
    }

    @Test
    void proseIsNoTable() {
        assertTrue(Tables.read("Q1 120, Q2 150\nand that is it, thanks").isEmpty());
        assertTrue(Tables.read("A, B and C").isEmpty());
    }

    private static String rows(String text) {
        return read(text).rows().toString();
    }

    private static org.smartgen.spi.DataTable read(String text) {
        return Tables.read(text).orElseThrow().table();
    }
}
