package org.smartgen.generator.chart.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A word list beside this class: tab-separated rows; lines that start with # and a blank are remarks. */
final class WordTable {
    private WordTable() {}

    static List<List<String>> read(String name) {
        try (var in = Objects.requireNonNull(WordTable.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
