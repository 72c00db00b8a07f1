package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Tasks as bars over time, by section, with what waits for what. */
final class GanttDrawing {
    private final DiagramSpec spec;
    private final Sheet sheet;
    private final Schedule schedule;
    private final List<Integer> rows = new ArrayList<>();
    private final Map<Integer, Integer> rowOf = new HashMap<>();
    private final double left;
    private final double top;
    private final double right;
    private final double each;
    private final TextStyle name;

    private GanttDrawing(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        this.spec = spec;
        this.sheet = sheet;
        this.schedule = Schedule.of(spec);
        order();
        double axis = sheet.px(40, 18);
        this.top = room.getY() + axis;
        this.each = Math.min((room.getHeight() - axis) / rows.size(), sheet.px(110));
        this.name = sheet.text(Weight.REGULAR, Math.min(sheet.px(19), each * 0.55));
        double widest = spec.nodes().stream()
                .mapToDouble(node -> Balanced.wrap(node.label(), name, sheet.px(230), sheet.locale())
                        .width())
                .max()
                .orElse(0);
        this.left = room.getX() + Math.min(room.getWidth() * 0.34, widest + sheet.px(30));
        this.right = room.getMaxX() - sheet.px(10);
    }

    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        GanttDrawing gantt = new GanttDrawing(spec, sheet, room);
        gantt.bands(room);
        gantt.axis(room);
        gantt.dependencies();
        for (int r = 0; r < gantt.rows.size(); r++) {
            if (gantt.rows.get(r) >= 0) {
                gantt.task(gantt.rows.get(r), r, room);
            }
        }
    }

    /** Tasks by section; a section's title is a row of its own, counted from -1 down. */
    private void order() {
        for (int i = 0; i < spec.nodes().size(); i++) {
            if (group(i) < 0) {
                rows.add(i);
            }
        }
        for (int g = 0; g < spec.groups().size(); g++) {
            rows.add(-1 - g);
            for (int i = 0; i < spec.nodes().size(); i++) {
                if (group(i) == g) {
                    rows.add(i);
                }
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            rowOf.put(rows.get(r), r);
        }
    }

    private int group(int task) {
        for (int g = 0; g < spec.groups().size(); g++) {
            if (spec.groups().get(g).id().equals(spec.nodes().get(task).group())) {
                return g;
            }
        }
        return -1;
    }

    private double x(double day) {
        double start = schedule.start();
        return left + (day - start) / (schedule.end() - start) * (right - left);
    }

    private double y(int row) {
        return top + each * row;
    }

    private void bands(Rectangle2D room) {
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r) < 0) {
                int g = -1 - rows.get(r);
                Color hue = sheet.theme().series(g);
                Color fill = sheet.tones().fill(hue);
                sheet.scene()
                        .rect(
                                room.getX(),
                                y(r) + each * 0.12,
                                room.getWidth(),
                                each * 0.76,
                                sheet.px(8),
                                Look.fill(fill));
                TextStyle style = sheet.text(Weight.SEMIBOLD, Math.min(sheet.px(20), each * 0.55))
                        .withColor(sheet.theme().inkOn(fill));
                Rectangle2D box = new Rectangle2D.Double(room.getX() + sheet.px(12), y(r), room.getWidth() * 0.9, each);
                sheet.write(
                        spec.groups().get(g).label(),
                        style,
                        box,
                        Anchor.START,
                        Anchor.MIDDLE,
                        "/groups/" + g + "/label");
            }
        }
    }

    private void axis(Rectangle2D room) {
        TextStyle tick = sheet.style(TextRole.TICK);
        int most = (int) Math.max(2, (right - left) / (tick.size() * 5.2));
        List<DayTicks.Tick> ticks = schedule.isDated()
                ? DayTicks.dates(schedule.start(), schedule.end(), most, sheet.locale())
                : DayTicks.numbers(schedule.start(), schedule.end(), most);
        double bottom = y(rows.size());
        double end = left;
        for (DayTicks.Tick one : ticks) {
            double x = x(one.day());
            if (x > right + 1) {
                continue;
            }
            sheet.scene().line(x, top, x, bottom, Look.stroke(sheet.tones().faint(), Math.max(0.8, sheet.px(1))));
            FittedText text = sheet.fit(one.text(), tick, right - left, 99, 1);
            double at = Math.max(left, Math.min(sheet.size().width() - 4 - text.width(), x - text.width() / 2));
            if (at >= end) {
                sheet.write(text, Label.of("", tick).at(at, top - sheet.px(12, 5)));
                end = at + text.width() + sheet.px(8);
            }
        }
        if (!schedule.isDated()) {
            FittedText text = sheet.fit("days", tick, left - room.getX(), 99, 1);
            sheet.write(text, Label.of("", tick).at(left - text.width() - sheet.px(24), top - sheet.px(12, 5)));
        }
    }

    private Color hue(int task) {
        String state = spec.nodes().get(task).state();
        return state.equals("critical") ? sheet.tones().red() : sheet.theme().series(Math.max(0, group(task)));
    }

    private void task(int task, int row, Rectangle2D room) {
        DiagramSpec.Node node = spec.nodes().get(task);
        Rectangle2D box =
                new Rectangle2D.Double(room.getX() + sheet.px(12), y(row), left - room.getX() - sheet.px(26), each);
        sheet.write(
                sheet.fit(node.label(), name, box.getWidth(), each * 0.96, 3),
                box,
                Anchor.START,
                Anchor.MIDDLE,
                "/nodes/" + task + "/label");
        Rectangle2D bar = bar(task, row);
        Color hue = hue(task);
        if (isMilestone(node)) {
            double r = Math.min(each * 0.3, sheet.px(16));
            double cx = bar.getX();
            double cy = bar.getCenterY();
            sheet.scene()
                    .polygon(
                            List.of(
                                    new Point2D.Double(cx, cy - r),
                                    new Point2D.Double(cx + r, cy),
                                    new Point2D.Double(cx, cy + r),
                                    new Point2D.Double(cx - r, cy)),
                            1,
                            Look.fill(hue));
            return;
        }
        boolean done = node.state().equals("done");
        Color fill = done ? Tones.mix(sheet.tones().ground(), hue, 0.45) : hue;
        sheet.scene().shape("bar" + task, Outline.round(bar, Math.min(bar.getHeight(), sheet.px(12))), Look.fill(fill));
        if (node.state().equals("active")) {
            sheet.scene()
                    .shape(
                            Outline.round(bar, Math.min(bar.getHeight(), sheet.px(12))),
                            Look.stroke(sheet.theme().ink(), sheet.px(2, 1)));
        }
        dates(task, bar, fill);
    }

    /** Dates and durations that the spec states are written on the bar, or beside it where they do not fit. */
    private void dates(int task, Rectangle2D bar, Color fill) {
        DiagramSpec.Node node = spec.nodes().get(task);
        String text = Stated.of(node, sheet.locale());
        if (text.isBlank()) {
            return;
        }
        TextStyle style = sheet.text(Weight.REGULAR, Math.min(sheet.px(15), bar.getHeight() * 0.6));
        FittedText fitted = sheet.fit(text, style.withColor(sheet.theme().inkOn(fill)), 9999, 9999, 1);
        String pointer = "/nodes/" + task + "/" + Stated.field(node);
        double pad = sheet.px(8);
        if (fitted.width() + 2 * pad <= bar.getWidth() && fitted.height() <= bar.getHeight() + 2) {
            sheet.write(fitted, bar, Anchor.MIDDLE, Anchor.MIDDLE, pointer);
            return;
        }
        FittedText outside = sheet.fit(text, style.withColor(sheet.theme().mutedInk()), 9999, 9999, 1);
        boolean after = bar.getMaxX() + pad + outside.width() <= sheet.size().width() - 4;
        boolean before = bar.getX() - pad - outside.width() >= left;
        if (after || before) {
            double x = after ? bar.getMaxX() + pad : bar.getX() - pad - outside.width();
            Rectangle2D place = new Rectangle2D.Double(x, bar.getY(), outside.width(), bar.getHeight());
            sheet.scene()
                    .rect(
                            x - 2,
                            bar.getY(),
                            outside.width() + 4,
                            bar.getHeight(),
                            Look.fill(sheet.tones().ground()).opacity(0.85));
            sheet.write(outside, place, Anchor.START, Anchor.MIDDLE, pointer);
        }
    }

    private static boolean isMilestone(DiagramSpec.Node node) {
        return node.shape() == DiagramSpec.Shape.MILESTONE;
    }

    private Rectangle2D bar(int task, int row) {
        double x = x(schedule.from(task));
        double high = Math.min(each * 0.62, sheet.px(48));
        double wide = isMilestone(spec.nodes().get(task)) ? 0 : Math.max(sheet.px(5, 2), x(schedule.to(task)) - x);
        return new Rectangle2D.Double(x, y(row) + (each - high) / 2, wide, high);
    }

    private void dependencies() {
        EdgePainter painter = new EdgePainter(sheet, Math.min(1, each / sheet.px(40)));
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < spec.nodes().size(); i++) {
            index.put(spec.nodes().get(i).id(), i);
        }
        for (int i = 0; i < spec.nodes().size(); i++) {
            for (String id : spec.nodes().get(i).after()) {
                int before = index.getOrDefault(id, i);
                if (before != i) {
                    dependency(painter, before, i);
                }
            }
        }
    }

    private void dependency(EdgePainter painter, int before, int task) {
        Rectangle2D a = bar(before, rowOf.getOrDefault(before, 0));
        Rectangle2D b = bar(task, rowOf.getOrDefault(task, 0));
        boolean down = b.getY() > a.getY();
        double step = sheet.px(12, 4);
        double x = Math.max(
                b.getX() + Math.min(step, b.getWidth() / 2),
                a.getMaxX() > b.getX() ? b.getX() + Math.min(step, b.getWidth() / 2) : 0);
        double end = down ? b.getY() : b.getMaxY();
        List<Point2D> way = new ArrayList<>();
        if (x >= a.getMaxX() + 1) {
            way.add(new Point2D.Double(a.getMaxX(), a.getCenterY()));
            way.add(new Point2D.Double(x, a.getCenterY()));
        } else {
            way.add(new Point2D.Double(x, down ? a.getMaxY() : a.getY()));
        }
        way.add(new Point2D.Double(x, end));
        Color line = sheet.tones().line();
        painter.draw(
                "after" + before + "-" + task,
                way,
                Head.NONE,
                Head.ARROW,
                Look.stroke(line, sheet.px(1.6, 1)),
                sheet.px(5));
    }
}
