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

    private static org.smartgen.spi.DataTable read(String text) {
        return Tables.read(text).orElseThrow().table();
    }
}
