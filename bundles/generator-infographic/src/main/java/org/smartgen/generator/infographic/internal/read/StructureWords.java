package org.smartgen.generator.infographic.internal.read;

import java.util.List;
import java.util.Optional;
import org.smartgen.generator.infographic.internal.spec.Structure;

/** Finds the structure that a prompt names. */
final class StructureWords {
    /** Where long prompts say what they want. */
    private static final int OPENING = 180;

    private record Row(Structure structure, int weight, Words words) {}

    private static final List<Row> ROWS = WordTable.read("structures.tsv").stream()
            .map(row -> new Row(
                    Structure.find(row.get(0)).orElseThrow(), Integer.parseInt(row.get(1)), Words.of(row.get(2))))
            .toList();

    private StructureWords() {}

    static Optional<Structure> find(String text) {
        if (text.length() > 2 * OPENING) {
            Optional<Structure> early = best(text.substring(0, OPENING));
            if (early.isPresent()) {
                return early;
            }
        }
        return best(text);
    }

    private static Optional<Structure> best(String text) {
        Row best = null;
        for (Row row : ROWS) {
            if ((best == null || row.weight() > best.weight()) && row.words().isIn(text)) {
                best = row;
            }
        }
        return Optional.ofNullable(best).map(Row::structure);
    }
}
