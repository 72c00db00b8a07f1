package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where categories stand along a line chart: evenly, or in proportion for times and numbers that can be read. */
final class Positions {
    private static final double MARGIN = 0.03;

    private Positions() {}

    /** @return shares of the width, rising */
    static double[] of(String axisType, List<String> names) {
        return proportional(axisType, names).orElseGet(() -> IntStream.range(0, names.size())
                .mapToDouble(i -> (i + 0.5) / names.size())
                .toArray());
    }

    private static Optional<double[]> proportional(String axisType, List<String> names) {
        if (names.size() < 2 || !(axisType.equals("number") || axisType.equals("time"))) {
            return Optional.empty();
        }
        double[] places = new double[names.size()];
        try {
            for (int i = 0; i < places.length; i++) {
                places[i] = axisType.equals("number")
                        ? new BigDecimal(names.get(i).strip()).doubleValue()
                        : day(names.get(i).strip());
            }
        } catch (NumberFormatException | DateTimeParseException written) {
            return Optional.empty();
        }
        double first = places[0];
        double span = places[places.length - 1] - first;
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < places.length; i++) {
            if (places[i] <= before) {
                return Optional.empty();
            }
            before = places[i];
        }
        return Optional.of(IntStream.range(0, places.length)
                .mapToDouble(i -> MARGIN + (1 - 2 * MARGIN) * (places[i] - first) / span)
                .toArray());
    }

    private static double day(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1).toEpochDay();
            case 7 -> YearMonth.parse(text).atDay(1).toEpochDay();
            default -> LocalDate.parse(text).toEpochDay();
        };
    }
}
