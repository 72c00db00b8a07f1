package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.FoundTable;

/** A plain {@code <table>}: rows of cells, no cells across several. */
public final class HtmlTable {
    private static final Pattern TABLE = Pattern.compile("(?is)<table\\b[^>]*>(.*?)</table\\s*>");
    private static final Pattern ROW = Pattern.compile("(?is)<tr\\b[^>]*>(.*?)(?=</tr|<tr\\b|$)");
    private static final Pattern CELL = Pattern.compile("(?is)<t[hd]\\b[^>]*>(.*?)(?=</t[hd]|<t[hd]\\b|$)");

    private HtmlTable() {}

    public static Optional<FoundTable> find(String text) {
        if (text.indexOf('<') < 0) {
            return Optional.empty();
        }
        Matcher table = TABLE.matcher(text);
        if (!table.find()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        Matcher row = ROW.matcher(table.group(1));
        while (row.find()) {
            var cells = CELL.matcher(row.group(1))
                    .results()
                    .map(c -> plain(c.group(1)))
                    .toList();
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows.size() < 2 ? Optional.empty() : TableRows.guessHeader(rows, table.start(), table.end());
    }

    private static String plain(String cell) {
        return cell.replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
