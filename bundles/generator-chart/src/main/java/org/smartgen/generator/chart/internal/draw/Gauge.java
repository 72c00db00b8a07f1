package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.Detail.Reading;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Arcs that are filled as far as their values reach, with a mark at the target. */
final class Gauge {
    private static final double START = -120;
    private static final double SWEEP = 240;

    private final Sheet sheet;
    private final String unit;
    private final List<Point> points;

    Gauge(Sheet sheet, ChartSpec spec) {
        this.sheet = sheet;
        this.points = spec.series().get(0).points();
        this.unit = Units.of(spec, spec.series().get(0));
    }

    void draw(Rectangle2D room) {
        int columns = 1;
        double best = 0;
        for (int tried = 1; tried <= points.size(); tried++) {
            int rows = (points.size() + tried - 1) / tried;
            double side = Math.min(room.getWidth() / tried, room.getHeight() / rows);
            if (side > best * 1.001) {
                best = side;
                columns = tried;
            }
        }
        int rows = (points.size() + columns - 1) / columns;
        double width = room.getWidth() / columns;
        double height = room.getHeight() / rows;
        double most = points.stream()
                .mapToDouble(point -> radius(point, width - sheet.px(16, 4), height))
                .min()
                .orElse(0);
        for (int i = 0; i < points.size(); i++) {
            int inRow = Math.min(columns, points.size() - i / columns * columns);
            double shift = (columns - inRow) * width / 2;
            drawGauge(
                    i,
                    new Rectangle2D.Double(
                            room.getX() + shift + i % columns * width + sheet.px(8, 2),
                            room.getY() + i / columns * height,
                            width - sheet.px(16, 4),
                            height),
                    most);
        }
    }

    /** Where the mark of the target ends, in radii. */
    private static final double BEYOND = 1.044;

    private static @Nullable Reading reading(Point point) {
        return point.detail() instanceof Reading reading ? reading : null;
    }

    private BigDecimal low(Point point) {
        Reading reading = reading(point);
        BigDecimal value = point.value() == null ? BigDecimal.ZERO : point.value();
        return reading != null && reading.min() != null
                ? reading.min()
                : NiceScale.covering(BigDecimal.ZERO.min(value), BigDecimal.ZERO.max(value), 4)
                        .low()
                        .min(BigDecimal.ZERO);
    }

    private BigDecimal high(Point point) {
        Reading reading = reading(point);
        if (reading != null && reading.max() != null) {
            return reading.max();
        }
        BigDecimal value = point.value() == null ? BigDecimal.ZERO : point.value();
        BigDecimal most = reading != null && reading.target() != null ? value.max(reading.target()) : value;
        BigDecimal hundred = BigDecimal.valueOf(100);
        return unit.equals("%") && most.compareTo(hundred) <= 0
                ? hundred
                : NiceScale.covering(low(point), most.max(low(point).add(BigDecimal.ONE)), 5)
                        .high();
    }

    private static double share(BigDecimal value, BigDecimal low, BigDecimal high) {
        double share = value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
        return Math.max(0, Math.min(1, share));
    }

    private void drawGauge(int index, Rectangle2D room, double radius) {
        Point point = points.get(index);
        String pointer = "/series/0/points/" + index;
        FittedText title = title(point, room.getWidth(), room.getHeight());
        double foot = foot(title);
        TextStyle tick = sheet.style(TextRole.TICK);
        double head = head(tick);
        double block = head + radius * 1.5 + tick.size() * 1.2 + foot;
        double y = room.getY() + Math.max(0, (room.getHeight() - block) / 2) + head + radius;
        double x = room.getCenterX();
        BigDecimal low = low(point);
        BigDecimal high = high(point);
        double thick = radius * 0.2;
        Color color = sheet.theme().series(index);
        sheet.scene()
                .shape(
                        Shapes.slice(x, y, radius, radius - thick, START, SWEEP),
                        Look.fill(sheet.theme().grid()));
        BigDecimal value = point.value();
        if (value != null) {
            double sweep = Math.max(0.5, SWEEP * share(value, low, high));
            sheet.scene()
                    .shape(
                            "value-0-" + index,
                            Shapes.slice(x, y, radius, radius - thick, START, sweep),
                            Look.fill(color));
        }
        figure(point, pointer, x, y, radius - thick);
        target(point, pointer, x, y, radius, thick, low, high, room);
        ends(point, pointer, x, y, radius, thick, low, high, tick);
        if (!title.lines().isEmpty()) {
            double top = y + radius * 0.5 + tick.size() * 1.2 + sheet.px(8, 3);
            sheet.tryWrite(
                    title,
                    Label.of("", title.style())
                            .at(x, top + TextMetrics.ascent(title.style()))
                            .anchor(Anchor.MIDDLE)
                            .pointer(pointer + "/x"));
        }
    }

    /** A little smaller where that makes room for the target beside the arc. */
    private double beside(Point point, double radius, double half) {
        Reading reading = reading(point);
        if (reading == null || reading.target() == null) {
            return radius;
        }
        double sine = Math.abs(Math.sin(angle(reading.target(), low(point), high(point))));
        TextStyle style = targetStyle(radius);
        double text = TextMetrics.width(sheet.values().of(reading.target(), unit), style) + style.size() * 0.5;
        double narrow = (half - text) / (BEYOND * Math.max(0.2, sine));
        return sine < 0.2 || narrow < radius * 0.7 ? radius : Math.min(radius, narrow);
    }

    private static double angle(BigDecimal value, BigDecimal low, BigDecimal high) {
        return Math.toRadians(START + SWEEP * share(value, low, high));
    }

    private TextStyle targetStyle(double radius) {
        TextStyle style = sheet.style(TextRole.LABEL);
        return style.withSize(Math.max(sheet.smallest(), Math.min(style.size(), radius / 7)));
    }

    private FittedText title(Point point, double width, double height) {
        TextStyle heading = sheet.style(TextRole.HEADING);
        TextStyle style = heading.withSize(Math.max(sheet.smallest(), Math.min(heading.size(), width / 14)));
        return sheet.fit(point.x(), style, width, height * 0.2, 2);
    }

    private double foot(FittedText title) {
        return title.lines().isEmpty() ? 0 : title.height() + sheet.px(8, 3);
    }

    /** What stands above the arc, the same for all. */
    private double head(TextStyle tick) {
        boolean aimed =
                points.stream().map(Gauge::reading).anyMatch(reading -> reading != null && reading.target() != null);
        return aimed ? tick.size() * 1.6 : sheet.px(6, 2);
    }

    /** The largest for this point; all gauges of a picture take the smallest of these. */
    private double radius(Point point, double width, double height) {
        TextStyle tick = sheet.style(TextRole.TICK);
        double head = head(tick);
        double foot = foot(title(point, width, height));
        double radius = Math.min(width / 2 - head, (height - foot - head - tick.size() * 1.2) / 1.52);
        radius = Math.max(sheet.px(20, 10), Math.min(radius, sheet.px(380, 60)));
        return beside(point, radius, width / 2);
    }

    private void figure(Point point, String pointer, double x, double y, double inner) {
        String text = point.value() == null ? "–" : sheet.values().of(point.value(), unit);
        TextStyle style = sheet.style(TextRole.FIGURE);
        double size = Math.min(inner * 0.62, style.size() * inner * 1.5 / Math.max(1, TextMetrics.width(text, style)));
        TextStyle fitted = style.withSize(Math.max(sheet.smallest(), size));
        sheet.write(Label.of(text, fitted).centredAt(x, y).anchor(Anchor.MIDDLE).pointer(pointer + "/value"));
        if (!unit.isEmpty() && !Units.isBesideValues(unit)) {
            TextStyle small = sheet.style(TextRole.SUBTITLE);
            TextStyle under = small.withSize(Math.max(sheet.smallest(), Math.min(small.size(), inner * 0.16)));
            FittedText unitText = sheet.fitAsIs(unit, under, inner * 1.4, TextMetrics.blockHeight(1, under), 1);
            sheet.tryWrite(
                    unitText,
                    Label.of("", under)
                            .at(x, y + fitted.size() * 0.45 + TextMetrics.ascent(under))
                            .anchor(Anchor.MIDDLE));
        }
    }

    private void target(
            Point point,
            String pointer,
            double x,
            double y,
            double radius,
            double thick,
            BigDecimal low,
            BigDecimal high,
            Rectangle2D room) {
        Reading reading = reading(point);
        if (reading == null || reading.target() == null) {
            return;
        }
        double angle = angle(reading.target(), low, high);
        double out = radius * BEYOND;
        double in = radius - thick * 1.22;
        sheet.scene()
                .shape(
                        "target-0-" + pointer.substring(pointer.lastIndexOf('/') + 1),
                        new Line2D.Double(
                                x + Math.sin(angle) * in,
                                y - Math.cos(angle) * in,
                                x + Math.sin(angle) * out,
                                y - Math.cos(angle) * out),
                        Look.stroke(sheet.theme().ink(), sheet.px(4, 2)));
        TextStyle small = targetStyle(radius);
        Anchor anchor =
                Math.abs(Math.sin(angle)) < 0.2 ? Anchor.MIDDLE : Math.sin(angle) > 0 ? Anchor.START : Anchor.END;
        Label label = Label.of(sheet.values().of(reading.target(), unit), small)
                .centredAt(
                        x + Math.sin(angle) * (out + small.size() * 0.35),
                        y - Math.cos(angle) * (out + small.size() * 0.6))
                .anchor(anchor)
                .pointer(pointer + "/target");
        Rectangle2D box = Sheet.boxOf(label);
        if (box.getMaxX() > room.getMaxX() || box.getMinX() < room.getMinX() || !sheet.tryWrite(label)) {
            double inner = in - small.size() * 0.7;
            boolean written = sheet.tryWrite(label.centredAt(x + Math.sin(angle) * inner, y - Math.cos(angle) * inner)
                    .anchor(Anchor.MIDDLE));
            sheet.warnUnlabelled(written ? 0 : 1);
        }
    }

    private void ends(
            Point point,
            String pointer,
            double x,
            double y,
            double radius,
            double thick,
            BigDecimal low,
            BigDecimal high,
            TextStyle style) {
        Reading reading = reading(point);
        double at = y + radius * 0.5 + style.size() * 0.85;
        for (int side : new int[] {-1, 1}) {
            boolean given = reading != null && (side < 0 ? reading.min() : reading.max()) != null;
            BigDecimal value = side < 0 ? low : high;
            TextStyle fitted = (given ? style.withSize(Math.max(sheet.smallest(), style.size())) : style)
                    .withWeight(Weight.REGULAR);
            Label label = Label.of(
                            sheet.values().tick(value, Units.isBesideValues(unit) ? unit : "", high.abs()), fitted)
                    .at(x + side * (radius - thick / 2) * 0.866, at + TextMetrics.capHeight(fitted) / 2)
                    .anchor(Anchor.MIDDLE);
            sheet.tryWrite(given ? label.pointer(pointer + (side < 0 ? "/min" : "/max")) : label);
        }
    }
}
