package org.smartgen.language;

import java.util.Optional;
import org.smartgen.language.internal.DelimitedTable;
import org.smartgen.language.internal.HtmlTable;
import org.smartgen.language.internal.JsonTable;
import org.smartgen.language.internal.MarkdownTable;
import org.smartgen.language.internal.TupleTable;

/** Finds a table in a text: JSON rows or columns, a Markdown or HTML table, lines of cells between tabs, semicolons, bars or commas, rows in brackets. */
public final class Tables {
    private Tables() {}

    /** The first table; empty when there is none or it is larger than a {@link org.smartgen.spi.DataTable} may be. */
    public static Optional<FoundTable> read(String text) {
        return JsonTable.find(text)
                .or(() -> MarkdownTable.find(text))
                .or(() -> HtmlTable.find(text))
                .or(() -> DelimitedTable.find(text))
                .or(() -> TupleTable.find(text));
    }
}
