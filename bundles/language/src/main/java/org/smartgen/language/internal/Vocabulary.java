package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.smartgen.language.Quantity.Bound;

/** The word lists of all languages, read once. */
public final class Vocabulary {
    /** @param kind {@code percent}, {@code currency} or {@code unit} */
    public record Unit(String kind, String name) {}

    /** @param kind {@code month}, {@code weekday}, {@code quarter}, {@code part} or {@code ordinal} */
    public record CalendarName(String kind, int order) {}

    public static final Phrases<BigDecimal> MAGNITUDES = numbers("magnitudes.tsv");
    public static final Phrases<Unit> UNITS = units();
    public static final Phrases<CalendarName> CALENDAR = calendar();
    public static final Phrases<BigDecimal> FRACTIONS = fractions();
    static final Phrases<BigDecimal> FACTORS = numbers("factors.tsv");
    static final Phrases<BigDecimal> DENOMINATORS = numbers("denominators.tsv");
    static final Phrases<Bound> BOUNDS_BEFORE = bounds("before");
    static final Phrases<Bound> BOUNDS_BEHIND = bounds("behind");
    static final Phrases<String> COLOURS = names("colours.tsv");
    static final Phrases<String> DIRECTIONS = names("directions.tsv");
    static final Phrases<String> MODES = names("modes.tsv");
    static final Phrases<String> STYLES = names("styles.tsv");
    static final Phrases<String> STEPS = names("steps.tsv");

    /** By language and step, such as {@code en week}: {@code Week {n}}. */
    static final Map<String, String> STEP_NAMES = Table.read("step-names.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0) + " " + row.get(1), row -> row.get(2)));

    private static final Map<String, Phrases<String>> PARTICLES = particles();

    private Vocabulary() {}

    /** The small words of one role, such as {@code and}, {@code preposition} or {@code rest}, of all languages. */
    public static Phrases<String> particles(String role) {
        var found = PARTICLES.get(role);
        if (found == null) {
            throw new IllegalArgumentException("no particles of role " + role);
        }
        return found;
    }

    private static Phrases<BigDecimal> numbers(String file) {
        var all = new Phrases<BigDecimal>();
        Table.read(file).forEach(row -> all.add(Table.forms(row.get(1)), new BigDecimal(row.get(0))));
        return all;
    }

    private static Phrases<String> names(String file) {
        var all = new Phrases<String>();
        Table.read(file).forEach(row -> all.add(Table.forms(row.get(1)), row.get(0)));
        return all;
    }

    private static Phrases<Bound> bounds(String place) {
        var all = new Phrases<Bound>();
        for (var row : Table.read("bounds.tsv")) {
            if (row.get(1).equals(place)) {
                all.add(Table.forms(row.get(2)), Bound.valueOf(row.get(0)));
            }
        }
        return all;
    }

    private static Phrases<Unit> units() {
        var all = new Phrases<Unit>();
        Table.read("units.tsv").forEach(row -> all.add(Table.forms(row.get(2)), new Unit(row.get(0), row.get(1))));
        return all;
    }

    private static Phrases<CalendarName> calendar() {
        var all = new Phrases<CalendarName>();
        Table.read("calendar.tsv")
                .forEach(row ->
                        all.add(Table.forms(row.get(2)), new CalendarName(row.get(0), Integer.parseInt(row.get(1)))));
        return all;
    }

    private static Phrases<BigDecimal> fractions() {
        var all = new Phrases<BigDecimal>();
        for (var row : Table.read("fractions.tsv")) {
            String[] parts = row.get(0).split("/");
            all.add(Table.forms(row.get(1)), quotient(new BigDecimal(parts[0]), new BigDecimal(parts[1])));
        }
        return all;
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL64).stripTrailingZeros();
    }

    /** With the words of bounds, which end no name: "Spain about 30". */
    private static Map<String, Phrases<String>> particles() {
        var all = new LinkedHashMap<String, Phrases<String>>();
        Table.read("particles.tsv")
                .forEach(row -> all.put(row.get(0), new Phrases<String>().add(Table.forms(row.get(1)), row.get(0))));
        var bounds = new Phrases<String>();
        for (var row : Table.read("bounds.tsv")) {
            if (row.get(1).equals("before")) {
                bounds.add(
                        Table.forms(row.get(2)).stream()
                                .filter(f -> f.length() > 2)
                                .toList(),
                        "bound");
            }
        }
        all.put("bound", bounds);
        return Map.copyOf(all);
    }
}
