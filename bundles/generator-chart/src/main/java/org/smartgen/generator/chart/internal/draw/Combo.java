package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** Bars side by side with lines and areas over them; those of another unit at the right axis. */
final class Combo {
    private final Sheet sheet;
    private final ChartSpec spec;
    private final Table table;
    private final Remarks remarks;
    private final ComboParts parts;
    private long unlabelled;

    Combo(Sheet sheet, ChartSpec spec, Table table, Remarks remarks) {
        this.sheet = sheet;
        this.spec = spec;
        this.table = table;
        this.remarks = remarks;
        this.parts = ComboParts.of(spec, table);
    }

    void draw(Rectangle2D whole) {
        Rectangle2D room = remarks.inner(whole);
        int most = ValueAxis.mostTicks(sheet, room.getHeight() * 0.8);
        boolean onlyRight = parts.left().isEmpty();
        List<Row> main = onlyRight ? parts.right() : parts.left();
        Scale left = scale(main, most, true);
        boolean two = !onlyRight && !parts.right().isEmpty();
        Scale right = two ? matching(scale(parts.right(), left.ticks().size(), false), left) : left;
        ValueAxis second = new ValueAxis(
                sheet, right, table.only(two ? parts.right() : main).unit());
        double label = sheet.style(TextRole.LABEL).size() * 1.3;
        Frame frame = Frame.plan(
                sheet,
                table.names(),
                !spec.x().type().equals("category"),
                left,
                table.only(main).unit(),
                room,
                label,
                0,
                two ? second.textWidth() + second.gap() : 0);
        frame.drawGrid();
        Plot plot = frame.plot(table.names(), name -> OptionalDouble.of(frame.high()));
        remarks.drawBehind(plot);
        Frame other = new Frame(
                sheet,
                frame.plot(),
                frame.centres(),
                frame.slot(),
                right,
                second,
                frame.names(),
                frame.low(),
                frame.high());
        parts.of(ChartType.AREA).forEach(row -> drawArea(row, at(row, frame, other)));
        List<Row> bars = parts.of(ChartType.BAR);
        for (int lane = 0; lane < bars.size(); lane++) {
            drawBars(bars.get(lane), lane, bars.size(), at(bars.get(lane), frame, other));
        }
        frame.drawZero();
        Stream.concat(parts.of(ChartType.AREA).stream(), parts.of(ChartType.LINE).stream())
                .forEach(row -> drawLine(row, at(row, frame, other)));
        remarks.drawInFront(plot, two ? second.textWidth() + second.gap() : 0);
        if (two) {
            second.drawNumbersAtRight(frame.plot(), frame.low(), frame.high());
        }
        labels(bars, frame, other);
        sheet.warnUnlabelled(unlabelled);
        frame.drawNames(table.categories());
    }

    private Frame at(Row row, Frame left, Frame right) {
        return parts.right().contains(row) ? right : left;
    }

    private Scale scale(List<Row> rows, int most, boolean remarked) {
        Table own = table.only(rows);
        BigDecimal low = own.values().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal high = own.values().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal least = low.min(BigDecimal.ZERO);
        BigDecimal highest = high.max(BigDecimal.ZERO);
        return Scale.covering(
                sheet,
                spec.y(),
                remarked ? remarks.low(least) : least,
                remarked ? remarks.high(highest) : highest,
                remarked ? remarks.low(low) : low,
                most);
    }

    /** With as many ticks as the other scale, so that its lines serve both. */
    private static Scale matching(Scale scale, Scale other) {
        if (!(scale instanceof NiceScale)
                || scale.ticks().size() >= other.ticks().size()) {
            return scale;
        }
        List<BigDecimal> ticks = new ArrayList<>(scale.ticks());
        BigDecimal step = ticks.get(1).subtract(ticks.get(0));
        while (ticks.size() < other.ticks().size()) {
            ticks.add(ticks.get(ticks.size() - 1).add(step));
        }
        return new NiceScale(List.copyOf(ticks));
    }

    private double width(Frame frame, int lanes) {
        return Math.min(frame.slot() * 0.72 / lanes, sheet.px(lanes == 1 ? 120 : 90, 14));
    }

    private double barX(Frame frame, int category, int lane, int lanes) {
        return frame.centres()[category] + (lane - (lanes - 1) / 2.0) * width(frame, lanes);
    }

    private void drawBars(Row row, int lane, int lanes, Frame frame) {
        double width = width(frame, lanes) * (lanes == 1 ? 1 : 0.94);
        double zero = frame.y(
                BigDecimal.ZERO.max(frame.scale().low()).min(frame.scale().high()));
        for (int i = 0; i < table.width(); i++) {
            Cell cell = row.cells().get(i);
            if (cell != null && !cell.isMissing()) {
                double end = frame.y(cell.high());
                double height = Math.max(0.75, Math.abs(end - zero));
                double round = Math.min(sheet.px(6, 2), Math.min(width / 4, height));
                boolean down = end > zero;
                sheet.scene()
                        .shape(
                                cell.id(),
                                Shapes.roundRect(
                                        barX(frame, i, lane, lanes) - width / 2,
                                        Math.min(zero, end),
                                        width,
                                        height,
                                        down ? 0 : round,
                                        down ? 0 : round,
                                        down ? round : 0,
                                        down ? round : 0),
                                Look.fill(color(row)));
            }
        }
    }

    private Color color(Row row) {
        return sheet.theme().series(row.index());
    }

    private List<List<Point2D>> runs(Row row, Frame frame) {
        List<@Nullable Point2D> points = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            Cell cell = row.cells().get(i);
            boolean there = cell != null && !cell.isMissing();
            points.add(there ? new Point2D.Double(frame.centres()[i], frame.y(cell.high())) : null);
        }
        return Runs.of(points);
    }

    private void drawArea(Row row, Frame frame) {
        double zero = frame.y(
                BigDecimal.ZERO.max(frame.scale().low()).min(frame.scale().high()));
        for (List<Point2D> run : runs(row, frame)) {
            sheet.scene().shape(Runs.area(run, zero), Look.fill(color(row)).opacity(0.22));
        }
    }

    private void drawLine(Row row, Frame frame) {
        double pen = sheet.px(4, 1.6);
        for (List<Point2D> run : runs(row, frame)) {
            if (run.size() > 1) {
                if (sheet.hasBackground()) {
                    sheet.scene().polyline(run, 0, Look.stroke(sheet.theme().background(), pen * 2));
                }
                sheet.scene().polyline(run, 0, Look.stroke(color(row), pen));
            }
        }
        double radius = sheet.px(6.5, 2.2);
        for (int i = 0; i < table.width(); i++) {
            Cell cell = row.cells().get(i);
            if (cell != null && !cell.isMissing()) {
                double y = frame.y(cell.high());
                Look look = Look.fill(color(row));
                sheet.scene()
                        .shape(
                                cell.id(),
                                new Ellipse2D.Double(frame.centres()[i] - radius, y - radius, 2 * radius, 2 * radius),
                                sheet.hasBackground()
                                        ? look.withStroke(sheet.theme().background(), sheet.px(2, 1))
                                        : look);
            }
        }
    }

    /** Lines first: their values cannot be read from the grid of the other axis. */
    private void labels(List<Row> bars, Frame frame, Frame other) {
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.85));
        for (Row row : table.rows()) {
            if (!bars.contains(row)) {
                TextStyle inked = style.withColor(
                        sheet.theme().textColor(color(row), sheet.theme().background()));
                for (int i = 0; i < table.width(); i++) {
                    label(row, i, frame.centres()[i], at(row, frame, other), inked, sheet.px(13, 5));
                }
            }
        }
        for (int lane = 0; lane < bars.size(); lane++) {
            for (int i = 0; i < table.width(); i++) {
                Row row = bars.get(lane);
                barLabel(
                        row,
                        i,
                        barX(frame, i, lane, bars.size()),
                        at(row, frame, other),
                        style,
                        width(frame, bars.size()));
            }
        }
    }

    /** At the foot of its bar, where lines seldom are, else at its end. */
    private void barLabel(Row row, int i, double x, Frame frame, TextStyle style, double width) {
        Cell cell = row.cells().get(i);
        if (cell == null || cell.isMissing()) {
            return;
        }
        double zero = frame.y(
                BigDecimal.ZERO.max(frame.scale().low()).min(frame.scale().high()));
        double end = frame.y(cell.high());
        boolean down = end > zero;
        String text = cell.text(sheet.values(), row.unit());
        boolean inside = Math.abs(end - zero) > style.size() * 1.8 && TextMetrics.width(text, style) <= width * 0.94;
        Label label = Label.of(text, style).anchor(Anchor.MIDDLE).pointer(cell.pointer());
        boolean written;
        if (inside) {
            double middle = zero + (down ? 1 : -1) * style.size() * 0.85;
            written =
                    sheet.tryWrite(Label.of(text, style.withColor(sheet.theme().inkOn(color(row))))
                            .centredAt(x, middle)
                            .anchor(Anchor.MIDDLE)
                            .pointer(cell.pointer())
                            .on(color(row)));
        } else {
            double baseline =
                    down ? end + style.size() * 0.35 + TextMetrics.capHeight(style) : end - style.size() * 0.35;
            Label over = label.at(x, baseline);
            written = TextMetrics.width(text, style) <= width * 1.3 && sheet.isFree(Sheet.boxOf(over));
            if (written) {
                sheet.writeOverGrid(over);
            }
        }
        unlabelled += written ? 0 : 1;
    }

    private void label(Row row, int i, double x, Frame frame, TextStyle style, double distance) {
        Cell cell = row.cells().get(i);
        if (cell == null) {
            return;
        }
        double y = frame.y(cell.high());
        boolean down = cell.high().signum() < 0;
        Label label = Label.of(cell.text(sheet.values(), row.unit()), style)
                .anchor(Anchor.MIDDLE)
                .pointer(cell.pointer());
        Label above = label.at(x, y - distance);
        Label below = label.at(x, y + distance + TextMetrics.capHeight(style));
        for (Label tried : down ? List.of(below, above) : List.of(above, below)) {
            Rectangle2D box = Sheet.boxOf(tried);
            boolean beside =
                    box.getWidth() <= frame.slot() * 1.05 && frame.plot().contains(box);
            if (beside && sheet.isFree(box)) {
                sheet.writeOverGrid(tried);
                return;
            }
        }
        unlabelled++;
    }
}
