package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.smartgen.generator.chart.internal.draw.Boxes.Group;
import org.smartgen.generator.chart.internal.draw.Table.Category;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** Boxes from quartile to quartile with whiskers; single observations as dots. */
final class BoxChart {
    private final Sheet sheet;
    private final Remarks remarks;
    private final Boxes boxes;
    private final ChartSpec spec;
    private final String unit;
    private long unlabelled;

    BoxChart(Sheet sheet, ChartSpec spec, Table table, Remarks remarks) {
        this.sheet = sheet;
        this.spec = spec;
        this.remarks = remarks;
        this.unit = table.unit();
        this.boxes = Boxes.of(spec);
    }

    void draw(Rectangle2D whole) {
        Rectangle2D room = remarks.inner(whole);
        Scale scale = Scale.covering(
                sheet,
                spec.y(),
                remarks.low(boxes.low()),
                remarks.high(boxes.high()),
                remarks.low(boxes.low()),
                ValueAxis.mostTicks(sheet, room.getHeight() * 0.8));
        List<String> names = boxes.slots().stream().map(Category::text).toList();
        Frame frame = Frame.plan(
                sheet,
                names,
                false,
                scale,
                unit,
                room,
                sheet.style(TextRole.LABEL).size() * 1.2,
                sheet.style(TextRole.LABEL).size() * 0.6,
                0);
        frame.drawGrid();
        Plot plot = frame.plot(names, name -> OptionalDouble.of(frame.high()));
        remarks.drawBehind(plot);
        double lane = frame.slot() * 0.8 / boxes.lanes();
        double width = Math.min(lane * 0.8, sheet.px(120, 18));
        List<Double> xs = new ArrayList<>();
        for (Group group : boxes.groups()) {
            double x = frame.centres()[group.slot()] + (group.lane() - (boxes.lanes() - 1) / 2.0) * lane;
            xs.add(x);
            drawGroup(frame, group, x, width);
        }
        for (int i = 0; i < xs.size(); i++) {
            drawLabels(frame, boxes.groups().get(i), xs.get(i), width, lane);
        }
        remarks.drawInFront(plot);
        sheet.warnUnlabelled(unlabelled);
        frame.drawNames(boxes.slots());
    }

    private void drawGroup(Frame frame, Group group, double x, double width) {
        Color color = sheet.theme().series(group.series());
        double pen = sheet.px(2.4, 1.2);
        double[] y = group.five().stream().mapToDouble(frame::y).toArray();
        Path2D whiskers = new Path2D.Double();
        whiskers.append(new Line2D.Double(x, y[0], x, y[1]), false);
        whiskers.append(new Line2D.Double(x, y[3], x, y[4]), false);
        whiskers.append(new Line2D.Double(x - width / 4, y[0], x + width / 4, y[0]), false);
        whiskers.append(new Line2D.Double(x - width / 4, y[4], x + width / 4, y[4]), false);
        sheet.scene().shape(whiskers, Look.stroke(color, pen));
        Rectangle2D box = new Rectangle2D.Double(x - width / 2, y[3], width, Math.max(1, y[1] - y[3]));
        Look look = Look.fill(color).opacity(0.28).withStroke(color, pen);
        if (group.observations().isEmpty()) {
            sheet.scene().shape(group.id(), box, look);
        } else {
            sheet.scene().shape(box, look);
        }
        sheet.scene().line(x - width / 2, y[2], x + width / 2, y[2], Look.stroke(color, pen * 1.8));
        double dot = sheet.px(4, 1.6);
        for (Boxes.Observation one : group.observations()) {
            double shift = (one.point() * 7 % 5 - 2) * Math.min(width / 8, dot * 1.5);
            double at = frame.y(one.value());
            sheet.scene()
                    .shape(
                            one.id(),
                            new Ellipse2D.Double(x + shift - dot, at - dot, 2 * dot, 2 * dot),
                            Look.fill(color).opacity(0.55));
        }
    }

    /** The median first, then the ends, then the quartiles, where there is room beside the box. */
    private void drawLabels(Frame frame, Group group, double x, double width, double lane) {
        if (!group.observations().isEmpty()) {
            return;
        }
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.85));
        double gap = sheet.px(8, 3);
        for (int i : new int[] {2, 4, 0, 3, 1}) {
            BigDecimal value = group.five().get(i);
            String text = sheet.values().of(value, unit);
            boolean beside = width / 2 + gap + TextMetrics.width(text, style) <= lane;
            Label label = Label.of(text, style).pointer(group.pointer(i));
            double y = frame.y(value);
            boolean written = beside && tryWrite(frame, label.centredAt(x + width / 2 + gap, y));
            if (!written && (i == 0 || i == 4) && TextMetrics.width(text, style) <= frame.slot()) {
                double baseline = i == 4 ? y - gap : y + gap + TextMetrics.capHeight(style);
                written = tryWrite(frame, label.at(x, baseline).anchor(Anchor.MIDDLE));
            }
            unlabelled += written ? 0 : 1;
        }
    }

    private boolean tryWrite(Frame frame, Label label) {
        return frame.plot().contains(Sheet.boxOf(label)) && sheet.tryWrite(label);
    }
}
