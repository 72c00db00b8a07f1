package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.smartgen.generator.chart.internal.draw.Table.Category;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Stages under each other, as wide as their values, with what is left of the first one at the right. */
final class Funnel {
    private final Sheet sheet;
    private final Table table;
    private final BigDecimal widest;
    private long unlabelled;
    private int leftOut;

    Funnel(Sheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        this.widest = table.values().max(BigDecimal::compareTo).orElseThrow();
    }

    void draw(Rectangle2D room) {
        double step = Math.min(room.getHeight() / table.width(), sheet.px(150, 36));
        TextStyle wished = sheet.style(TextRole.LABEL).withWeight(Weight.REGULAR);
        TextStyle names = wished.withSize(Math.max(sheet.smallest(), Math.min(wished.size(), step / 1.3)));
        List<FittedText> texts = table.categories().stream()
                .map(Category::text)
                .map(name -> sheet.fitAsIs(
                        name, names, room.getWidth() * 0.3, Math.max(step, TextMetrics.blockHeight(1, names)), 3))
                .toList();
        double left = room.getMinX()
                + texts.stream().mapToDouble(FittedText::width).max().orElse(0)
                + sheet.px(18, 6);
        TextStyle shares = sheet.style(TextRole.TICK);
        double right = room.getMaxX() - TextMetrics.width("100.0%", shares) - sheet.px(18, 6);
        double top = room.getY() + (room.getHeight() - step * table.width()) * 0.25;
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < table.width(); i++) {
            Rectangle2D row = new Rectangle2D.Double(left, top + i * step, right - left, step);
            drawStage(i, row);
            double height = texts.get(i).height();
            if (row.getCenterY() - height / 2 >= end - 0.5
                    && !texts.get(i).lines().isEmpty()) {
                end = row.getCenterY() + height / 2;
                sheet.write(
                        texts.get(i),
                        Label.of("", names)
                                .at(left - sheet.px(18, 6), end - height + TextMetrics.ascent(names))
                                .anchor(Anchor.END)
                                .pointer(table.categories().get(i).pointer()));
                share(i, row, shares, room);
            } else {
                leftOut++;
            }
        }
        if (leftOut > 0) {
            sheet.warn("labels_thinned", leftOut + " of " + table.width() + " names are left out at this size.");
        }
        sheet.warnUnlabelled(unlabelled);
    }

    private Cell cell(int index) {
        return table.rows().get(0).cells().get(index);
    }

    private double width(int index, Rectangle2D row) {
        return Math.max(1, row.getWidth() * cell(index).high().doubleValue() / widest.doubleValue());
    }

    private void drawStage(int i, Rectangle2D row) {
        Cell cell = cell(i);
        double width = width(i, row);
        double next = i + 1 < table.width() && !cell(i + 1).isMissing() ? Math.min(width, width(i + 1, row)) : width;
        double gap = Math.min(sheet.px(4, 1), row.getHeight() * 0.1);
        double middle = row.getCenterX();
        double bottom = row.getMaxY() - gap;
        // the sides lean a third of the way towards the next stage: widths stay comparable
        double foot = width - (width - next) / 3;
        Color fill = Palette.mix(
                sheet.theme().series(0),
                sheet.hasBackground()
                        ? sheet.theme().background()
                        : sheet.theme().series(0),
                Math.min(0.55, 0.5 * i / Math.max(4, table.width() - 1)));
        if (!cell.isMissing()) {
            sheet.scene()
                    .shape(
                            cell.id(),
                            org.smartgen.render.Shapes.polygon(
                                    List.of(
                                            new Point2D.Double(middle - width / 2, row.getMinY()),
                                            new Point2D.Double(middle + width / 2, row.getMinY()),
                                            new Point2D.Double(middle + foot / 2, bottom),
                                            new Point2D.Double(middle - foot / 2, bottom)),
                                    Math.min(sheet.px(5, 1.5), row.getHeight() / 8)),
                            Look.fill(fill));
        }
        String text = cell.text(sheet.values(), table.unit());
        Rectangle2D inside = new Rectangle2D.Double(
                middle - Math.min(width, foot) / 2, row.getMinY(), Math.min(width, foot), row.getHeight() - gap);
        if (!cell.isMissing() && InsideLabel.draw(sheet, text, cell.pointer(), inside, fill)) {
            return;
        }
        TextStyle style = sheet.style(TextRole.LABEL);
        TextStyle fitted = style.withSize(Math.max(sheet.smallest(), Math.min(style.size(), row.getHeight() / 1.25)));
        boolean written = sheet.tryWrite(Label.of(text, fitted)
                .centredAt(middle + width / 2 + sheet.px(10, 4), row.getCenterY() - gap / 2)
                .pointer(cell.pointer()));
        unlabelled += written ? 0 : 1;
    }

    private void share(int i, Rectangle2D row, TextStyle style, Rectangle2D room) {
        BigDecimal first = cell(0).high();
        if (i > 0 && first.signum() > 0 && !cell(i).isMissing()) {
            sheet.tryWrite(Label.of(sheet.values().share(cell(i).high(), first), style)
                    .centredAt(room.getMaxX(), row.getCenterY())
                    .anchor(Anchor.END));
        }
    }
}
