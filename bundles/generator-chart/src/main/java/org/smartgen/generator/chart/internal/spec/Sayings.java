package org.smartgen.generator.chart.internal.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sentences of {@code descriptions.tsv} in one language; English where there are none in it. Immutable. */
final class Sayings {
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "zh", "ja");

    private static final Map<String, List<String>> ROWS = read();

    private final int column;
    private final char decimal;

    Sayings(String language) {
        Locale locale = Locale.forLanguageTag(language);
        this.column = Math.max(0, LANGUAGES.indexOf(locale.getLanguage()));
        this.decimal = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(LANGUAGES.get(column)))
                .getDecimalSeparator();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> rows = new HashMap<>();
        try (InputStream in = Sayings.class.getResourceAsStream("descriptions.tsv")) {
            if (in == null) {
                throw new IOException("descriptions.tsv is not in the bundle");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .forEach(cells -> rows.put(cells.get(0), cells.subList(1, cells.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(rows);
    }

    static Map<String, List<String>> rows() {
        return ROWS;
    }

    String say(String key, Object... values) {
        List<String> row = ROWS.get(key);
        if (row == null) {
            throw new IllegalArgumentException("no sentence " + key);
        }
        String pattern = row.get(column);
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean hole = pattern.charAt(i) == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
            if (hole) {
                said.append(values[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                said.append(pattern.charAt(i));
            }
        }
        return said.toString();
    }

    /** With the decimals that it has, without grouping. */
    String number(BigDecimal value) {
        return value.toPlainString().replace('.', decimal);
    }
}
