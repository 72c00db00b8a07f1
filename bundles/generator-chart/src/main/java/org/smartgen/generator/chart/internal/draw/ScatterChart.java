package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.generator.chart.internal.spec.Detail.Spot;
import org.smartgen.render.Look;

/** Points in a plane, or bubbles whose areas are in proportion to their sizes. */
final class ScatterChart {
    private final Sheet sheet;
    private final ChartSpec spec;
    private final Table table;
    private final Remarks remarks;
    private final BigDecimal largest;

    private record Mark(int series, int point, Point said, double x, double y, double radius) {
        String pointer() {
            return "/series/" + series + "/points/" + point;
        }

        Rectangle2D box() {
            return new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    ScatterChart(Sheet sheet, ChartSpec spec, Table table, Remarks remarks) {
        this.sheet = sheet;
        this.spec = spec;
        this.table = table;
        this.remarks = remarks;
        this.largest = points().map(Point::detail)
                .filter(Spot.class::isInstance)
                .map(detail -> ((Spot) detail).size())
                .filter(java.util.Objects::nonNull)
                .max(BigDecimal::compareTo)
                .filter(size -> size.signum() > 0)
                .orElse(BigDecimal.ONE);
    }

    private java.util.stream.Stream<Point> points() {
        return spec.series().stream().flatMap(one -> one.points().stream()).filter(point -> point.value() != null);
    }

    void draw(Rectangle2D whole) {
        Rectangle2D room = remarks.inner(whole);
        double margin = spec.type() == ChartType.BUBBLE ? largestRadius(room) : sheet.px(10, 4);
        BigDecimal low = points().map(Point::value).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = points().map(Point::value).max(BigDecimal::compareTo).orElseThrow();
        Scale scale = Scale.covering(
                sheet,
                spec.y(),
                remarks.low(low),
                remarks.high(high),
                remarks.low(low),
                ValueAxis.mostTicks(sheet, room.getHeight() * 0.8));
        ValueAxis axis = new ValueAxis(sheet, scale, table.unit());
        double left = room.getMinX() + axis.textWidth() + axis.gap();
        int most = (int) Math.max(3, Math.min(8, room.getWidth() / sheet.px(130, 48)));
        PlaneAxis across = PlaneAxis.of(sheet, spec.x(), points().map(Point::x).toList(), most);
        PlaneTicks ticks =
                new PlaneTicks(sheet, across, left + margin, room.getMaxX() - margin, room.getHeight() * 0.3);
        double bottom = room.getMaxY() - ticks.height();
        Rectangle2D plot = new Rectangle2D.Double(
                left, room.getMinY(), room.getMaxX() - left, Math.max(2, bottom - room.getMinY()));
        double lowY = plot.getMaxY() - Math.min(margin, plot.getHeight() / 4);
        double highY = plot.getMinY() + Math.min(margin, plot.getHeight() / 4);
        axis.drawUpright(plot, lowY, highY, true);
        ticks.draw(plot, spec);
        Plot drawn = new Plot(
                plot,
                false,
                value -> lowY + (highY - lowY) * scale.share(value),
                x -> {
                    OptionalDouble share = across.place().apply(x);
                    return share.isEmpty() ? share : OptionalDouble.of(ticks.x(share.getAsDouble()));
                },
                x -> OptionalDouble.of(highY));
        remarks.drawBehind(drawn);
        List<Mark> marks = marks(drawn, room);
        marks.forEach(this::drawMark);
        remarks.drawInFront(drawn);
        new SpotLabels(sheet, plot, marks.stream().map(Mark::box).toList()).draw(labels(marks));
    }

    private double largestRadius(Rectangle2D room) {
        double count = Math.max(1, points().count());
        double fair = Math.sqrt(room.getWidth() * room.getHeight() / count) * 0.24;
        return Math.max(sheet.px(9, 4), Math.min(Math.min(room.getWidth(), room.getHeight()) * 0.13, fair));
    }

    private List<Mark> marks(Plot plot, Rectangle2D room) {
        List<Mark> marks = new ArrayList<>();
        double dot = points().count() > 150 ? sheet.px(5, 2) : sheet.px(8, 3);
        double most = largestRadius(room);
        for (int s = 0; s < spec.series().size(); s++) {
            List<Point> points = spec.series().get(s).points();
            for (int p = 0; p < points.size(); p++) {
                Point point = points.get(p);
                if (point.value() != null) {
                    double x = plot.place().apply(point.x()).orElse(plot.box().getMinX());
                    double radius = spec.type() == ChartType.BUBBLE ? radius(point, most, dot) : dot;
                    marks.add(new Mark(s, p, point, x, plot.along().apply(point.value()), radius));
                }
            }
        }
        marks.sort(Comparator.comparingDouble(mark -> -mark.radius()));
        return marks;
    }

    private double radius(Point point, double most, double dot) {
        if (!(point.detail() instanceof Spot spot) || spot.size() == null) {
            return dot;
        }
        return Math.max(sheet.px(3, 1.5), most * Math.sqrt(spot.size().doubleValue() / largest.doubleValue()));
    }

    private void drawMark(Mark mark) {
        Color color = sheet.theme().series(mark.series());
        double r = mark.radius();
        boolean crowded = points().count() > 60;
        Look look = Look.fill(color).opacity(spec.type() == ChartType.BUBBLE ? 0.55 : crowded ? 0.6 : 0.85);
        sheet.scene()
                .shape(
                        "value-" + mark.series() + "-" + mark.point(),
                        new Ellipse2D.Double(mark.x() - r, mark.y() - r, 2 * r, 2 * r),
                        sheet.hasBackground() && !crowded
                                ? look.withStroke(
                                        spec.type() == ChartType.BUBBLE
                                                ? color
                                                : sheet.theme().background(),
                                        sheet.px(1.5, 0.8))
                                : look);
    }

    private List<SpotLabels.Wish> labels(List<Mark> marks) {
        List<SpotLabels.Wish> wishes = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.said().detail() instanceof Spot spot) {
                if (!spot.label().isBlank()) {
                    wishes.add(new SpotLabels.Wish(mark.box(), spot.label(), mark.pointer() + "/label", true));
                } else if (spot.size() != null) {
                    String text = sheet.values().of(spot.size(), "");
                    wishes.add(new SpotLabels.Wish(mark.box(), text, mark.pointer() + "/size", false));
                }
            }
        }
        return wishes;
    }
}
