package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.language.FoundTable;
import org.smartgen.language.Tables;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.GenerationRequest;

/** Rows that are attached, or pasted as a table: the first cell is the heading. */
final class Rows {
    private static final int MOST = 40;

    private Rows() {}

    static Optional<Candidate> read(GenerationRequest request) {
        if (request.data().isPresent()) {
            return sections(request.data().get(), request.prompt().length());
        }
        String prompt = request.prompt();
        if (!prompt.contains("|") && !prompt.contains("\t") && !prompt.contains("[{")) {
            return Optional.empty();
        }
        Optional<FoundTable> found = Tables.read(prompt);
        return found.flatMap(table -> sections(table.table(), table.start()));
    }

    private static Optional<Candidate> sections(DataTable table, int start) {
        List<Section> sections = new ArrayList<>();
        for (List<String> row : table.rows()) {
            if (sections.size() < MOST && !row.isEmpty()) {
                sections.add(section(table.columns(), row));
            }
        }
        sections.removeIf(Section::isEmpty);
        return sections.size() < 2 ? Optional.empty() : Optional.of(new Candidate(sections, start, start, 9, false));
    }

    private static Section section(List<String> columns, List<String> row) {
        Section section = Section.of(row.get(0), "");
        if (row.size() == 2) {
            String cell = row.get(1);
            Section value = Figures.valued(Section.of(cell, ""), "en");
            boolean number = value.value() != null && value.label().isBlank();
            return number && value.value() != null
                    ? section.withValue(value.value(), cell, value.unit())
                    : section.withText(cell);
        }
        List<String> items = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                items.add(
                        i < columns.size() && !columns.get(i).isBlank()
                                ? columns.get(i) + ": " + row.get(i)
                                : row.get(i));
            }
        }
        return section.withItems(items);
    }
}
