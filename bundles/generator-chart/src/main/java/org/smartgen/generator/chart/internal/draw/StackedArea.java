package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** Areas on each other, the first at the bottom. A missing value adds nothing. */
final class StackedArea {
    private static final int MOST_ABOVE = 40;

    private final Sheet sheet;
    private final ChartSpec spec;
    private final Table table;
    private final Remarks remarks;
    private final BigDecimal[][] upper;
    private long unlabelled;

    StackedArea(Sheet sheet, ChartSpec spec, Table table, Remarks remarks) {
        this.sheet = sheet;
        this.spec = spec;
        this.table = table;
        this.remarks = remarks;
        this.upper = new BigDecimal[table.rows().size() + 1][table.width()];
        for (int i = 0; i < table.width(); i++) {
            upper[0][i] = BigDecimal.ZERO;
            for (int r = 0; r < table.rows().size(); r++) {
                Cell cell = table.rows().get(r).cells().get(i);
                upper[r + 1][i] = upper[r][i].add(cell == null ? BigDecimal.ZERO : cell.high());
            }
        }
    }

    void draw(Rectangle2D whole) {
        Rectangle2D room = remarks.inner(whole);
        BigDecimal highest = IntStream.range(0, table.width())
                .mapToObj(i -> upper[upper.length - 1][i])
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        Scale scale = NiceScale.covering(
                BigDecimal.ZERO, remarks.high(highest), ValueAxis.mostTicks(sheet, room.getHeight() * 0.8));
        ValueAxis axis = new ValueAxis(sheet, scale, table);
        double left = room.getMinX() + axis.textWidth() + axis.gap();
        double[] centres = centres(left, room.getMaxX());
        CategoryLabels names = CategoryLabels.plan(
                sheet,
                table.names(),
                new CategoryLabels.Places(
                        centres, sheet.px(12, 3), sheet.width() - sheet.px(12, 3), room.getHeight() * 0.28, true));
        double gap = sheet.px(12, 4);
        double bottom = room.getMaxY() - names.height() - gap;
        Rectangle2D plot = new Rectangle2D.Double(left, room.getMinY(), room.getMaxX() - left, bottom - room.getMinY());
        double high = plot.getMinY() + sheet.px(16, 5);
        axis.drawUpright(plot, bottom, high, true);
        Plot drawn = new Plot(
                plot,
                false,
                value -> y(scale, value, bottom, high),
                Positions.finder(spec.x().type(), table.names(), centres),
                name -> java.util.OptionalDouble.of(high));
        remarks.drawBehind(drawn);
        for (int r = 0; r < table.rows().size(); r++) {
            area(r, scale, centres, bottom, high);
        }
        remarks.drawInFront(drawn);
        for (int r = 0; r < table.rows().size(); r++) {
            labels(r, scale, centres, bottom, high);
        }
        sheet.warnUnlabelled(unlabelled);
        names.draw(sheet, table.categories(), centres, bottom + gap);
    }

    /** Evenly places begin and end at the edges of the plot, or in its middle when there is one only. */
    private double[] centres(double left, double right) {
        double[] places = Positions.of(spec.x().type(), table.names());
        for (int i = 0; i < places.length; i++) {
            places[i] = left + (right - left) * places[i];
        }
        return places;
    }

    private static double y(Scale scale, BigDecimal value, double low, double high) {
        return low + (high - low) * scale.share(value);
    }

    private void area(int r, Scale scale, double[] centres, double low, double high) {
        double half = centres.length == 1 ? sheet.px(60, 10) : 0;
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < centres.length; i++) {
            double at = y(scale, upper[r + 1][i], low, high);
            if (i == 0) {
                path.moveTo(centres[i] - half, at);
            }
            path.lineTo(centres[i] + half, at);
        }
        for (int i = centres.length - 1; i >= 0; i--) {
            double at = y(scale, upper[r][i], low, high);
            path.lineTo(centres[i] + half, at);
            if (i == 0) {
                path.lineTo(centres[i] - half, at);
            }
        }
        path.closePath();
        Color color = color(r);
        Look look = Look.fill(color);
        sheet.scene()
                .shape(
                        path,
                        sheet.hasBackground() ? look.withStroke(sheet.theme().background(), sheet.px(2, 0.8)) : look);
        marks(r, scale, centres, low, high);
    }

    /** A thin stroke at each value, by which it can be found. */
    private void marks(int r, Scale scale, double[] centres, double low, double high) {
        Row row = table.rows().get(r);
        for (int i = 0; i < centres.length; i++) {
            Cell cell = row.cells().get(i);
            if (cell != null && !cell.isMissing()) {
                var stroke = new java.awt.geom.Line2D.Double(
                        centres[i], y(scale, upper[r][i], low, high), centres[i], y(scale, upper[r + 1][i], low, high));
                sheet.scene()
                        .shape(
                                cell.id(),
                                stroke,
                                Look.stroke(sheet.theme().background(), sheet.px(1.2, 0.6))
                                        .opacity(sheet.hasBackground() ? 0.35 : 0));
            }
        }
    }

    private Color color(int r) {
        return sheet.theme().series(table.rows().get(r).index());
    }

    private void labels(int r, Scale scale, double[] centres, double low, double high) {
        Row row = table.rows().get(r);
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.85))
                .withColor(sheet.theme().inkOn(color(r)));
        for (int i = 0; i < centres.length; i++) {
            Cell cell = row.cells().get(i);
            if (cell == null || cell.isMissing()) {
                continue;
            }
            double top = y(scale, upper[r + 1][i], low, high);
            String text = cell.text(sheet.values(), row.unit());
            unlabelled +=
                    inside(r, scale, centres, i, text, cell, style, low, high) || above(r, text, cell, centres[i], top)
                            ? 0
                            : 1;
        }
    }

    /** In the middle of its area; at the ends beside the edge. */
    private boolean inside(
            int r,
            Scale scale,
            double[] centres,
            int i,
            String text,
            Cell cell,
            TextStyle style,
            double low,
            double high) {
        double width = TextMetrics.width(text, style);
        boolean first = i == 0 && centres.length > 1;
        boolean last = i == centres.length - 1 && centres.length > 1;
        double gap = sheet.px(8, 3);
        double from = first ? gap : last ? -gap - width : -width / 2;
        double middle = (y(scale, upper[r][i], low, high) + y(scale, upper[r + 1][i], low, high)) / 2;
        if (!holds(r, scale, centres, i, from, low, high, middle)
                || !holds(r, scale, centres, i, from + width, low, high, middle)
                || !holds(r, scale, centres, i, 0, low, high, middle)) {
            return false;
        }
        return sheet.tryWrite(Label.of(text, style)
                .centredAt(centres[i] + from, middle)
                .pointer(cell.pointer())
                .on(color(r)));
    }

    /** Whether the area is thick enough beside its value for a label around this y. @param aside px from the value's place */
    private boolean holds(
            int r, Scale scale, double[] centres, int i, double aside, double low, double high, double middle) {
        double room = sheet.style(TextRole.LABEL).size() * 0.55;
        int next = Math.max(0, Math.min(centres.length - 1, i + (int) Math.signum(aside)));
        double apart = Math.abs(centres[next] - centres[i]);
        double share = apart == 0 ? 0 : Math.min(1, Math.abs(aside) / apart);
        double top = between(y(scale, upper[r + 1][i], low, high), y(scale, upper[r + 1][next], low, high), share);
        double base = between(y(scale, upper[r][i], low, high), y(scale, upper[r][next], low, high), share);
        return middle - top >= room && base - middle >= room;
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * share;
    }

    /** Over the highest area. */
    private boolean above(int r, String text, Cell cell, double x, double top) {
        if (r < table.rows().size() - 1 || table.width() > MOST_ABOVE) {
            return false;
        }
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.85));
        Label label = Label.of(text, style)
                .at(x, top - style.size() * 0.4)
                .anchor(Anchor.MIDDLE)
                .pointer(cell.pointer());
        return sheet.tryWrite(label);
    }
}
