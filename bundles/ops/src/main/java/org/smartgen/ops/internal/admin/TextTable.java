package org.smartgen.ops.internal.admin;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns that stand below each other. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... titles) {
        rows.add(List.of(titles));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Lines without blanks at their ends. */
    String text() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - length(row.get(i))));
                line.append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
