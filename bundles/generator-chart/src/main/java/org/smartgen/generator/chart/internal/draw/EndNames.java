package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** The names of the series at the right ends of their lines, where there is room for them; spares the reader a legend. */
final class EndNames {
    private static final int MOST = 7;

    private final Sheet sheet;
    private final TextStyle style;
    private final List<FittedText> names;

    private EndNames(Sheet sheet, TextStyle style, List<FittedText> names) {
        this.sheet = sheet;
        this.style = style;
        this.names = names;
    }

    /** Empty when a legend is better. */
    static Optional<EndNames> plan(Sheet sheet, Table table, double width, double height) {
        List<Row> rows = table.rows();
        boolean suited = rows.size() > 1
                && rows.size() <= MOST
                && rows.stream().allMatch(row -> !row.name().isBlank() && lastPoint(row) == table.width() - 1);
        if (!suited) {
            return Optional.empty();
        }
        TextStyle style = sheet.style(TextRole.LABEL);
        List<FittedText> names = rows.stream()
                .map(row -> sheet.fitAsIs(row.name(), style, width * 0.24, style.size() * 2.6, 2))
                .toList();
        double taken = names.stream().mapToDouble(FittedText::height).sum();
        boolean fits = names.stream().noneMatch(FittedText::isAbbreviated) && taken < height * 0.7;
        return fits ? Optional.of(new EndNames(sheet, style, names)) : Optional.empty();
    }

    static int lastPoint(Row row) {
        for (int i = row.cells().size() - 1; i >= 0; i--) {
            if (row.cells().get(i) != null && row.cells().get(i).value() != null) {
                return i;
            }
        }
        return -1;
    }

    double width() {
        return names.stream().mapToDouble(FittedText::width).max().orElse(0) + gap();
    }

    private double gap() {
        return sheet.px(16, 6);
    }

    /**
     * @param x of the lines' ends
     * @param ends y of each line's end
     */
    List<Rectangle2D> boxes(double x, double[] ends, double top, double bottom) {
        double[] heights = names.stream().mapToDouble(FittedText::height).toArray();
        double[] middles = Spread.apart(ends, heights, top, bottom);
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            FittedText name = names.get(i);
            boxes.add(new Rectangle2D.Double(x + gap(), middles[i] - name.height() / 2, name.width(), name.height()));
        }
        return boxes;
    }

    /** @param boxes as from {@link #boxes} */
    void draw(List<Row> rows, List<Rectangle2D> boxes) {
        for (int i = 0; i < names.size(); i++) {
            FittedText name = names.get(i);
            double first = boxes.get(i).getY() + TextMetrics.ascent(style);
            TextStyle inked = style.withColor(sheet.theme()
                    .textColor(
                            sheet.theme().series(rows.get(i).index()),
                            sheet.theme().background()));
            FittedText coloured = new FittedText(name.lines(), inked, name.text(), name.fullText());
            sheet.write(
                    coloured,
                    Label.of("", inked)
                            .at(boxes.get(i).getX(), first)
                            .pointer(rows.get(i).namePointer()));
        }
    }
}
