package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Rows of colours and names above the plot. */
final class Legend {
    private final Sheet sheet;
    private final List<Item> items;

    record Item(String name, String pointer, Color color) {}

    private record Placed(Item item, FittedText text, double x, int row) {}

    private record Layout(List<Placed> placed, int rows, TextStyle style) {
        double height() {
            return rows * style.size() * 1.6;
        }
    }

    Legend(Sheet sheet, List<Item> items) {
        this.sheet = sheet;
        this.items = items.stream().filter(item -> !item.name().isBlank()).toList();
    }

    /** Draws it at the top of the room. @return the height taken */
    double draw(Rectangle2D room) {
        if (items.isEmpty()) {
            return 0;
        }
        Layout layout = layout(room);
        double size = layout.style().size();
        double swatch = size * 0.78;
        for (Placed one : layout.placed()) {
            double middle = room.getY() + (one.row() + 0.5) * size * 1.6;
            double x = room.getX() + one.x();
            sheet.scene()
                    .rect(
                            x,
                            middle - swatch / 2,
                            swatch,
                            swatch,
                            swatch * 0.25,
                            Look.fill(one.item().color()));
            sheet.write(
                    one.text(),
                    Label.of("", layout.style())
                            .centredAt(x + size * 1.15, middle)
                            .pointer(one.item().pointer()));
        }
        return layout.height() + sheet.px(14, 4);
    }

    private Layout layout(Rectangle2D room) {
        TextStyle style = sheet.style(TextRole.LABEL).withWeight(Weight.REGULAR);
        double most = sheet.height() * 0.16;
        for (double size = style.size(); size > sheet.smallest(); size *= Sheet.SHRINK) {
            Layout whole = flow(room.getWidth(), style.withSize(size), room.getWidth());
            if (whole.height() <= most && isWhole(whole)) {
                return whole;
            }
        }
        TextStyle small = style.withSize(sheet.smallest());
        return IntStream.rangeClosed(1, 4)
                .mapToObj(columns -> flow(room.getWidth(), small, room.getWidth() / columns))
                .filter(tried -> tried.height() <= most * 1.5)
                .findFirst()
                .orElseGet(() -> flow(room.getWidth(), small, room.getWidth() / 4));
    }

    private static boolean isWhole(Layout layout) {
        return layout.placed().stream().noneMatch(one -> one.text().isAbbreviated());
    }

    private Layout flow(double width, TextStyle style, double widest) {
        List<Placed> placed = new ArrayList<>();
        double mark = style.size() * 1.15;
        double gap = style.size() * 1.1;
        double x = 0;
        int row = 0;
        for (Item item : items) {
            FittedText text =
                    sheet.fitAsIs(item.name(), style, widest - mark - gap, TextMetrics.blockHeight(1, style), 1);
            double taken = mark + text.width();
            if (x > 0 && x + taken > width) {
                x = 0;
                row++;
            }
            placed.add(new Placed(item, text, x, row));
            x += taken + gap;
        }
        return new Layout(placed, row + 1, style);
    }
}
