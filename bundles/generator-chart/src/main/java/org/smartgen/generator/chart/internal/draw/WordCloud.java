package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private final Sheet sheet;
    private final Table table;
    private final List<Integer> order;

    private record Word(int index, Label label, Rectangle2D box) {}

    WordCloud(Sheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        this.order = java.util.stream.IntStream.range(0, table.width())
                .boxed()
                .filter(i -> !cell(i).isMissing())
                .sorted(Comparator.comparing((Integer i) -> cell(i).high()).reversed())
                .toList();
    }

    private Cell cell(int index) {
        return table.rows().get(0).cells().get(index);
    }

    void draw(Rectangle2D room) {
        List<Word> best = List.of();
        double largest = largest(room);
        for (double size = largest; size >= sheet.smallest(); size *= 0.88) {
            List<Word> words = place(room, size);
            if (words.size() > best.size()) {
                best = words;
            }
            if (best.size() == order.size()) {
                break;
            }
        }
        for (Word word : best) {
            sheet.write(word.label());
        }
        if (best.size() < order.size()) {
            sheet.warn(
                    "labels_thinned",
                    (order.size() - best.size()) + " of " + order.size() + " words are left out at this size.");
        }
    }

    private double largest(Rectangle2D room) {
        TextStyle style = sheet.style(TextRole.TITLE).withWeight(Weight.BOLD);
        double widest = TextMetrics.width(table.categories().get(order.get(0)).text(), style) / style.size();
        return Math.max(
                sheet.smallest(), Math.min(room.getHeight() * 0.3, room.getWidth() * 0.8 / Math.max(0.5, widest)));
    }

    /** Sizes in proportion to the root of the value, so that areas compare; at most {@link #SPREAD} apart. */
    private double size(int index, double largest) {
        double most = cell(order.get(0)).high().doubleValue();
        double share = most <= 0 ? 1 : Math.sqrt(Math.max(0, cell(index).high().doubleValue()) / most);
        return Math.max(sheet.smallest(), largest * Math.max(1 / SPREAD, share));
    }

    private List<Word> place(Rectangle2D room, double largest) {
        List<Word> words = new ArrayList<>();
        for (int index : order) {
            double size = size(index, largest);
            TextStyle style = sheet.style(TextRole.LABEL)
                    .withSize(size)
                    .withWeight(size > largest * 0.55 ? Weight.BOLD : Weight.SEMIBOLD)
                    .withColor(sheet.theme()
                            .textColor(
                                    sheet.theme().series(index), sheet.theme().background()));
            find(room, index, style, words).ifPresent(words::add);
        }
        return words;
    }

    /** Along a spiral from the middle, wider in the longer direction of the room. */
    private Optional<Word> find(Rectangle2D room, int index, TextStyle style, List<Word> words) {
        String text = table.categories().get(index).text();
        double stretch = room.getWidth() / room.getHeight();
        double step = Math.max(2, style.size() * 0.12);
        double reach = Math.max(room.getWidth(), room.getHeight()) * 0.75;
        Label label = Label.of(text, style)
                .anchor(Anchor.MIDDLE)
                .id("value-0-" + cell(index).point())
                .pointer(table.categories().get(index).pointer());
        double turn = index * 2.4;
        for (double radius = 0; radius < reach; radius += step) {
            int around = radius == 0 ? 1 : (int) Math.ceil(2 * Math.PI * radius / (step * 3));
            for (int i = 0; i < around; i++) {
                double angle = turn + 2 * Math.PI * i / around;
                double x = room.getCenterX() + Math.cos(angle) * radius * Math.sqrt(stretch);
                double y = room.getCenterY() + Math.sin(angle) * radius / Math.sqrt(stretch);
                Label placed = label.centredAt(x, y);
                Rectangle2D box = Sheet.boxOf(placed);
                Rectangle2D roomy = new Rectangle2D.Double(
                        box.getX() - style.size() * 0.12,
                        box.getY(),
                        box.getWidth() + style.size() * 0.24,
                        box.getHeight());
                if (room.contains(roomy)
                        && words.stream().noneMatch(word -> word.box().intersects(roomy))) {
                    return Optional.of(new Word(index, placed, roomy));
                }
            }
        }
        return Optional.empty();
    }
}
