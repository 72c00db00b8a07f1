package org.smartgen.language.internal.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Small files of lines beside this class; the ones used last stay in memory. */
final class Chunks {
    /** Of about 7 kB. */
    private static final int KEPT = 192;

    /** In the order of use; guarded by itself. */
    private final Map<String, String[]> kept = new LinkedHashMap<>(64, 0.75f, true);

    String[] lines(String file) {
        synchronized (kept) {
            String[] lines = kept.get(file);
            if (lines != null) {
                return lines;
            }
        }
        String[] lines = read(file);
        synchronized (kept) {
            kept.put(file, lines);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return lines;
    }

    static String[] read(String file) {
        try (var stream = Objects.requireNonNull(Chunks.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), UTF_8).split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
