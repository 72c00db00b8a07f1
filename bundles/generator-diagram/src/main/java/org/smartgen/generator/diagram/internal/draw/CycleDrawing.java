package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Look;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Steps around an ellipse, with arrows along it. */
final class CycleDrawing {
    private static final int SAMPLES = 720;

    private final DiagramSpec spec;
    private final Sheet sheet;
    private final List<Integer> order;
    private final double cx;
    private final double cy;
    private double rx;
    private double ry;

    private CycleDrawing(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        this.spec = spec;
        this.sheet = sheet;
        this.order = CycleOrder.of(spec);
        this.cx = room.getCenterX();
        this.cy = room.getCenterY();
    }

    /** A cycle that is none, or has more to say than who follows whom, is drawn as a graph. */
    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        CycleDrawing cycle = new CycleDrawing(spec, sheet, room);
        if (cycle.order.isEmpty() || cycle.order.size() > 14) {
            GraphDrawing.draw(spec, sheet, room);
        } else {
            cycle.draw(room);
        }
    }

    private void draw(Rectangle2D room) {
        int n = order.size();
        double w = Math.min(room.getWidth() * 0.34, Math.max(room.getWidth() / (n * 0.62 + 1), sheet.px(110)));
        double h = Math.min(room.getHeight() * 0.26, Math.max(room.getHeight() / (n * 0.75 + 1.5), sheet.px(54)));
        rx = (room.getWidth() - w) / 2;
        ry = (room.getHeight() - h) / 2;
        List<Rectangle2D> boxes = new ArrayList<>();
        double[] angles = angles(n);
        for (double angle : angles) {
            Point2D at = at(angle);
            boxes.add(Sheet.around(at.getX(), at.getY(), w, h));
        }
        shrinkUntilApart(boxes);
        for (int i = 0; i < n; i++) {
            arc(i, angles[i], i + 1 < n ? angles[i + 1] : angles[0] + 2 * Math.PI, boxes);
        }
        TextStyle style = sheet.text(Weight.SEMIBOLD, sheet.px(29));
        for (int i = 0; i < n; i++) {
            Color hue = sheet.theme().series(i);
            Color fill = sheet.tones().fill(hue);
            Card card = new Card(boxes.get(i), fill, sheet.tones().border(hue), sheet.px(16));
            card.draw(sheet);
            DiagramSpec.Node node = spec.nodes().get(order.get(i));
            card.write(sheet, node.label(), style, "/nodes/" + order.get(i) + "/label");
        }
        labels(angles, boxes);
    }

    /** From the top, clockwise, at equal lengths of way. */
    private double[] angles(int n) {
        double[] length = new double[SAMPLES + 1];
        for (int i = 1; i <= SAMPLES; i++) {
            length[i] = length[i - 1] + at(2 * Math.PI * i / SAMPLES).distance(at(2 * Math.PI * (i - 1) / SAMPLES));
        }
        double[] angles = new double[n];
        int at = 0;
        for (int i = 0; i < n; i++) {
            while (length[at] < length[SAMPLES] * i / n) {
                at++;
            }
            angles[i] = 2 * Math.PI * at / SAMPLES;
        }
        return angles;
    }

    /** 0 is the top. */
    private Point2D at(double angle) {
        return new Point2D.Double(cx + rx * Math.sin(angle), cy - ry * Math.cos(angle));
    }

    private void shrinkUntilApart(List<Rectangle2D> boxes) {
        for (int round = 0; round < 24; round++) {
            boolean tight = false;
            for (int i = 0; i < boxes.size(); i++) {
                Rectangle2D a = boxes.get(i);
                Rectangle2D b = boxes.get((i + 1) % boxes.size());
                double gap = sheet.px(34);
                Rectangle2D roomy = new Rectangle2D.Double(
                        a.getX() - gap, a.getY() - gap, a.getWidth() + 2 * gap, a.getHeight() + 2 * gap);
                tight |= boxes.size() > 1 && roomy.intersects(b);
            }
            if (!tight) {
                return;
            }
            boxes.replaceAll(
                    r -> Sheet.around(r.getCenterX(), r.getCenterY(), r.getWidth() * 0.95, r.getHeight() * 0.96));
        }
    }

    private void arc(int index, double from, double to, List<Rectangle2D> boxes) {
        Rectangle2D start = boxes.get(index);
        Rectangle2D end = boxes.get((index + 1) % boxes.size());
        List<Point2D> way = new ArrayList<>();
        double gap = sheet.px(7);
        for (int i = 0; i <= 120; i++) {
            Point2D p = at(from + (to - from) * i / 120);
            if (!near(start, p, gap) && !near(end, p, gap)) {
                way.add(p);
            }
        }
        if (way.size() < 2) {
            return;
        }
        Color line = sheet.tones().line();
        double head = sheet.px(17);
        Point2D tip = way.get(way.size() - 1);
        int back = way.size() - 1;
        while (back > 0 && way.get(back).distance(tip) < head) {
            back--;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(way.get(0).getX(), way.get(0).getY());
        for (Point2D p : way.subList(0, back + 1)) {
            path.lineTo(p.getX(), p.getY());
        }
        sheet.scene().shape("e" + index, path, Look.stroke(line, sheet.px(3, 1.2)));
        arrow(way.get(back), tip, line);
    }

    private void arrow(Point2D from, Point2D tip, Color color) {
        double length = Math.max(1e-6, from.distance(tip));
        double nx = -(tip.getY() - from.getY()) / length * sheet.px(8.5);
        double ny = (tip.getX() - from.getX()) / length * sheet.px(8.5);
        sheet.scene()
                .polygon(
                        List.of(
                                tip,
                                new Point2D.Double(from.getX() + nx, from.getY() + ny),
                                new Point2D.Double(from.getX() - nx, from.getY() - ny)),
                        0,
                        Look.fill(color));
    }

    private static boolean near(Rectangle2D box, Point2D p, double gap) {
        return new Rectangle2D.Double(
                        box.getX() - gap, box.getY() - gap, box.getWidth() + 2 * gap, box.getHeight() + 2 * gap)
                .contains(p);
    }

    private void labels(double[] angles, List<Rectangle2D> boxes) {
        TextStyle style =
                sheet.text(Weight.REGULAR, sheet.px(20)).withColor(sheet.theme().mutedInk());
        for (int i = 0; i < spec.edges().size(); i++) {
            DiagramSpec.Edge edge = spec.edges().get(i);
            int step = step(edge.from());
            if (edge.label().isBlank() || step < 0) {
                continue;
            }
            double end = step + 1 < angles.length ? angles[step + 1] : angles[0] + 2 * Math.PI;
            double angle = (angles[step] + end) / 2;
            FittedText text = sheet.fit(edge.label(), style, rx * 0.7, ry * 0.3, 3);
            Point2D at = at(angle);
            double away = sheet.px(22);
            double x = at.getX() - Math.sin(angle) * (away + text.width() / 2);
            double y = at.getY() + Math.cos(angle) * (away + text.height() / 2);
            Rectangle2D place = Sheet.around(x, y, text.width(), text.height());
            if (boxes.stream().noneMatch(place::intersects)) {
                sheet.write(text, place, Anchor.MIDDLE, Anchor.MIDDLE, "/edges/" + i + "/label");
            } else {
                sheet.warn("edges_unlabelled", "Some arrows have no room for their text at this size.");
            }
        }
    }

    private int step(String id) {
        for (int i = 0; i < order.size(); i++) {
            if (spec.nodes().get(order.get(i)).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
