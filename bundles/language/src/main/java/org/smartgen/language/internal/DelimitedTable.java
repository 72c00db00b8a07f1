package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartgen.language.FoundTable;

/** Lines of cells between tabs, semicolons, bars or commas, quoted as in RFC 4180 where needed. */
public final class DelimitedTable {
    private record Line(String text, int start, int end) {}

    private static final int LONGEST = 40;

    private DelimitedTable() {}

    public static Optional<FoundTable> find(String text) {
        var lines = lines(text);
        for (char delimiter : new char[] {'\t', ';', '|', ','}) {
            var found = text.indexOf(delimiter) < 0 ? Optional.<FoundTable>empty() : find(lines, delimiter);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new Line(text.substring(start, end).replaceAll("\\r$", ""), start, end));
            start = end + 1;
        }
        return lines;
    }

    private static Optional<FoundTable> find(List<Line> lines, char delimiter) {
        for (int first = 0; first + 1 < lines.size(); first++) {
            int columns = cells(lines.get(first).text(), delimiter).size();
            int last = first;
            while (columns > 1
                    && last + 1 < lines.size()
                    && isRow(lines.get(last + 1).text(), delimiter, columns)) {
                last++;
            }
            if (last > first && holdsNumber(lines.subList(first, last + 1), delimiter)) {
                return table(lines.subList(first, last + 1), delimiter);
            }
            int words = delimiter == ',' || columns < 2 ? first : lastOfWords(lines, first, delimiter, columns);
            if (words > first + 1) {
                return table(lines.subList(first, words + 1), delimiter);
            }
        }
        return Optional.empty();
    }

    /** Three or more lines of as many cells are a table of words; commas alone may be prose. */
    private static int lastOfWords(List<Line> lines, int first, char delimiter, int columns) {
        int last = first;
        while (last + 1 < lines.size()
                && cells(lines.get(last + 1).text(), delimiter).size() == columns
                && cells(lines.get(last + 1).text(), delimiter).stream().allMatch(c -> c.length() < LONGEST)) {
            last++;
        }
        return last;
    }

    private static boolean isRow(String line, char delimiter, int columns) {
        var cells = cells(line, delimiter);
        return cells.size() == columns
                && cells.subList(1, columns).stream().anyMatch(c -> TableRows.isNumber(c) || isMissing(c))
                && cells.subList(1, columns).stream().allMatch(c -> c.isEmpty() || c.length() < LONGEST);
    }

    private static boolean holdsNumber(List<Line> lines, char delimiter) {
        return lines.stream()
                .anyMatch(line -> cells(line.text(), delimiter).stream().anyMatch(TableRows::isNumber));
    }

    /** An empty cell behind a name is a missing value. */
    private static boolean isMissing(String cell) {
        var word = Vocabulary.particles("missing").at(cell, 0);
        return cell.isEmpty() || word != null && word.end() == cell.length();
    }

    private static Optional<FoundTable> table(List<Line> lines, char delimiter) {
        var rows = new ArrayList<List<String>>();
        lines.forEach(line -> rows.add(cells(line.text(), delimiter)));
        Line first = lines.get(0);
        int prose = delimiter == '\t' ? -1 : rows.get(0).get(0).lastIndexOf(':');
        if (prose >= 0) {
            rows.get(0).set(0, rows.get(0).get(0).substring(prose + 1).strip());
        }
        int start = first.start() + (prose < 0 ? 0 : first.text().indexOf(':') + 1);
        return TableRows.guessHeader(rows, start, lines.get(lines.size() - 1).end());
    }

    static List<String> cells(String line, char delimiter) {
        return delimiter == '|' ? split(line.strip().replaceAll("^\\||\\|$", ""), delimiter) : split(line, delimiter);
    }

    private static List<String> split(String line, char delimiter) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
