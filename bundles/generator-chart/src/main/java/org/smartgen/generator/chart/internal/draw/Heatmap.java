package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.LinearGradient;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** A table of colours; values in the cells where they fit, else a key of the colours. */
final class Heatmap {
    private final Sheet sheet;
    private final Table table;
    private final BigDecimal low;
    private final BigDecimal high;

    Heatmap(Sheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        this.low = table.values().min(BigDecimal::compareTo).orElseThrow();
        this.high = table.values().max(BigDecimal::compareTo).orElseThrow();
    }

    void draw(Rectangle2D whole) {
        double key = TextMetrics.blockHeight(1, sheet.style(TextRole.TICK)) + sheet.px(12, 4);
        TextStyle names = nameStyle(whole.getHeight() - key * 2);
        List<FittedText> rows = table.rows().stream()
                .map(row ->
                        sheet.fitAsIs(row.name(), names, whole.getWidth() * 0.28, TextMetrics.blockHeight(2, names), 2))
                .toList();
        double widest = rows.stream().mapToDouble(FittedText::width).max().orElse(0);
        double left = whole.getMinX() + (widest > 0 ? widest + sheet.px(12, 5) : 0);
        double cell = (whole.getMaxX() - left) / table.width();
        double[] centres = IntStream.range(0, table.width())
                .mapToDouble(i -> left + (i + 0.5) * cell)
                .toArray();
        CategoryLabels columns = CategoryLabels.plan(
                sheet,
                table.names(),
                new CategoryLabels.Places(
                        centres, sheet.px(12, 3), sheet.width() - sheet.px(12, 3), whole.getHeight() * 0.28, true));
        double bottom = whole.getMaxY() - columns.height() - sheet.px(10, 4);
        TextStyle values =
                valueStyle(cell, (bottom - whole.getMinY()) / table.rows().size());
        boolean labelled = values.size() >= sheet.smallest();
        double top = whole.getMinY() + (labelled ? 0 : key);
        double height = Math.max(1, (bottom - top) / table.rows().size());
        if (!labelled) {
            key(whole, left);
            sheet.warnUnlabelled(table.present().count());
        }
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.width(); c++) {
                Rectangle2D box = new Rectangle2D.Double(left + c * cell, top + r * height, cell, height);
                drawCell(table.rows().get(r), table.rows().get(r).cells().get(c), box, labelled ? values : null);
            }
        }
        names(rows, names, left, top, height);
        columns.draw(sheet, table.categories(), centres, bottom + sheet.px(10, 4));
    }

    private TextStyle nameStyle(double height) {
        TextStyle wished = sheet.style(TextRole.LABEL).withWeight(Weight.REGULAR);
        double row = height / table.rows().size();
        return wished.withSize(Math.max(sheet.smallest(), Math.min(wished.size(), row / 1.3)));
    }

    /** The largest size at which every value stands in its cell; too small when there is none. */
    private TextStyle valueStyle(double width, double height) {
        TextStyle wished = sheet.style(TextRole.LABEL);
        double widest = table.rows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(java.util.Objects::nonNull)
                        .map(cell -> cell.text(sheet.values(), row.unit())))
                .mapToDouble(text -> TextMetrics.width(text, wished))
                .max()
                .orElse(1);
        double byWidth = wished.size() * (width - sheet.px(8, 3)) / widest;
        return wished.withSize(Math.max(0.1, Math.min(wished.size(), Math.min(byWidth, (height - 2) / 1.3))));
    }

    private Color color(BigDecimal value) {
        if (low.signum() < 0 && high.signum() > 0) {
            double most = low.abs().max(high).doubleValue();
            return sheet.palette().diverging(value.doubleValue() / most);
        }
        double span = high.subtract(low).doubleValue();
        return sheet.palette().ramp(span == 0 ? 1 : value.subtract(low).doubleValue() / span);
    }

    private void drawCell(Row row, @Nullable Cell cell, Rectangle2D box, @Nullable TextStyle style) {
        double seam = Math.min(sheet.px(1.5, 0.6), box.getWidth() / 8);
        Rectangle2D inner = new Rectangle2D.Double(
                box.getX() + seam,
                box.getY() + seam,
                Math.max(0.5, box.getWidth() - 2 * seam),
                Math.max(0.5, box.getHeight() - 2 * seam));
        if (cell == null || cell.isMissing()) {
            sheet.scene().shape(inner, Look.fill(sheet.theme().grid()).opacity(0.35));
            if (cell != null && style != null) {
                sheet.write(Label.of("–", style.withColor(sheet.theme().mutedInk()))
                        .centredAt(box.getCenterX(), box.getCenterY())
                        .anchor(Anchor.MIDDLE)
                        .pointer(cell.pointer()));
            }
            return;
        }
        Color fill = color(cell.high());
        sheet.scene().shape(cell.id(), inner, Look.fill(fill));
        if (style != null) {
            sheet.write(Label.of(
                            cell.text(sheet.values(), row.unit()),
                            style.withColor(sheet.theme().inkOn(fill)))
                    .centredAt(box.getCenterX(), box.getCenterY())
                    .anchor(Anchor.MIDDLE)
                    .pointer(cell.pointer())
                    .on(fill));
        }
    }

    private void names(List<FittedText> rows, TextStyle style, double left, double top, double height) {
        double end = Double.NEGATIVE_INFINITY;
        int leftOut = 0;
        for (int r = 0; r < rows.size(); r++) {
            FittedText name = rows.get(r);
            double middle = top + (r + 0.5) * height;
            if (name.lines().isEmpty()) {
                continue;
            }
            FittedText fitted = name.height() <= height
                    ? name
                    : sheet.fitAsIs(
                            table.rows().get(r).name(), style, name.width() + 1, TextMetrics.blockHeight(1, style), 1);
            if (middle - fitted.height() / 2 < end) {
                leftOut++;
                continue;
            }
            end = middle + fitted.height() / 2;
            double first = middle - fitted.height() / 2 + TextMetrics.ascent(style);
            sheet.write(
                    fitted,
                    Label.of("", style)
                            .at(left - sheet.px(12, 5), first)
                            .anchor(Anchor.END)
                            .pointer(table.rows().get(r).namePointer()));
        }
        if (leftOut > 0) {
            sheet.warn("labels_thinned", leftOut + " of " + rows.size() + " names are left out at this size.");
        }
    }

    /** Low, colours, high. */
    private void key(Rectangle2D room, double left) {
        TextStyle style = sheet.style(TextRole.TICK);
        String from = sheet.values().tick(low, unit(), high.abs().max(low.abs()));
        String to = sheet.values().tick(high, unit(), high.abs().max(low.abs()));
        double middle = room.getMinY() + style.size() * 0.6;
        double gap = style.size() * 0.5;
        double bar = Math.max(
                sheet.px(60, 24),
                Math.min(sheet.px(220, 60), room.getMaxX() - left - TextMetrics.width(from + to, style) - 4 * gap));
        double x = room.getMaxX() - TextMetrics.width(to, style);
        sheet.write(Label.of(to, style).centredAt(x, middle));
        x -= gap + bar;
        List<LinearGradient.Stop> stops = IntStream.rangeClosed(0, 4)
                .mapToObj(i -> new LinearGradient.Stop(i / 4.0, color(at(i / 4.0))))
                .toList();
        sheet.scene()
                .rect(
                        x,
                        middle - style.size() * 0.4,
                        bar,
                        style.size() * 0.8,
                        style.size() * 0.2,
                        Look.fill(new LinearGradient(0, 0, 1, 0, stops)));
        sheet.write(Label.of(from, style).centredAt(x - gap, middle).anchor(Anchor.END));
    }

    private BigDecimal at(double share) {
        return low.add(high.subtract(low).multiply(BigDecimal.valueOf(share)));
    }

    private String unit() {
        return Units.isBesideValues(table.unit()) ? table.unit() : "";
    }
}
