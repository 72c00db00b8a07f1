package org.smartgen.spi;

import java.util.List;
import java.util.Objects;

/**
 * Rows as text, attached to a request or shown by a picture: {@code columns} are names (empty strings where there were none), every row
 * has one cell per column, numbers are plain decimals as given, a missing value is an empty string. Immutable.
 */
public final class DataTable {
    /** Most cells accepted. */
    public static final int MAX_CELLS = 20_000;

    private final List<String> columns;
    private final List<List<String>> rows;

    private DataTable(List<String> columns, List<List<String>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : this.rows) {
            if (row.size() != this.columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells, there are " + this.columns.size() + " columns");
            }
        }
        if ((long) this.rows.size() * this.columns.size() > MAX_CELLS) {
            throw new IllegalArgumentException("a table has at most " + MAX_CELLS + " cells");
        }
    }

    public static DataTable of(List<String> columns, List<List<String>> rows) {
        return new DataTable(columns, rows);
    }

    public List<String> columns() {
        return columns;
    }

    public List<List<String>> rows() {
        return rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataTable that && columns.equals(that.columns) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns, rows);
    }

    @Override
    public String toString() {
        return columns + " " + rows;
    }
}
