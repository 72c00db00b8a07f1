package org.smartgen.job.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.smartgen.spi.Omission;

class PromptQuantitiesTest {

    private static SpecValue number(String value) {
        return new SpecValue("/n", value, new BigDecimal(value), false);
    }

    private static SpecValue text(String value) {
        return new SpecValue("/t", value, null, false);
    }

    private static List<String> missing(String prompt, SpecValue... values) {
        return PromptQuantities.missing(prompt, List.of(values), List.of());
    }

    @Test
    void numbersAreFoundHoweverTheyAreWritten() {
        assertEquals(List.of(), missing("Sales: 40k in March", number("40000"), text("March")));
        assertEquals(List.of(), missing("Sales were 1.2 million", number("1200000")));
        assertEquals(List.of(), missing("Sales were 1.2 million", number("1.2")));
        assertEquals(List.of(), missing("Ventas: 1.234,5 euros", number("1234.5")));
        assertEquals(List.of(), missing("a drop of -3 degrees", number("-3")));
    }

    @Test
    void datesAreFoundInTheTextsOfTheSpec() {
        assertEquals(List.of(), missing("from 2021 to 2023", text("Growth 2021"), text("2023")));
        assertEquals(List.of("2023"), missing("in 2023", text("Growth 2021")));
    }

    @Test
    void aPartOfANumberIsNotTheNumber() {
        assertEquals(List.of("12"), missing("12 apples", text("120 apples"), number("120")));
    }

    @Test
    void whatWasLeftOutWithAReasonIsNotMissing() {
        var omissions = Stream.of("1200x800").map(t -> Omission.of(t, "a size")).toList();
        assertEquals(
                List.of("7"),
                PromptQuantities.missing("1200x800 chart: Ann 7, Bob 9", List.of(number("9")), omissions));
    }

    @Test
    void aShareMayBeDrawnInPercent() {
        assertEquals(List.of(), missing("a third of the budget", number("33.3")));
    }
}
