package org.smartgen.generator.infographic.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The rows of {@code readings.tsv}. */
final class Readings {
    private Readings() {}

    /** @param open false for the rows that were kept for the end */
    static List<String> lines(boolean open) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Readings.class.getResourceAsStream("readings.tsv")), StandardCharsets.UTF_8))) {
            List<String> all = in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            int blind = 0;
            while (!all.get(blind).startsWith("blind\t")) {
                blind++;
            }
            return open ? all.subList(0, blind) : all.subList(blind + 1, all.size());
        }
    }

    /** Sections and numbers. */
    static List<String> wanted(String[] cells) {
        return Arrays.stream((cells[3] + "|" + (cells.length > 4 ? cells[4] : "")).split("\\|"))
                .filter(text -> !text.isBlank())
                .toList();
    }

    static String bare(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
