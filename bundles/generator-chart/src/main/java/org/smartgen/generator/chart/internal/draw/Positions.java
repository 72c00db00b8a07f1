package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
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

    /**
     * Where an x stands: at a name's centre, or for times and numbers between the centres.
     *
     * @param centres of the names, px
     */
    static Function<String, OptionalDouble> finder(String axisType, List<String> names, double[] centres) {
        return x -> {
            int index = names.indexOf(x);
            if (index >= 0) {
                return OptionalDouble.of(centres[index]);
            }
            OptionalDouble sought = number(axisType, x);
            for (int i = 1; i < centres.length && sought.isPresent(); i++) {
                OptionalDouble from = number(axisType, names.get(i - 1));
                OptionalDouble to = number(axisType, names.get(i));
                if (from.isEmpty() || to.isEmpty()) {
                    return OptionalDouble.empty();
                }
                double share = (sought.getAsDouble() - from.getAsDouble()) / (to.getAsDouble() - from.getAsDouble());
                if (share >= 0 && share <= 1) {
                    return OptionalDouble.of(centres[i - 1] + share * (centres[i] - centres[i - 1]));
                }
            }
            return OptionalDouble.empty();
        };
    }

    /** A number, or the days of a time since 1970; empty when it cannot be read. */
    static OptionalDouble number(String axisType, String text) {
        try {
            return switch (axisType) {
                case "number" -> OptionalDouble.of(new BigDecimal(text.strip()).doubleValue());
                case "time" -> OptionalDouble.of(day(text.strip()));
                default -> OptionalDouble.empty();
            };
        } catch (NumberFormatException | DateTimeParseException written) {
            return OptionalDouble.empty();
        }
    }

    private static Optional<double[]> proportional(String axisType, List<String> names) {
        if (names.size() < 2 || !(axisType.equals("number") || axisType.equals("time"))) {
            return Optional.empty();
        }
        double[] places = new double[names.size()];
        for (int i = 0; i < places.length; i++) {
            OptionalDouble place = number(axisType, names.get(i));
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places[i] = place.getAsDouble();
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
