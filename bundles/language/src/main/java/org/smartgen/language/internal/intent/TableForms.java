package org.smartgen.language.internal.intent;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.smartgen.language.intent.IntentCue;
import org.smartgen.language.intent.SmartIntents;

/** Recognises a pasted table: numbers in it speak for a chart, words for an infographic. */
final class TableForms {
    private static final int LEAST_ROWS = 3;
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*\\|?\\s*:?-{2,}:?\\s*\\|[-:| ]*$");
    private static final Pattern NUMBER_CELL = Pattern.compile("\\s*[$€£¥]?-?\\d[\\d.,]*\\s*[%kKmMbB]?\\s*");

    private TableForms() {}

    static Optional<IntentCue> cue(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (RULE.matcher(text).find()) {
            return Optional.of(ofCells(
                    "Markdown table",
                    lines.stream().filter(l -> l.contains("|")).toList(),
                    "\\|"));
        }
        for (String separator : List.of("\t", ";", ",", "\\|")) {
            List<String> rows = longestRun(lines, separator);
            if (rows.size() >= LEAST_ROWS && hasNumbers(rows, separator)) {
                return Optional.of(ofCells(separator.equals("\t") ? "TSV rows" : "CSV rows", rows, separator));
            }
        }
        return Optional.empty();
    }

    private static List<String> longestRun(List<String> lines, String separator) {
        List<String> best = List.of();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || cells(lines.get(i), separator) != cells(lines.get(start), separator)) {
                if (cells(lines.get(start), separator) > 1 && i - start > best.size()) {
                    best = lines.subList(start, i);
                }
                start = i;
            }
        }
        return best;
    }

    private static int cells(String line, String separator) {
        return line.split(separator, -1).length;
    }

    private static boolean hasNumbers(List<String> rows, String separator) {
        long withNumber = rows.stream()
                .filter(row -> Pattern.compile(separator).splitAsStream(row).anyMatch(NUMBER_CELL.asMatchPredicate()))
                .count();
        return withNumber >= rows.size() - 1;
    }

    private static IntentCue ofCells(String name, List<String> rows, String separator) {
        return hasNumbers(
                        rows.stream()
                                .filter(row -> !RULE.matcher(row).matches())
                                .toList(),
                        separator)
                ? new IntentCue(SmartIntents.CHART, true, name, 3.4)
                : new IntentCue(SmartIntents.INFOGRAPHIC, true, name, 1.8);
    }
}
