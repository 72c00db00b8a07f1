package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.smartgen.language.FoundTable;
import org.smartgen.language.Quantities;
import org.smartgen.spi.DataTable;

/** Cells in rows, on their way to a {@link DataTable}. */
final class TableRows {
    private TableRows() {}

    static Optional<FoundTable> withHeader(List<List<String>> rows, int start, int end) {
        return found(rows.get(0), rows.subList(1, rows.size()), start, end);
    }

    static Optional<FoundTable> guessHeader(List<List<String>> rows, int start, int end) {
        boolean header = rows.get(0).stream().noneMatch(TableRows::isNumber);
        return header || namesYears(rows) || namesUnits(rows)
                ? withHeader(rows, start, end)
                : found(Collections.nCopies(rows.get(0).size(), ""), rows, start, end);
    }

    /** "Region,2022,2023": years head columns of other numbers. */
    private static boolean namesYears(List<List<String>> rows) {
        var first = rows.get(0);
        boolean years = first.size() > 1
                && !isNumber(first.get(0))
                && first.subList(1, first.size()).stream().allMatch(TableRows::isYear);
        return years
                && rows.stream()
                        .skip(1)
                        .noneMatch(r ->
                                r.size() > 1 && r.subList(1, r.size()).stream().allMatch(TableRows::isYear));
    }

    /** "day,9h,12h": numbers with a unit head columns of numbers without. */
    private static boolean namesUnits(List<List<String>> rows) {
        var first = rows.get(0);
        return rows.size() > 1
                && first.size() > 1
                && !isNumber(first.get(0))
                && first.subList(1, first.size()).stream().allMatch(c -> isNumber(c) && !isBare(c))
                && rows.subList(1, rows.size()).stream()
                        .allMatch(r -> r.subList(1, r.size()).stream().allMatch(c -> c.isBlank() || isBare(c)));
    }

    private static boolean isBare(String cell) {
        return cell.strip().matches("[-+]?[\\d.,]+");
    }

    private static boolean isYear(String cell) {
        return cell.strip().matches("(?:19|20)\\d\\d");
    }

    static Optional<FoundTable> found(List<String> columns, List<List<String>> rows, int start, int end) {
        if (rows.isEmpty() || (long) rows.size() * columns.size() > DataTable.MAX_CELLS) {
            return Optional.empty();
        }
        var even = rows.stream().map(row -> fill(row, columns.size())).toList();
        return Optional.of(new FoundTable(DataTable.of(columns, even), start, end));
    }

    private static List<String> fill(List<String> row, int size) {
        var filled = new ArrayList<>(row.subList(0, Math.min(size, row.size())));
        while (filled.size() < size) {
            filled.add("");
        }
        return filled;
    }

    /** Whether the cell is a number and nothing else. */
    static boolean isNumber(String cell) {
        String trimmed = cell.strip();
        var found = Quantities.read(trimmed);
        return found.size() == 1
                && !found.get(0).isDate()
                && found.get(0).start() == 0
                && found.get(0).end() == trimmed.length();
    }
}
