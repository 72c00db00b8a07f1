package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Cells by two axes. */
final class MatrixDrawing {
    private final DiagramSpec spec;
    private final Sheet sheet;
    private final List<String> columns;
    private final List<String> rows;

    private MatrixDrawing(DiagramSpec spec, Sheet sheet) {
        this.spec = spec;
        this.sheet = sheet;
        this.columns = spec.axes().isEmpty() ? List.of("") : spec.axes().get(0).labels();
        this.rows = spec.axes().size() < 2 ? List.of("") : spec.axes().get(1).labels();
    }

    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        new MatrixDrawing(spec, sheet).draw(room);
    }

    private void draw(Rectangle2D room) {
        TextStyle head =
                sheet.style(TextRole.LABEL).withWeight(Weight.SEMIBOLD).withSize(sheet.px(20, sheet.smallest()));
        double title = spec.axes().stream().allMatch(axis -> axis.title().isBlank()) ? 0 : Sheet.height(head) * 1.3;
        double side = Math.min(room.getWidth() * 0.22, widest(rows, head) + sheet.px(20));
        double top = Math.min(room.getHeight() * 0.2, Sheet.height(head) * 2.4);
        if (rows.stream().allMatch(String::isBlank)) {
            side = 0;
        }
        double gap = sheet.px(10, 3);
        double left = room.getX() + side + title;
        double width = (room.getMaxX() - left - gap * (columns.size() - 1)) / columns.size();
        double first = room.getY() + top + title;
        double height = (room.getMaxY() - first - gap * (rows.size() - 1)) / rows.size();
        titles(room, head, left, title);
        for (int c = 0; c < columns.size(); c++) {
            Rectangle2D box = new Rectangle2D.Double(left + c * (width + gap), room.getY() + title, width, top - gap);
            sheet.write(columns.get(c), head, box, Anchor.MIDDLE, Anchor.END, "/axes/0/labels/" + c);
        }
        for (int r = 0; r < rows.size(); r++) {
            Rectangle2D box = new Rectangle2D.Double(
                    room.getX() + title, first + r * (height + gap), Math.max(1, side - gap), height);
            sheet.write(rows.get(r), head, box, Anchor.END, Anchor.MIDDLE, "/axes/1/labels/" + r);
        }
        ground(left, first, width, height, gap);
        for (int i = 0; i < spec.cells().size(); i++) {
            DiagramSpec.Cell cell = spec.cells().get(i);
            cell(
                    i,
                    new Rectangle2D.Double(
                            left + cell.column() * (width + gap), first + cell.row() * (height + gap), width, height));
        }
    }

    private double widest(List<String> texts, TextStyle style) {
        return texts.stream()
                .mapToDouble(t ->
                        Balanced.wrap(t, style, sheet.px(150), sheet.locale()).width())
                .max()
                .orElse(0);
    }

    private void titles(Rectangle2D room, TextStyle head, double left, double high) {
        if (high == 0) {
            return;
        }
        TextStyle muted = head.withColor(sheet.theme().mutedInk()).withWeight(Weight.REGULAR);
        sheet.write(
                spec.axes().get(0).title(),
                muted,
                new Rectangle2D.Double(left, room.getY(), room.getMaxX() - left, high),
                Anchor.MIDDLE,
                Anchor.START,
                "/axes/0/title");
        FittedText side = sheet.fit(spec.axes().get(1).title(), muted, room.getHeight() * 0.8, high, 1);
        double x = room.getX() + Sheet.height(muted) * 0.75;
        sheet.write(
                side,
                org.smartgen.render.Label.of("", side.style())
                        .at(x, room.getCenterY())
                        .anchor(Anchor.MIDDLE)
                        .rotated(-90)
                        .pointer("/axes/1/title"));
    }

    private Color hue(int column, int row) {
        return columns.size() <= 3 && rows.size() <= 3
                ? sheet.theme().series(row * columns.size() + column)
                : sheet.theme().series(column);
    }

    private void ground(double left, double top, double width, double height, double gap) {
        for (int c = 0; c < columns.size(); c++) {
            for (int r = 0; r < rows.size(); r++) {
                Color fill = sheet.tones().fill(hue(c, r));
                new Card(
                                new Rectangle2D.Double(
                                        left + c * (width + gap), top + r * (height + gap), width, height),
                                fill,
                                fill,
                                sheet.theme().cornerRadius(sheet.size()))
                        .draw(sheet);
            }
        }
    }

    private void cell(int index, Rectangle2D box) {
        DiagramSpec.Cell cell = spec.cells().get(index);
        Color fill = sheet.tones().fill(hue(cell.column(), cell.row()));
        double in = Math.min(sheet.px(18), box.getWidth() * 0.06);
        TextStyle bold = sheet.text(Weight.SEMIBOLD, sheet.px(28))
                .withColor(sheet.theme().inkOn(fill));
        TextStyle plain =
                sheet.text(Weight.REGULAR, sheet.px(23)).withColor(sheet.theme().inkOn(fill));
        double y = box.getY() + in * 0.8;
        double width = box.getWidth() - 2 * in;
        boolean alone = cell.items().isEmpty();
        if (!cell.label().isBlank()) {
            Rectangle2D place = new Rectangle2D.Double(
                    box.getX() + in, y, width, alone ? box.getHeight() - 2 * in : box.getHeight() * 0.35);
            FittedText text = sheet.fit(cell.label(), bold, width, place.getHeight(), 99);
            sheet.write(
                    text,
                    place,
                    alone ? Anchor.MIDDLE : Anchor.START,
                    alone ? Anchor.MIDDLE : Anchor.START,
                    "/cells/" + index + "/label");
            y += text.height() + in * 0.4;
        }
        double each = (box.getMaxY() - in * 0.6 - y) / Math.max(1, cell.items().size());
        for (int i = 0; i < cell.items().size(); i++) {
            double share = Math.min(each, Sheet.height(plain) * 2.1);
            FittedText text = sheet.fit("• " + cell.items().get(i), plain, width, Math.max(each, 1), 3);
            sheet.write(
                    text,
                    new Rectangle2D.Double(box.getX() + in, y, width, share),
                    Anchor.START,
                    Anchor.START,
                    "/cells/" + index + "/items/" + i);
            y += Math.min(each, text.height() + in * 0.35);
        }
    }
}
