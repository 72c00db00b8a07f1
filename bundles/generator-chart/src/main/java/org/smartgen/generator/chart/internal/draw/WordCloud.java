package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Words around the middle, the largest first, each as near to it as there is room. */
final class WordCloud {
    private static final double SPREAD = 6;
    /** Share of the room that boxes of words can fill. */
    private static final double FULL = 0.72;

    private static final int TRIES = 8;

    private final Sheet sheet;
    private final Table table;
    private final List<Integer> order;

    WordCloud(Sheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        this.order = IntStream.range(0, table.width())
                .boxed()
                .filter(i -> !cell(i).isMissing())
                .sorted(Comparator.comparing((Integer i) -> cell(i).high()).reversed())
                .toList();
    }

    private Cell cell(int index) {
        return table.rows().get(0).cells().get(index);
    }

    private String text(int index) {
        return table.categories().get(index).text();
    }

    void draw(Rectangle2D room) {
        List<Label> best = List.of();
        double size = largest(room);
        for (int tried = 0; tried < TRIES && best.size() < order.size(); tried++) {
            List<Label> words = place(room, size);
            if (words.size() > best.size()) {
                best = words;
            }
            if (size <= sheet.smallest()) {
                break;
            }
            size = Math.max(sheet.smallest(), size * 0.87);
        }
        best.forEach(sheet::write);
        if (best.size() < order.size()) {
            sheet.warn(
                    "labels_thinned",
                    (order.size() - best.size()) + " of " + order.size() + " words are left out at this size.");
        }
    }

    /** The size of the first word at which all words together could fill the room. */
    private double largest(Rectangle2D room) {
        TextStyle style = sheet.style(TextRole.LABEL).withWeight(Weight.BOLD);
        double widest = TextMetrics.width(text(order.get(0)), style) / style.size();
        double size = Math.min(room.getHeight() * 0.3, room.getWidth() * 0.8 / Math.max(0.5, widest));
        double most = room.getWidth() * room.getHeight() * FULL;
        while (size > sheet.smallest() && area(size) > most) {
            size *= 0.94;
        }
        return Math.max(sheet.smallest(), size);
    }

    private double area(double largest) {
        return order.stream()
                .map(index -> Sheet.boxOf(Label.of(text(index), style(index, largest))))
                .mapToDouble(box -> box.getWidth() * box.getHeight())
                .sum();
    }

    /** Sizes in proportion to the root of the value, so that areas compare; at most {@link #SPREAD} apart. */
    private TextStyle style(int index, double largest) {
        double most = cell(order.get(0)).high().doubleValue();
        double share = most <= 0 ? 1 : Math.sqrt(Math.max(0, cell(index).high().doubleValue()) / most);
        double size = Math.max(sheet.smallest(), largest * Math.max(1 / SPREAD, share));
        return sheet.style(TextRole.LABEL)
                .withSize(size)
                .withWeight(size > largest * 0.55 ? Weight.BOLD : Weight.SEMIBOLD)
                .withColor(sheet.theme()
                        .textColor(sheet.theme().series(index), sheet.theme().background()));
    }

    private List<Label> place(Rectangle2D room, double largest) {
        Occupied occupied = new Occupied(room, sheet.smallest() / 4);
        List<Label> words = new ArrayList<>();
        double inner = 0;
        double size = Double.MAX_VALUE;
        for (int index : order) {
            TextStyle style = style(index, largest);
            if (style.size() < size * 0.8) {
                size = style.size();
                inner = 0; // smaller words find room between larger ones
            }
            Spiral spiral = new Spiral(room, style.size() * 0.14, index * 2.4, inner);
            Label word = find(spiral, index, style, occupied);
            if (word != null) {
                words.add(word);
                inner = spiral.radius() * 0.8;
            }
        }
        return words;
    }

    private @Nullable Label find(Spiral spiral, int index, TextStyle style, Occupied occupied) {
        Label label = Label.of(text(index), style)
                .anchor(Anchor.MIDDLE)
                .id("value-0-" + cell(index).point())
                .pointer(table.categories().get(index).pointer());
        Rectangle2D shape = Sheet.boxOf(label.centredAt(0, 0));
        double gap = style.size() * 0.12;
        while (spiral.next()) {
            Rectangle2D box = new Rectangle2D.Double(
                    spiral.x() + shape.getX() - gap,
                    spiral.y() + shape.getY(),
                    shape.getWidth() + 2 * gap,
                    shape.getHeight());
            if (occupied.take(box)) {
                return label.centredAt(spiral.x(), spiral.y());
            }
        }
        return null;
    }
}
