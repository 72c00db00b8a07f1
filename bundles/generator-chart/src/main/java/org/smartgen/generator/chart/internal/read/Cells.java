package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;
import org.smartgen.spi.DataTable;

/**
 * A table with numbers in its cells.
 *
 * @param language {@code und} when the numbers are plain decimals
 */
record Cells(DataTable table, String language) {
    int columns() {
        return table.columns().size();
    }

    int rows() {
        return table.rows().size();
    }

    String cell(int row, int column) {
        return table.rows().get(row).get(column).strip();
    }

    List<String> column(int column) {
        return table.rows().stream().map(row -> row.get(column).strip()).toList();
    }

    /** The heading, with the words of a programmer's name parted. */
    String heading(int column) {
        return table.columns().get(column).replace('_', ' ').strip();
    }

    /** The first column whose heading is one of the words; -1 without one. */
    int named(String words) {
        return IntStream.range(0, columns())
                .filter(c -> table.columns().get(c).strip().matches("(?iu)(?:" + words + ")"))
                .findFirst()
                .orElse(-1);
    }

    boolean isNumeric(int column) {
        var cells = column(column).stream().filter(c -> !isMissing(c)).toList();
        return !cells.isEmpty() && cells.stream().allMatch(c -> quantity(c).isPresent());
    }

    /** Those that are not numeric, from the left. */
    List<Integer> wordColumns() {
        return IntStream.range(0, columns()).filter(c -> !isNumeric(c)).boxed().toList();
    }

    /** -1 without one. */
    int firstNumeric() {
        return IntStream.range(0, columns()).filter(this::isNumeric).findFirst().orElse(-1);
    }

    boolean isYears(int column) {
        return column(column).stream().allMatch(c -> c.matches("(19|20)\\d\\d"));
    }

    boolean isDistinct(int column) {
        return column(column).stream().distinct().count() == rows();
    }

    @Nullable
    BigDecimal value(int row, int column) {
        return quantity(cell(row, column)).flatMap(Quantity::number).orElse(null);
    }

    /** Whether the cell says that it has no value. */
    static boolean isMissing(String cell) {
        return cell.isBlank()
                || cell.strip().matches("(?iu)[-–—?]|n/?a|n\\.a\\.|null|none|nan|missing|no data|k\\.? ?a\\.?|缺失|无|暂无");
    }

    /** What the cell counts, when it holds one number and nothing else. */
    Optional<Quantity> quantity(String cell) {
        String text = cell.strip();
        if (text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") && (language.equals("und") || !text.contains("."))) {
            return Optional.of(
                    new Quantity(Quantity.Kind.NUMBER, new BigDecimal(text), null, "", text, 0, text.length()));
        }
        if (text.matches("\\([$€£¥₹]?[\\d.,' ]+[kKmM]?%?\\)")) {
            return quantity("-" + text.substring(1, text.length() - 1));
        }
        var found = Quantities.read(text, language);
        boolean whole = found.size() == 1
                && !found.get(0).isDate()
                && found.get(0).start() == 0
                && found.get(0).end() == text.length();
        return whole ? Optional.of(found.get(0)) : Optional.empty();
    }
}
