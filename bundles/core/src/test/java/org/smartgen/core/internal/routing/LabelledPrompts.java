package org.smartgen.core.internal.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Prompts whose intent is known: other people's, in two halves, and those that we wrote to measure with. */
final class LabelledPrompts {
    /** Other people's prompts (TSV with a header: text, label, source); not part of this project, so it may be missing. */
    static final Path OTHERS = Path.of("../../../shared/data/prompts/dev.tsv");

    /** Read while tuning. */
    static final String T = "T";

    /** Only ever counted. */
    static final String H = "H";

    private static final Path OURS = Path.of("../encoder/src/test/resources/org/smartgen/encoder/evaluation");

    record Row(String text, String intent) {}

    private LabelledPrompts() {}

    /** The halves T and H: which one decides the hash of a row's source, so that no source is in both. */
    static Map<String, List<Row>> others(Path file) throws IOException {
        Map<String, List<Row>> halves = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            halves.computeIfAbsent(firstByte(cells[2]) % 2 == 0 ? T : H, any -> new ArrayList<>())
                    .add(new Row(unescape(cells[0]), cells[1]));
        }
        return halves;
    }

    /** By file: {@code hard} and languages. */
    static Map<String, List<Row>> ours() throws IOException {
        Map<String, List<Row>> sets = new TreeMap<>();
        try (Stream<Path> files = Files.list(OURS)) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                sets.put(
                        file.getFileName().toString().replace(".tsv", ""),
                        lines.subList(1, lines.size()).stream()
                                .map(line -> line.split("\t"))
                                .map(cells -> new Row(unescape(cells[1]), "smart-" + cells[0]))
                                .toList());
            }
        }
        return sets;
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
    }

    private static int firstByte(String source) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(source.getBytes(UTF_8))[0] & 0xff;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
