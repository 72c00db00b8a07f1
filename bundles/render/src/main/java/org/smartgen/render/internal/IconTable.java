package org.smartgen.render.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.smartgen.render.Icon;

/** Reads the tables of the icons. */
public final class IconTable {
    private static final String FOLDER = "/icons/";

    private IconTable() {}

    /** Makes an icon; its constructor is not public. */
    public interface Maker {
        Icon make(String name, String category, List<String> tags, String data);
    }

    /** In the order of their names. */
    public static List<Icon> read(Maker maker) {
        return rows("icons.tsv").stream()
                .map(row -> maker.make(row[0], row[1], parts(row[2], ","), row[3]))
                .toList();
    }

    static List<String[]> rows(String file) {
        try (InputStream in = IconTable.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IOException(FOLDER + file + " is not in the bundle");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> parts(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator));
    }
}
