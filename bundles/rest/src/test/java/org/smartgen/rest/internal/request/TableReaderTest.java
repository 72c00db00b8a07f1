package org.smartgen.rest.internal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.GenerationException;

class TableReaderTest {

    @Test
    void csvWithAHeaderNamesItsColumns() {
        DataTable table = csv("Quarter, Sales\r\nQ1,120\r\n\r\n\"Q2, late\",\"1,5\"\nQ3\n");

        assertEquals(List.of("Quarter", "Sales"), table.columns());
        assertEquals(List.of(List.of("Q1", "120"), List.of("Q2, late", "1,5"), List.of("Q3", "")), table.rows());
    }

    @Test
    void csvWithoutAHeaderHasNamelessColumns() {
        DataTable table = csv("Q1,120\nQ2,150");

        assertEquals(List.of("", ""), table.columns());
        assertEquals(2, table.rows().size());
    }

    @Test
    void yearsOverNumbersAreAHeader() {
        assertEquals(
                List.of("Region", "2023", "2024"),
                csv("Region,2023,2024\nNorth,10,12").columns());
        assertEquals(List.of("", ""), csv("Ann,2020\nBob,2021").columns());
    }

    @Test
    void otherDelimitersAreSeen() {
        assertEquals(List.of("1,5", "2"), csv("a;b\n1,5;2").rows().get(0));
        assertEquals(List.of("1", "2"), csv("a\tb\n1\t2").rows().get(0));
        assertEquals(List.of("1", "2"), csv("a | b\n1 | 2").rows().get(0));
    }

    @Test
    void quotesInsideQuotesAndNewlinesInsideCellsAreKept() {
        assertEquals(
                List.of("say \"hi\"", "two\nlines"),
                csv("a,b\n\"say \"\"hi\"\"\",\"two\nlines\"").rows().get(0));
    }

    @Test
    void moreCellsThanColumnsAreRefused() {
        GenerationException e = assertThrows(GenerationException.class, () -> csv("a,b\nx,1\ny,1,500"));
        assertEquals("Row 2 of \"data\" has 3 cells, the header 2.", e.getMessage());
    }

    @Test
    void anOpenQuoteIsRefused() {
        assertThrows(GenerationException.class, () -> csv("a,b\n\"x,1"));
    }

    @Test
    void textWithoutRowsIsRefused() {
        assertThrows(GenerationException.class, () -> csv(" \n "));
    }

    @Test
    void objectsMayHaveDifferentFields() throws Exception {
        DataTable table = json("[{'q':'Q1','a':1},{'q':'Q2','b':2.50,'c':null},{'c':true}]");

        assertEquals(List.of("q", "a", "b", "c"), table.columns());
        assertEquals(
                List.of(List.of("Q1", "1", "", ""), List.of("Q2", "", "2.50", ""), List.of("", "", "", "true")),
                table.rows());
    }

    @Test
    void rowsMayBeginWithAHeader() throws Exception {
        DataTable table = json("[['q','v'],['Q1',1e3],['Q2',null]]");

        assertEquals(List.of("q", "v"), table.columns());
        assertEquals(List.of(List.of("Q1", "1000"), List.of("Q2", "")), table.rows());
    }

    @Test
    void tooManyCellsSayTheLimit() {
        GenerationException e = assertThrows(GenerationException.class, () -> csv("a,b\n" + "x,1\n".repeat(10_001)));
        assertEquals(20_000, e.limit().orElseThrow());
        assertEquals(20_002L, e.actual().orElseThrow());
    }

    @Test
    void aSparseTableIsRefusedBeforeItIsBuilt() {
        StringBuilder objects = new StringBuilder("[");
        for (int i = 0; i < 5_000; i++) {
            objects.append(i == 0 ? "" : ",").append("{'k").append(i).append("':1}");
        }
        GenerationException e = assertThrows(GenerationException.class, () -> json(objects + "]"));
        assertEquals(25_000_000L, e.actual().orElseThrow());
    }

    private static DataTable csv(String text) {
        return TableReader.read(Json.object().put("data", text).get("data"));
    }

    private static DataTable json(String text) throws Exception {
        return TableReader.read(Json.read(text.replace('\'', '"')));
    }
}
