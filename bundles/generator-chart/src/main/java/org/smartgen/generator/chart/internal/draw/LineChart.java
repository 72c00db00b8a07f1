package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.draw.PointLabels.Trace;
import org.smartgen.generator.chart.internal.draw.Table.Category;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.generator.chart.internal.spec.Detail.Range;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.LinearGradient;
import org.smartgen.render.Look;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** Lines, or areas over zero. A missing value is a gap. */
final class LineChart {
    private static final double NARROW = 0.35;

    private static final int MOST_RANGES = 40;

    private final Sheet sheet;
    private final Table table;
    private final ChartSpec spec;
    private final boolean filled;
    private final Optional<EndNames> ends;
    private final Remarks remarks;

    LineChart(Sheet sheet, ChartSpec spec, Table table, Optional<EndNames> ends, Remarks remarks) {
        this.sheet = sheet;
        this.spec = spec;
        this.table = table;
        this.filled = spec.type() == ChartType.AREA;
        this.ends = ends;
        this.remarks = remarks;
    }

    void draw(Rectangle2D whole) {
        Rectangle2D room = remarks.inner(whole);
        Scale scale = scale(room);
        ValueAxis axis = new ValueAxis(sheet, scale, table);
        double left = room.getMinX() + axis.textWidth() + axis.gap();
        double beyond = (room.getMaxX() - left) / table.width() / 2;
        double right = room.getMaxX()
                - ends.map(EndNames::width)
                        .map(width -> Math.max(0, width - beyond))
                        .orElse(0.0);
        double[] centres = centres(left, right);
        CategoryLabels names = names(centres, room);
        double gap = sheet.px(12, 4);
        double bottom = room.getMaxY() - names.height() - gap;
        Rectangle2D plot = new Rectangle2D.Double(left, room.getMinY(), right - left, bottom - room.getMinY());
        double low = plot.getMaxY();
        double high = plot.getMinY() + sheet.px(26, 9);
        axis.drawUpright(plot, low, high, true);
        List<Trace> traces = traces(scale, centres, low, high);
        Plot drawn = new Plot(
                plot,
                false,
                value -> low + (high - low) * scale.share(value),
                Positions.finder(spec.x().type(), table.names(), centres),
                name -> tip(traces, name));
        remarks.drawBehind(drawn);
        double zero = low + (high - low) * Math.max(0, scale.share(BigDecimal.ZERO));
        axis.drawZero(plot, zero);
        if (filled) {
            traces.forEach(trace -> fill(trace, zero));
        }
        traces.forEach(trace -> drawRanges(trace, scale, low, high));
        traces.forEach(this::drawLine);
        traces.forEach(this::drawMarkers);
        remarks.drawInFront(drawn);
        List<Rectangle2D> boxes = ends.map(labels -> labels.boxes(
                        centres[centres.length - 1],
                        endHeights(traces),
                        plot.getMinY() - sheet.px(10, 3),
                        plot.getMaxY()))
                .orElse(List.of());
        ends.ifPresent(labels -> labels.draw(table.rows(), boxes));
        labelRanges(traces, scale, low, high, boxes);
        new PointLabels(sheet, traces, labelRoom(plot), sheet.px(13, 5), boxes, filled).draw();
        names.draw(sheet, table.categories(), centres, bottom + gap);
    }

    private Rectangle2D labelRoom(Rectangle2D plot) {
        double above = sheet.px(10, 3);
        return new Rectangle2D.Double(
                plot.getMinX(), plot.getMinY() - above, sheet.width() - 3 - plot.getMinX(), plot.getHeight() + above);
    }

    /** Just above the highest point of a name. */
    private OptionalDouble tip(List<Trace> traces, String name) {
        int index = table.names().indexOf(name);
        return traces.stream()
                .map(trace -> index < 0 ? null : trace.points().get(index))
                .filter(Objects::nonNull)
                .mapToDouble(point -> point.getY() - sheet.px(10, 4))
                .min();
    }

    private Scale scale(Rectangle2D room) {
        BigDecimal low = table.values().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal high = table.values().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal widest = low.abs().max(high.abs());
        boolean narrow = low.signum() == high.signum()
                && high.subtract(low).doubleValue() < NARROW * widest.doubleValue()
                && high.compareTo(low) > 0;
        if (filled || !narrow) {
            low = low.min(BigDecimal.ZERO);
            high = high.max(BigDecimal.ZERO);
        }
        return Scale.covering(
                sheet,
                spec.y(),
                remarks.low(low),
                remarks.high(high),
                remarks.low(table.values().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO)),
                ValueAxis.mostTicks(sheet, room.getHeight() * 0.8));
    }

    private double[] centres(double left, double right) {
        double[] places = Positions.of(spec.x().type(), table.names());
        for (int i = 0; i < places.length; i++) {
            places[i] = left + (right - left) * places[i];
        }
        return places;
    }

    private CategoryLabels names(double[] centres, Rectangle2D room) {
        return CategoryLabels.plan(
                sheet,
                table.categories().stream().map(Category::text).toList(),
                new CategoryLabels.Places(
                        centres, sheet.px(12, 3), sheet.width() - sheet.px(12, 3), room.getHeight() * 0.28, true));
    }

    private List<Trace> traces(Scale scale, double[] centres, double low, double high) {
        List<Trace> traces = new ArrayList<>();
        for (Row row : table.rows()) {
            List<@Nullable Point2D> points = new ArrayList<>();
            for (int i = 0; i < centres.length; i++) {
                var cell = row.cells().get(i);
                points.add(
                        cell == null || cell.value() == null
                                ? null
                                : new Point2D.Double(centres[i], low + (high - low) * scale.share(cell.value())));
            }
            traces.add(new Trace(row, centres, points));
        }
        return traces;
    }

    private static double[] endHeights(List<Trace> traces) {
        return traces.stream()
                .mapToDouble(trace -> {
                    Point2D last = trace.points().get(trace.points().size() - 1);
                    return last == null ? 0 : last.getY();
                })
                .toArray();
    }

    private Color color(Trace trace) {
        return sheet.theme().series(trace.row().index());
    }

    private void fill(Trace trace, double zero) {
        for (List<Point2D> run : Runs.of(trace.points())) {
            boolean above = run.stream().allMatch(point -> point.getY() <= zero);
            Look look = above && table.rows().size() == 1
                    ? Look.fill(LinearGradient.vertical(alpha(color(trace), 92), alpha(color(trace), 26)))
                    : Look.fill(alpha(color(trace), 56));
            sheet.scene().shape(Runs.area(run, zero), look);
        }
    }

    private static Color alpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private void drawLine(Trace trace) {
        for (List<Point2D> run : Runs.of(trace.points())) {
            if (run.size() > 1) {
                sheet.scene().polyline(run, 0, Look.stroke(color(trace), sheet.px(4, 1.6)));
            }
        }
    }

    /** A band between the lower and the upper ends of ranges, or an upright stroke for a range alone. */
    private void drawRanges(Trace trace, Scale scale, double low, double high) {
        List<Cell> run = new ArrayList<>();
        List<Double> places = new ArrayList<>();
        for (int i = 0; i <= trace.row().cells().size(); i++) {
            Cell cell = i < trace.row().cells().size() ? trace.row().cells().get(i) : null;
            if (cell != null && cell.detail() instanceof Range) {
                run.add(cell);
                places.add(trace.xs()[i]);
            } else {
                drawBand(trace, run, places, value -> low + (high - low) * scale.share(value));
                run.clear();
                places.clear();
            }
        }
    }

    private void labelRanges(List<Trace> traces, Scale scale, double low, double high, List<Rectangle2D> boxes) {
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.85));
        long left = 0;
        for (Trace trace : traces) {
            for (int i = 0; i < trace.xs().length; i++) {
                Cell cell = trace.row().cells().get(i);
                if (cell == null || !(cell.detail() instanceof Range)) {
                    continue;
                }
                Label label = Label.of(cell.text(sheet.values(), trace.row().unit()), style)
                        .at(trace.xs()[i], low + (high - low) * scale.share(cell.high()) - style.size() * 0.5)
                        .anchor(Anchor.MIDDLE)
                        .pointer(cell.pointer());
                boolean free =
                        boxes.stream().noneMatch(Sheet.boxOf(label)::intersects) && sheet.isFree(Sheet.boxOf(label));
                if (free) {
                    sheet.writeOverGrid(label);
                }
                left += free ? 0 : 1;
            }
        }
        sheet.warnUnlabelled(left);
    }

    private void drawBand(Trace trace, List<Cell> run, List<Double> xs, Function<BigDecimal, Double> y) {
        Path2D.Double band = new Path2D.Double();
        for (int i = 0; i < run.size(); i++) {
            double at = y.apply(run.get(i).high());
            if (i == 0) {
                band.moveTo(xs.get(i), at);
            } else {
                band.lineTo(xs.get(i), at);
            }
        }
        for (int i = run.size() - 1; i >= 0; i--) {
            band.lineTo(xs.get(i), y.apply(run.get(i).low()));
        }
        if (run.size() > 1) {
            band.closePath();
            sheet.scene().shape(band, Look.fill(alpha(color(trace), 64)));
        }
        for (int i = 0; i < run.size(); i++) {
            Cell cell = run.get(i);
            sheet.scene()
                    .shape(
                            cell.id(),
                            new Line2D.Double(xs.get(i), y.apply(cell.low()), xs.get(i), y.apply(cell.high())),
                            Look.stroke(color(trace), sheet.px(5, 2)));
        }
    }

    private void drawMarkers(Trace trace) {
        double dense = trace.points().size() * table.rows().size() > 60 ? 0.4 : 1;
        double radius = sheet.px(6.5, 2.2) * dense;
        for (int i = 0; i < trace.points().size(); i++) {
            Point2D point = trace.points().get(i);
            if (point != null) {
                var circle = new java.awt.geom.Ellipse2D.Double(
                        point.getX() - radius, point.getY() - radius, 2 * radius, 2 * radius);
                Look look = Look.fill(color(trace));
                boolean ringed = sheet.hasBackground() && dense == 1;
                sheet.scene()
                        .shape(
                                trace.row().cells().get(i).id(),
                                circle,
                                ringed ? look.withStroke(sheet.theme().background(), sheet.px(2, 1)) : look);
            }
        }
    }
}
