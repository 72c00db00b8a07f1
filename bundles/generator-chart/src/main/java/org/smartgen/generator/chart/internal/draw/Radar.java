package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** Axes around a centre, clockwise from twelve o'clock, and an outline for each series. */
final class Radar {
    private final Sheet sheet;
    private final Table table;
    private final Scale scale;
    private final List<Point2D> marks = new ArrayList<>();
    private long unlabelled;

    Radar(Sheet sheet, ChartSpec spec, Table table) {
        this.sheet = sheet;
        this.table = table;
        BigDecimal low = table.values().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = table.values().max(BigDecimal::compareTo).orElseThrow();
        this.scale = Scale.covering(sheet, spec.y(), low.min(BigDecimal.ZERO), high.max(BigDecimal.ZERO), low, 6);
    }

    void draw(Rectangle2D room) {
        RadarNames names = RadarNames.plan(sheet, table.categories(), room);
        PieChart.Disc disc = names.disc();
        grid(disc);
        table.rows().forEach(row -> outline(row, disc));
        names.draw(sheet);
        if (table.rows().size() == 1) {
            labels(table.rows().get(0), disc);
        } else {
            unlabelled = table.present().count();
        }
        ticks(disc);
        sheet.warnUnlabelled(unlabelled);
    }

    private Point2D at(PieChart.Disc disc, int axis, double share) {
        double angle = 2 * Math.PI * axis / table.width();
        return new Point2D.Double(
                disc.x() + Math.sin(angle) * disc.radius() * share, disc.y() - Math.cos(angle) * disc.radius() * share);
    }

    private void grid(PieChart.Disc disc) {
        Look line = Look.stroke(sheet.theme().grid(), sheet.px(1.2, 1));
        for (BigDecimal tick : scale.ticks()) {
            double share = scale.share(tick);
            if (share > 0) {
                List<Point2D> ring = new ArrayList<>();
                for (int i = 0; i < table.width(); i++) {
                    ring.add(at(disc, i, share));
                }
                sheet.scene().polygon(ring, 0, line);
            }
        }
        for (int i = 0; i < table.width(); i++) {
            Point2D end = at(disc, i, 1);
            sheet.scene().line(disc.x(), disc.y(), end.getX(), end.getY(), line);
        }
    }

    /** Numbers beside the first axis where nothing else stands. */
    private void ticks(PieChart.Disc disc) {
        TextStyle style = sheet.style(TextRole.TICK);
        String unit = Units.isBesideValues(table.unit()) ? table.unit() : "";
        for (BigDecimal tick : scale.ticks()) {
            Point2D point = at(disc, 0, scale.share(tick));
            String text = sheet.values().tick(tick, unit, scale.largest());
            Label label = Label.of(text, style)
                    .centredAt(disc.x() - style.size() * 0.35, point.getY())
                    .anchor(Anchor.END);
            Rectangle2D box = Sheet.boxOf(label);
            boolean clear = marks.stream()
                    .noneMatch(mark -> box.intersects(
                            mark.getX() - box.getHeight() / 2,
                            mark.getY() - box.getHeight() / 2,
                            box.getHeight(),
                            box.getHeight()));
            if (clear && sheet.isFree(box)) {
                sheet.writeOverGrid(label);
            }
        }
    }

    private void outline(Row row, PieChart.Disc disc) {
        Color color = sheet.theme().series(row.index());
        Path2D.Double path = new Path2D.Double();
        boolean open = true;
        boolean whole = row.cells().stream().allMatch(cell -> cell != null && !cell.isMissing());
        for (int i = 0; i < table.width(); i++) {
            Cell cell = row.cells().get(i);
            if (cell == null || cell.isMissing()) {
                open = true;
                continue;
            }
            Point2D point = at(disc, i, scale.share(cell.high()));
            if (open) {
                path.moveTo(point.getX(), point.getY());
            } else {
                path.lineTo(point.getX(), point.getY());
            }
            open = false;
        }
        if (whole) {
            path.closePath();
            sheet.scene().shape(path, Look.fill(color).opacity(table.rows().size() == 1 ? 0.25 : 0.12));
        }
        sheet.scene().shape(path, Look.stroke(color, sheet.px(3, 1.4)));
        double radius = sheet.px(5.5, 2);
        for (int i = 0; i < table.width(); i++) {
            Cell cell = row.cells().get(i);
            if (cell != null && !cell.isMissing()) {
                Point2D point = at(disc, i, scale.share(cell.high()));
                marks.add(point);
                sheet.scene()
                        .shape(
                                cell.id(),
                                new Ellipse2D.Double(
                                        point.getX() - radius, point.getY() - radius, 2 * radius, 2 * radius),
                                Look.fill(color));
            }
        }
    }

    /** Outside of the outline, else inside. */
    private void labels(Row row, PieChart.Disc disc) {
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.85));
        double out = style.size() * 0.8 + sheet.px(6, 2);
        for (int i = 0; i < table.width(); i++) {
            Cell cell = row.cells().get(i);
            if (cell == null) {
                continue;
            }
            double angle = 2 * Math.PI * i / table.width();
            Point2D point = at(disc, i, cell.isMissing() ? 0.5 : scale.share(cell.high()));
            Label label = Label.of(cell.text(sheet.values(), row.unit()), style).pointer(cell.pointer());
            double half = TextMetrics.width(label.text(), style) / 2;
            boolean written = false;
            for (int side : new int[] {1, -1}) {
                double x = point.getX() + Math.sin(angle) * (out * 0.5 + half) * side;
                double y = point.getY() - Math.cos(angle) * out * side;
                Label placed = label.centredAt(x, y).anchor(Anchor.MIDDLE);
                if (!written && sheet.isFree(Sheet.boxOf(placed))) {
                    sheet.writeOverGrid(placed);
                    written = true;
                }
            }
            unlabelled += written ? 0 : 1;
        }
    }
}
