package org.smartgen.render.internal;

import java.awt.Font;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code fonts/faces.tsv} of the bundle with the fonts of other scripts, which need not be installed. */
final class FaceTable {
    private static final String FOLDER = "/fonts/";
    private static final String NONE = "-";

    private final Map<String, Supplier<@Nullable Font>> files = new ConcurrentHashMap<>();

    /** In order of preference: those of the heavy weight first where bold is asked for, then the regular ones. */
    List<FallbackFace> faces(boolean bold) {
        List<String[]> rows = rows();
        List<FallbackFace> faces = new ArrayList<>();
        for (String[] row : rows) {
            if (bold && !row[2].equals(NONE)) {
                faces.add(face(row, row[2]));
            }
            faces.add(face(row, row[1]));
        }
        return faces;
    }

    private FallbackFace face(String[] row, String file) {
        float scale = Float.parseFloat(row[3]);
        return new FallbackFace(
                ranges(row[5]), Set.of(row[4].split(" ")), files.computeIfAbsent(file, name -> once(name, scale)));
    }

    /** Both weights share the regular file. */
    private static Supplier<@Nullable Font> once(String file, float scale) {
        return new Supplier<>() {
            private @Nullable Font font;
            private boolean tried;

            @Override
            public synchronized @Nullable Font get() {
                if (!tried) {
                    font = BundledFonts.optional(FOLDER + file, scale);
                    tried = true;
                }
                return font;
            }
        };
    }

    private static int[][] ranges(String text) {
        String[] parts = text.strip().split(" ");
        int[][] ranges = new int[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            String[] ends = parts[i].split("-");
            ranges[i] = new int[] {Integer.parseInt(ends[0], 16), Integer.parseInt(ends[1], 16)};
        }
        return ranges;
    }

    private static List<String[]> rows() {
        try (InputStream in = FaceTable.class.getResourceAsStream(FOLDER + "faces.tsv")) {
            if (in == null) {
                return List.of();
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
