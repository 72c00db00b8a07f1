package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.smartgen.language.FoundTable;

/** Rows in brackets: "(Ulm, 12), (Bonn, 9)", "(1.5, 3); (2, 4)", also with a name in front of each: "Ulm (3, 12), Bonn (4, 9)". */
public final class TupleTable {
    private static final Pattern TUPLE = Pattern.compile("\\(([^()\\n]{1,120})\\)");
    private static final Pattern JOINT = Pattern.compile("[\\s,;，；、]*(?:and|und|et|y|和)?\\s*");
    private static final Pattern NAME =
            Pattern.compile("(?:^|[,;:，；：、\\n]|\\band\\b)\\s*([\\p{L}][^,;:()，；：、\\n]{0,40}?)\\s*[:：=]?\\s*$");
    /** One amount of thousands: (€1,200). A bare 1,200 may be a point. */
    private static final Pattern AMOUNT = Pattern.compile(
            "\\s*(?:[$€£¥₹]\\s?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?\\s?(?:[$€£¥₹%]|\\p{L}{1,12}))\\s*");

    private static final int MOST_CELLS = 5;

    private TupleTable() {}

    public static Optional<FoundTable> find(String text) {
        if (text.indexOf('(') < 0) {
            return Optional.empty();
        }
        var all = TUPLE.matcher(text).results().filter(t -> isRow(t.group(1))).toList();
        for (int first = 0; first + 1 < all.size(); first++) {
            var table = from(text, all, first);
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    private static boolean isRow(String inside) {
        var cells = cells(inside);
        return !AMOUNT.matcher(inside).matches()
                && cells.size() > 1
                && cells.size() <= MOST_CELLS
                && cells.stream().noneMatch(String::isEmpty)
                && cells.stream().anyMatch(TableRows::isNumber);
    }

    private static List<String> cells(String inside) {
        char delimiter = inside.indexOf(';') >= 0 ? ';' : inside.indexOf('，') >= 0 ? '，' : ',';
        return DelimitedTable.cells(inside, delimiter).stream()
                .map(cell -> cell.replaceAll("^['\"“”‘’]|['\"“”‘’]$", "").strip())
                .toList();
    }

    private static Optional<FoundTable> from(String text, List<MatchResult> all, int first) {
        int columns = cells(all.get(first).group(1)).size();
        int last = first;
        boolean joined = false;
        var names = new ArrayList<String>(
                List.of(name(text.substring(0, all.get(first).start()))));
        while (last + 1 < all.size() && cells(all.get(last + 1).group(1)).size() == columns) {
            String between =
                    text.substring(all.get(last).end(), all.get(last + 1).start());
            boolean bare = JOINT.matcher(between).matches();
            String name = name(between);
            if (last > first && bare != joined || !bare && name.isEmpty()) {
                break;
            }
            joined = bare;
            names.add(name);
            last++;
        }
        if (last == first || !joined && names.get(0).isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        for (int i = first; i <= last; i++) {
            var row = new ArrayList<String>(joined ? List.of() : List.of(names.get(i - first)));
            row.addAll(cells(all.get(i).group(1)));
            rows.add(row);
        }
        int start = all.get(first).start() - (joined ? 0 : names.get(0).length() + 1);
        return TableRows.found(
                Collections.nCopies(rows.get(0).size(), ""),
                rows,
                Math.max(0, start),
                all.get(last).end());
    }

    private static String name(String before) {
        var name = NAME.matcher(before);
        return name.find() ? name.group(1) : "";
    }
}
