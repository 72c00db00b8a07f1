package org.smartgen.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The prompts that we train on and those that we measure with: well-formed, balanced, and kept apart. */
class PromptFilesTest {
    private static final Path TRAINING = Path.of("src/training/prompts");
    private static final Path EVALUATION = Path.of("src/test/resources/org/smartgen/encoder/evaluation");
    private static final Set<String> INTENTS = Set.of("infographic", "chart", "diagram", "logo", "standard");
    private static final Set<String> HARD_KINDS =
            Set.of("scene", "orgchart", "typo", "short", "long", "pretend", "prose", "question", "plain");
    private static final Map<String, Integer> TRAINING_MINIMUM = Map.ofEntries(
            Map.entry("en", 1700),
            Map.entry("zh", 260),
            Map.entry("ja", 260),
            Map.entry("de", 260),
            Map.entry("es", 260),
            Map.entry("fr", 150),
            Map.entry("pt", 150),
            Map.entry("it", 150),
            Map.entry("nl", 150),
            Map.entry("ru", 150),
            Map.entry("ko", 150),
            Map.entry("hi", 150),
            Map.entry("ar", 150),
            Map.entry("tr", 150),
            Map.entry("id", 150));
    private static final Map<String, Integer> EVALUATION_PER_INTENT = Map.ofEntries(
            Map.entry("ar", 6),
            Map.entry("hi", 6),
            Map.entry("ko", 6),
            Map.entry("tr", 6),
            Map.entry("id", 6),
            Map.entry("ru", 6),
            Map.entry("pt", 6),
            Map.entry("zh", 8),
            Map.entry("ja", 8),
            Map.entry("es", 8),
            Map.entry("de", 8));

    @Test
    void everyLanguageHasItsTrainingPrompts() throws IOException {
        var files = read(TRAINING, 2);
        assertEquals(TRAINING_MINIMUM.keySet(), files.keySet());
        TRAINING_MINIMUM.forEach((language, minimum) -> {
            var rows = files.get(language);
            assertTrue(rows.size() >= minimum, language + " has " + rows.size());
            countByIntent(rows).forEach((intent, count) -> {
                var share = count / (double) rows.size();
                assertTrue(share >= 0.15 && share <= 0.35, language + " " + intent + " " + share);
            });
        });
        assertTrue(all(files).size() >= 4000);
    }

    @Test
    void everyLanguageIsMeasuredOnAsManyPromptsOfEachIntent() throws IOException {
        var files = read(EVALUATION, 2);
        assertEquals(EVALUATION_PER_INTENT.keySet(), files.keySet());
        EVALUATION_PER_INTENT.forEach((language, count) -> {
            var counts = countByIntent(files.get(language));
            assertEquals(INTENTS, counts.keySet(), language);
            counts.forEach((intent, found) -> assertEquals(count.longValue(), found, language + " " + intent));
        });
    }

    @Test
    void hardCasesOfEveryKindAreThere() throws IOException {
        var rows = read(EVALUATION, 3).get("hard");
        assertTrue(rows.size() >= 120, "hard cases: " + rows.size());
        assertEquals(HARD_KINDS, rows.stream().map(row -> row.get(2)).collect(Collectors.toSet()));
        assertEquals(INTENTS, countByIntent(rows).keySet());
        var longest = rows.stream().mapToInt(row -> row.get(1).length()).max().orElse(0);
        assertTrue(longest >= 3000 && longest <= 3500, "longest: " + longest);
    }

    @Test
    void noPromptIsThereTwice() throws IOException {
        var files = new ArrayList<>(all(read(TRAINING, 2)));
        files.addAll(all(read(EVALUATION, 2)));
        files.addAll(all(read(EVALUATION, 3)));
        var first = new HashMap<String, String>();
        for (var row : files) {
            var other = first.put(plain(row.get(1)), row.get(1));
            assertTrue(other == null, row.get(1) + " = " + other);
        }
    }

    @Test
    void noPromptThatMeasuresIsCloseToOneThatTrains() throws IOException {
        var training = read(TRAINING, 2);
        read(EVALUATION, 2).forEach((language, rows) -> assertApart(rows, training.get(language)));
        assertApart(read(EVALUATION, 3).get("hard"), all(training));
    }

    private static void assertApart(List<List<String>> measured, List<List<String>> trained) {
        for (var row : measured) {
            var prompt = plain(row.get(1));
            for (var other : trained) {
                // very short ones ("pie 20 80") can't help being alike; equal ones are found above
                var near = prompt.length() < 12 ? 0 : prompt.length() / 5;
                assertTrue(distance(prompt, plain(other.get(1)), near) > near, row.get(1) + " is near " + other.get(1));
            }
        }
    }

    /** The rows of each file of a folder with so many columns, by the file's name without its ending. */
    private static Map<String, List<List<String>>> read(Path folder, int columns) throws IOException {
        var header = columns == 2 ? "intent\tprompt" : "intent\tprompt\tkind";
        var files = new LinkedHashMap<String, List<List<String>>>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (var path : paths.sorted().toList()) {
                var lines = Files.readAllLines(path);
                if (lines.get(0).equals(header)) {
                    var name = path.getFileName().toString();
                    assertTrue(name.endsWith(".tsv"), name);
                    files.put(name.replace(".tsv", ""), rows(path, lines, columns));
                }
            }
        }
        return files;
    }

    private static List<List<String>> rows(Path path, List<String> lines, int columns) {
        var rows = new ArrayList<List<String>>();
        for (var line : lines.subList(1, lines.size())) {
            var row = List.of(line.split("\t", -1));
            assertEquals(columns, row.size(), path + ": " + line);
            assertTrue(INTENTS.contains(row.get(0)), path + ": " + line);
            assertTrue(row.stream().noneMatch(cell -> cell.isBlank() || !cell.equals(cell.strip())), line);
            assertFalse(row.get(1).replaceAll("\\\\[nt\\\\]", "").contains("\\"), path + ": escape in " + line);
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> all(Map<String, List<List<String>>> files) {
        return files.values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, Long> countByIntent(List<List<String>> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.get(0), Collectors.counting()));
    }

    private static String plain(String prompt) {
        var letters = prompt.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        return letters.isEmpty() ? prompt : letters;
    }

    /** Levenshtein's distance; any number above the limit stands for all above it. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        var above = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            above = row;
        }
        return above[b.length()];
    }
}
