package org.smartgen.rest.internal.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.spi.DataTable;

/** Tells whether the first row of a table names its columns: it does unless it holds a number other than a year. */
final class HeaderRow {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\p{Sc}]?\\d[\\d.,' ]*%?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private HeaderRow() {}

    static DataTable table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            throw Refusal.invalid("data", "\"data\" holds no rows.");
        }
        boolean named = rows.size() > 1 && isHeader(rows);
        int width = named ? rows.get(0).size() : widest(rows);
        List<String> columns = named ? rows.get(0) : Collections.nCopies(width, "");
        List<List<String>> body = named ? rows.subList(1, rows.size()) : rows;
        TableReader.requireFits(width, body.size());
        List<List<String>> filled = new ArrayList<>(body.size());
        for (List<String> row : body) {
            filled.add(fit(row, width, filled.size() + 1));
        }
        return DataTable.of(columns, filled);
    }

    private static boolean isHeader(List<List<String>> rows) {
        List<String> first = rows.get(0);
        for (int column = 0; column < first.size(); column++) {
            String cell = first.get(column);
            boolean number = NUMBER.matcher(cell).matches();
            if (number && !(YEAR.matcher(cell).matches() && !holdsYears(rows, column))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsYears(List<List<String>> rows, int column) {
        return rows.stream()
                .skip(1)
                .allMatch(row ->
                        column < row.size() && YEAR.matcher(row.get(column)).matches());
    }

    private static int widest(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Missing cells at the end are empty; more cells than columns are an error, as an unquoted delimiter would make them. */
    private static List<String> fit(List<String> row, int width, int number) {
        List<String> cells = new ArrayList<>(row);
        while (cells.size() > width && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() > width) {
            throw Refusal.invalid(
                            "data",
                            "Row " + number + " of \"data\" has " + cells.size() + " cells, the header " + width + ".")
                    .limit(width, cells.size());
        }
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        return cells;
    }
}
