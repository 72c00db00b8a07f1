package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.ErrorCode;

/** Reads the field {@code data}: CSV text, an array of objects, or an array of rows. */
final class TableReader {
    private static final String PARAM = "data";

    private TableReader() {}

    static DataTable read(JsonNode data) {
        if (data.isTextual()) {
            return HeaderRow.table(CsvText.rows(data.textValue()));
        }
        if (data.isArray() && !data.isEmpty()) {
            return data.get(0).isObject() ? ofObjects(data) : HeaderRow.table(rows(data));
        }
        throw data.isArray()
                ? Refusal.invalid(PARAM, "\"data\" holds no rows.")
                : Refusal.wrongType(
                        ErrorCode.INVALID_OPTION,
                        PARAM,
                        "CSV text, an array of objects or an array of rows",
                        Fields.given(data));
    }

    /** Refuses a table that is too large, before it is built. */
    static void requireFits(int columns, int rows) {
        long cells = (long) columns * rows;
        if (columns == 0) {
            throw Refusal.invalid(PARAM, "\"data\" holds no columns.");
        }
        if (cells > DataTable.MAX_CELLS) {
            throw Refusal.invalid(PARAM, "\"data\" has at most " + DataTable.MAX_CELLS + " cells, not " + cells + ".")
                    .limit(DataTable.MAX_CELLS, cells);
        }
    }

    private static DataTable ofObjects(JsonNode array) {
        Set<String> columns = new LinkedHashSet<>();
        for (int i = 0; i < array.size(); i++) {
            if (!array.get(i).isObject()) {
                throw Refusal.wrongType(
                        ErrorCode.INVALID_OPTION,
                        "/data/" + i,
                        "an object like the first row",
                        Fields.given(array.get(i)));
            }
            for (Map.Entry<String, JsonNode> field : array.get(i).properties()) {
                columns.add(field.getKey());
            }
        }
        requireFits(columns.size(), array.size());
        List<List<String>> rows = new ArrayList<>(array.size());
        for (JsonNode object : array) {
            List<String> row = new ArrayList<>(columns.size());
            for (String column : columns) {
                row.add(cell(object.path(column), "/data/" + rows.size() + "/" + column));
            }
            rows.add(row);
        }
        return DataTable.of(List.copyOf(columns), rows);
    }

    private static List<List<String>> rows(JsonNode array) {
        List<List<String>> rows = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            String at = "/data/" + rows.size();
            if (!element.isArray()) {
                throw Refusal.wrongType(
                        ErrorCode.INVALID_OPTION, at, "an array like the first row", Fields.given(element));
            }
            List<String> row = new ArrayList<>(element.size());
            for (JsonNode value : element) {
                row.add(cell(value, at + "/" + row.size()));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cell(JsonNode value, String pointer) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "";
            case STRING -> value.textValue();
            case BOOLEAN -> value.asText();
            case NUMBER -> PlainValues.text(value, pointer);
            default ->
                throw Refusal.wrongType(
                        ErrorCode.INVALID_OPTION,
                        pointer,
                        "a number, a string, a boolean or null",
                        Fields.given(value));
        };
    }
}
