package org.smartgen.language.internal.enhance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Rows of tab-separated cells beside this class. */
final class Table {
    private Table() {}

    static List<String[]> rows(String file) {
        try (var stream = Objects.requireNonNull(Table.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a cell; the bar needs no blanks around it. */
    static List<String> list(String cell) {
        return List.of(cell.split("\\|"));
    }
}
