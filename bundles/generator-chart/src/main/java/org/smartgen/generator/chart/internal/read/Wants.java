package org.smartgen.generator.chart.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What a sentence wants to show of its values: a relation, a ranking, parts of a whole … Words are in {@code wants.tsv}. */
final class Wants {
    private static final Map<String, Pattern> WORDS = load();

    private Wants() {}

    static Set<String> of(String text) {
        var wants = new LinkedHashSet<String>();
        WORDS.forEach((want, words) -> {
            if (words.matcher(text).find()) {
                wants.add(want);
            }
        });
        return wants;
    }

    private static Map<String, Pattern> load() {
        try (var in = Objects.requireNonNull(Wants.class.getResourceAsStream("wants.tsv"))) {
            var all = new LinkedHashMap<String, Pattern>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split("\t");
                    all.put(cells[0], WordPattern.of(cells[1]));
                }
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
