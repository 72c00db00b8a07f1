package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Look;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Events along a line: rows that read like text on a wide picture, one column on a tall one. */
final class TimelineDrawing {
    private final DiagramSpec spec;
    private final Sheet sheet;

    private TimelineDrawing(DiagramSpec spec, Sheet sheet) {
        this.spec = spec;
        this.sheet = sheet;
    }

    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        TimelineDrawing drawing = new TimelineDrawing(spec, sheet);
        int n = spec.nodes().size();
        double aspect = room.getWidth() / room.getHeight();
        if (aspect < 0.8 || aspect < 1.25 && n <= 8) {
            drawing.upright(room);
        } else {
            int rows = (int) Math.max(1, Math.min(4, Math.round(Math.sqrt(n / (aspect * 2.2)))));
            drawing.level(room, rows);
        }
    }

    private Color hue(int i) {
        String group = spec.nodes().get(i).group();
        for (int g = 0; g < spec.groups().size(); g++) {
            if (spec.groups().get(g).id().equals(group)) {
                return sheet.theme().series(g);
            }
        }
        return sheet.theme().series(spec.groups().isEmpty() ? i : spec.groups().size());
    }

    private void upright(Rectangle2D room) {
        int n = spec.nodes().size();
        double each = room.getHeight() / n;
        TextStyle when = sheet.text(Weight.BOLD, Math.min(sheet.px(30), each * 0.4));
        double side = Math.min(
                room.getWidth() * 0.3,
                spec.nodes().stream()
                        .mapToDouble(node -> sheet.fit(DateText.of(node), when, room.getWidth() * 0.3, each, 3)
                                .width())
                        .max()
                        .orElse(0));
        double x = room.getX() + side + sheet.px(34);
        double r = Math.max(3, Math.min(sheet.px(11), each * 0.16));
        sheet.scene()
                .line(
                        x,
                        room.getY() + each / 2,
                        x,
                        room.getMaxY() - each / 2,
                        Look.stroke(sheet.tones().faint(), sheet.px(4, 1.5)));
        for (int i = 0; i < n; i++) {
            double y = room.getY() + each * (i + 0.5);
            Color hue = hue(i);
            sheet.scene()
                    .circle(x, y, r, Look.fill(hue).withStroke(sheet.tones().ground(), sheet.px(3, 1)));
            Rectangle2D date = new Rectangle2D.Double(room.getX(), y - each / 2, side + 1, each);
            when(
                    i,
                    when.withColor(sheet.theme().textColor(hue, sheet.tones().ground())),
                    date,
                    Anchor.END,
                    Anchor.MIDDLE);
            double left = x + sheet.px(34);
            double gap = Math.min(sheet.px(14), each * 0.12);
            card(
                    i,
                    new Rectangle2D.Double(left, y - each / 2 + gap / 2, room.getMaxX() - left, each - gap),
                    Anchor.START);
        }
    }

    private void when(int i, TextStyle style, Rectangle2D box, Anchor across, Anchor down) {
        String text = DateText.of(spec.nodes().get(i));
        if (!text.isBlank()) {
            sheet.write(
                    sheet.fit(text, style, box.getWidth(), box.getHeight(), 3),
                    box,
                    across,
                    down,
                    "/nodes/" + i + "/start");
        }
    }

    private void card(int i, Rectangle2D box, Anchor across) {
        DiagramSpec.Node node = spec.nodes().get(i);
        Color fill = sheet.tones().fill(hue(i));
        new Card(box, fill, fill, sheet.theme().cornerRadius(sheet.size())).draw(sheet);
        double in = Math.min(sheet.px(16), box.getWidth() * 0.06);
        double width = box.getWidth() - 2 * in;
        TextStyle bold = sheet.text(Weight.SEMIBOLD, sheet.px(27))
                .withColor(sheet.theme().inkOn(fill));
        TextStyle plain =
                sheet.text(Weight.REGULAR, sheet.px(21)).withColor(sheet.theme().inkOn(fill));
        List<FittedText> lines = new ArrayList<>();
        double share = (box.getHeight() - in) / (node.members().size() + 1);
        lines.add(sheet.fit(
                node.label(),
                bold,
                width,
                node.members().isEmpty() ? box.getHeight() - in : Math.max(share, box.getHeight() * 0.4),
                99));
        double left = box.getHeight() - in - lines.get(0).height();
        for (String member : node.members()) {
            lines.add(sheet.fit(
                    member, plain, width, Math.max(1, left / node.members().size()), 4));
        }
        double high = lines.stream().mapToDouble(FittedText::height).sum();
        double y = box.getCenterY() - high / 2;
        for (int k = 0; k < lines.size(); k++) {
            String pointer = "/nodes/" + i + (k == 0 ? "/label" : "/members/" + (k - 1));
            Rectangle2D place = new Rectangle2D.Double(
                    box.getX() + in, y, width, lines.get(k).height());
            sheet.write(lines.get(k), place, across, Anchor.START, pointer);
            y += lines.get(k).height();
        }
    }

    private void level(Rectangle2D room, int rows) {
        int n = spec.nodes().size();
        int columns = (n + rows - 1) / rows;
        double high = room.getHeight() / rows;
        double wide = room.getWidth() / columns;
        for (int row = 0; row < rows; row++) {
            double top = room.getY() + row * high;
            int first = row * columns;
            int last = Math.min(n, first + columns);
            double each =
                    row == rows - 1 && last > first ? room.getWidth() / (rows == 1 ? last - first : columns) : wide;
            TextStyle when = sheet.text(Weight.BOLD, Math.min(sheet.px(24), each * 0.2));
            double dates = Math.min(high * 0.3, Sheet.height(when) * 2.2);
            double y = top + dates + sheet.px(14);
            sheet.scene()
                    .line(
                            room.getX(),
                            y,
                            room.getX() + each * (last - first),
                            y,
                            Look.stroke(sheet.tones().faint(), sheet.px(4, 1.5)));
            for (int i = first; i < last; i++) {
                double x = room.getX() + each * (i - first + 0.5);
                Color hue = hue(i);
                double gap = Math.min(sheet.px(14), each * 0.06);
                when(
                        i,
                        when.withColor(
                                sheet.theme().textColor(hue, sheet.tones().ground())),
                        Sheet.around(x, top + dates / 2, each - gap, dates),
                        Anchor.MIDDLE,
                        Anchor.END);
                double cardTop = y + sheet.px(26);
                sheet.scene().line(x, y, x, cardTop, Look.stroke(hue, sheet.px(2.5, 1)));
                sheet.scene()
                        .circle(
                                x,
                                y,
                                Math.max(3, sheet.px(10)),
                                Look.fill(hue).withStroke(sheet.tones().ground(), sheet.px(3, 1)));
                double cardHigh = top + high - cardTop - (row == rows - 1 ? 0 : sheet.px(26));
                card(i, Sheet.around(x, cardTop + cardHigh / 2, each - gap, cardHigh), Anchor.MIDDLE);
            }
        }
    }
}
