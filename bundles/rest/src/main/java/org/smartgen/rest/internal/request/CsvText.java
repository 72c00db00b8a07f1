package org.smartgen.rest.internal.request;

import java.util.ArrayList;
import java.util.List;

/** Reads delimited text as RFC 4180 writes it; also with tabs, semicolons or bars. Blank lines are skipped, cells are trimmed. */
final class CsvText {
    private static final String DELIMITERS = "\t;,|";

    private final String text;
    private final char delimiter;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private CsvText(String text) {
        this.text = text;
        this.delimiter = delimiter(text.strip());
    }

    static List<List<String>> rows(String text) {
        return new CsvText(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    private List<List<String>> read() {
        int at = 0;
        while (at < text.length()) {
            at = quoted ? readQuoted(at) : readPlain(at);
        }
        if (quoted) {
            throw Refusal.invalid("data", "A quoted cell of \"data\" has no closing quote.");
        }
        endRow();
        return rows;
    }

    private int readQuoted(int at) {
        char c = text.charAt(at);
        if (c != '"') {
            cell.append(c);
        } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return at + 2;
        } else {
            quoted = false;
        }
        return at + 1;
    }

    private int readPlain(int at) {
        char c = text.charAt(at);
        if (c == '"' && cell.toString().isBlank()) {
            cell.setLength(0);
            quoted = true;
        } else if (c == delimiter) {
            endCell();
        } else if (c == '\n' || c == '\r') {
            endRow();
        } else {
            cell.append(c);
        }
        return at + 1;
    }

    private void endCell() {
        row.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (row.stream().anyMatch(value -> !value.isEmpty())) {
            rows.add(List.copyOf(row));
        }
        row.clear();
    }

    /** The one that stands most often in the first line, outside of quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length()];
        boolean inQuotes = false;
        for (int i = 0; i < text.length() && (inQuotes || "\r\n".indexOf(text.charAt(i)) < 0); i++) {
            char c = text.charAt(i);
            inQuotes ^= c == '"';
            int which = DELIMITERS.indexOf(c);
            if (!inQuotes && which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return counts[best] == 0 ? ',' : DELIMITERS.charAt(best);
    }
}
