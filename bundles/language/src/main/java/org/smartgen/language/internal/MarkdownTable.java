package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.FoundTable;

/** {@code | a | b |} lines with a rule below the first. */
public final class MarkdownTable {
    private static final Pattern TABLE =
            Pattern.compile("(?m)^[ \\t]*\\|.*\\|[ \\t]*\\R[ \\t]*\\|[ :|-]+\\|?[ \\t]*(?:\\R[ \\t]*\\|.*)+");

    private MarkdownTable() {}

    public static Optional<FoundTable> find(String text) {
        Matcher found = TABLE.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        for (String line : found.group().split("\\R")) {
            if (!line.strip().matches("[ :|-]+")) {
                rows.add(cells(line.strip()));
            }
        }
        return TableRows.withHeader(rows, found.start(), found.end());
    }

    private static List<String> cells(String line) {
        String inner = line.replaceAll("^\\||(?<!\\\\)\\|$", "");
        var cells = new ArrayList<String>();
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.replace("\\|", "|").strip());
        }
        return cells;
    }
}
