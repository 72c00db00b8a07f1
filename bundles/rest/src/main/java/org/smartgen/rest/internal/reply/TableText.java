package org.smartgen.rest.internal.reply;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.smartgen.spi.DataTable;

/** A table of values as text. */
public final class TableText {
    private static final String END = "\r\n";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private TableText() {}

    /** RFC 4180. */
    public static String csv(DataTable table) {
        StringBuilder text = new StringBuilder(line(table.columns()));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TableText::quoted).collect(Collectors.joining(",")) + END;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && cell.equals(cell.strip()) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** A page with nothing but the table. */
    public static String html(DataTable table, String caption) {
        StringBuilder text = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"><title>");
        text.append(escaped(caption)).append("</title><style>");
        text.append("body{font:16px/1.5 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}");
        text.append("caption{text-align:start;margin-bottom:.75rem}th,td{padding:.3rem .9rem;text-align:start;");
        text.append("border-bottom:1px solid #ccc}td.n{text-align:end;font-variant-numeric:tabular-nums}");
        text.append("</style></head><body><table><caption>").append(escaped(caption));
        text.append("</caption><thead><tr>");
        table.columns().forEach(c -> text.append("<th scope=\"col\" dir=\"auto\">")
                .append(escaped(c))
                .append("</th>"));
        text.append("</tr></thead><tbody>");
        table.rows().forEach(row -> {
            text.append("<tr>");
            row.forEach(cell -> text.append(cell(cell)));
            text.append("</tr>");
        });
        return text.append("</tbody></table></body></html>").toString();
    }

    private static String cell(String cell) {
        String open = NUMBER.matcher(cell).matches() ? "<td class=\"n\">" : "<td dir=\"auto\">";
        return open + escaped(cell) + "</td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    public static byte[] json(DataTable table) {
        ObjectNode json = Json.object();
        ArrayNode columns = json.putArray("columns");
        table.columns().forEach(columns::add);
        ArrayNode rows = json.putArray("rows");
        table.rows().forEach(row -> {
            ArrayNode cells = rows.addArray();
            row.forEach(cells::add);
        });
        return Json.bytes(json);
    }

    /** A name for the file that holds no more than letters, digits and underscores of the id. */
    public static String fileName(String id) {
        return id.replaceAll("[^A-Za-z0-9_]", "") + ".csv";
    }
}
