package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Look;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Steps of a journey by section, each with a face that stands the higher the better it was. */
final class JourneyDrawing {
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(3);

    private final DiagramSpec spec;
    private final Sheet sheet;

    private JourneyDrawing(DiagramSpec spec, Sheet sheet) {
        this.spec = spec;
        this.sheet = sheet;
    }

    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        JourneyDrawing drawing = new JourneyDrawing(spec, sheet);
        int n = spec.nodes().size();
        int rows = (int) Math.max(1, Math.min(4, Math.round(Math.sqrt(n * room.getHeight() / room.getWidth() / 4.5))));
        int columns = (n + rows - 1) / rows;
        double gap = sheet.px(24);
        double high = (room.getHeight() - gap * (rows - 1)) / rows;
        for (int row = 0; row < rows; row++) {
            int last = Math.min(n, (row + 1) * columns);
            if (row * columns < last) {
                drawing.row(
                        row * columns,
                        last,
                        columns,
                        new Rectangle2D.Double(room.getX(), room.getY() + row * (high + gap), room.getWidth(), high));
            }
        }
    }

    private int group(int node) {
        for (int g = 0; g < spec.groups().size(); g++) {
            if (spec.groups().get(g).id().equals(spec.nodes().get(node).group())) {
                return g;
            }
        }
        return -1;
    }

    private void row(int first, int last, int columns, Rectangle2D room) {
        double each = room.getWidth() / columns;
        double head = spec.groups().isEmpty() ? 0 : Math.min(room.getHeight() * 0.16, sheet.px(44, 14));
        double cards = Math.min(room.getHeight() * 0.34, sheet.px(120));
        double top = room.getY() + head;
        sections(first, last, each, room, head);
        double plotTop = top + sheet.px(34);
        double plotBottom = room.getMaxY() - cards - sheet.px(44);
        double r = Math.max(5, Math.min(Math.min(sheet.px(26), each * 0.22), (plotBottom - plotTop) / 4));
        List<Point2D> faces = new ArrayList<>();
        for (int i = first; i < last; i++) {
            BigDecimal score = spec.nodes().get(i).score();
            double value = Math.max(1, Math.min(5, (score == null ? MIDDLE : score).doubleValue()));
            double y = plotBottom - r - (value - 1) / 4 * Math.max(0, plotBottom - plotTop - 2 * r);
            faces.add(new Point2D.Double(room.getX() + each * (i - first + 0.5), y));
        }
        for (int i = first; i < last; i++) {
            double x = room.getX() + each * (i - first + 0.5);
            sheet.scene()
                    .line(
                            x,
                            top + sheet.px(8),
                            x,
                            room.getMaxY() - cards,
                            Look.stroke(sheet.tones().faint(), sheet.px(1.5, 1)).dashed(4, 4));
        }
        if (faces.size() > 1) {
            sheet.scene()
                    .polyline(faces, sheet.px(12), Look.stroke(sheet.tones().line(), sheet.px(2.5, 1)));
        }
        for (int i = first; i < last; i++) {
            face(i, faces.get(i - first), r);
            card(
                    i,
                    new Rectangle2D.Double(
                            room.getX() + each * (i - first) + each * 0.04,
                            room.getMaxY() - cards,
                            each * 0.92,
                            cards));
        }
    }

    private void sections(int first, int last, double each, Rectangle2D room, double head) {
        int from = first;
        for (int i = first + 1; i <= last; i++) {
            if (i < last && group(i) == group(from)) {
                continue;
            }
            int g = group(from);
            if (g >= 0) {
                Color hue = sheet.theme().series(g);
                Color fill = sheet.tones().fill(hue);
                Card card = new Card(
                        new Rectangle2D.Double(
                                room.getX() + each * (from - first) + each * 0.04,
                                room.getY(),
                                each * (i - from) - each * 0.08,
                                head - sheet.px(6)),
                        fill,
                        sheet.tones().border(hue),
                        sheet.px(8));
                card.draw(sheet);
                card.write(
                        sheet,
                        spec.groups().get(g).label(),
                        sheet.text(Weight.SEMIBOLD, sheet.px(19)),
                        "/groups/" + g + "/label");
            }
            from = i;
        }
    }

    private void face(int i, Point2D at, double r) {
        BigDecimal score = spec.nodes().get(i).score();
        double value = score == null ? 3 : score.doubleValue();
        Color hue = value >= 3.5
                ? sheet.tones().green()
                : value > 2.5 ? sheet.tones().warm() : sheet.tones().red();
        Color fill = Tones.mix(sheet.tones().ground(), hue, 0.3);
        Look line = Look.stroke(sheet.theme().inkOn(fill), Math.max(1, r * 0.1));
        sheet.scene()
                .circle(
                        at.getX(),
                        at.getY(),
                        r,
                        Look.fill(fill).withStroke(sheet.tones().border(hue), Math.max(1.2, r * 0.1)));
        for (int side : new int[] {-1, 1}) {
            sheet.scene()
                    .circle(
                            at.getX() + side * r * 0.36,
                            at.getY() - r * 0.2,
                            r * 0.1,
                            Look.fill(sheet.theme().inkOn(fill)));
        }
        double w = r * 0.9;
        if (value > 2.5 && value < 3.5) {
            sheet.scene().line(at.getX() - w / 2, at.getY() + r * 0.38, at.getX() + w / 2, at.getY() + r * 0.38, line);
        } else {
            boolean glad = value >= 3.5;
            sheet.scene()
                    .shape(
                            new Arc2D.Double(
                                    at.getX() - w / 2,
                                    at.getY() + (glad ? -r * 0.1 : r * 0.25),
                                    w,
                                    r * 0.65,
                                    glad ? 200 : 20,
                                    140,
                                    Arc2D.OPEN),
                            line);
        }
        if (score != null) {
            TextStyle small = sheet.text(Weight.SEMIBOLD, sheet.px(16));
            FittedText text = sheet.fit(score.toPlainString(), small, 999, 999, 1);
            Rectangle2D place = Sheet.around(
                    at.getX() + r + text.width() / 2 + sheet.px(6), at.getY() - r * 0.6, text.width(), text.height());
            sheet.scene()
                    .rect(
                            place.getX() - 2,
                            place.getY(),
                            place.getWidth() + 4,
                            place.getHeight(),
                            Look.fill(sheet.tones().ground()));
            sheet.write(text, place, Anchor.MIDDLE, Anchor.MIDDLE, "/nodes/" + i + "/score");
        }
    }

    private void card(int i, Rectangle2D box) {
        DiagramSpec.Node node = spec.nodes().get(i);
        int g = group(i);
        Color hue = sheet.theme().series(Math.max(0, g));
        Color fill = sheet.tones().fill(hue);
        new Card(box, fill, fill, sheet.px(10)).draw(sheet);
        double actors = node.actors().isEmpty() ? 0 : box.getHeight() * 0.34;
        new Card(
                        new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight() - actors),
                        fill,
                        fill,
                        0)
                .write(sheet, node.label(), sheet.text(Weight.SEMIBOLD, sheet.px(22)), "/nodes/" + i + "/label");
        for (int a = 0; a < node.actors().size(); a++) {
            double high = actors / node.actors().size();
            new Card(
                            new Rectangle2D.Double(box.getX(), box.getMaxY() - actors + a * high, box.getWidth(), high),
                            fill,
                            fill,
                            0)
                    .write(
                            sheet,
                            node.actors().get(a),
                            sheet.text(Weight.REGULAR, sheet.px(17)),
                            "/nodes/" + i + "/actors/" + a);
        }
    }
}
