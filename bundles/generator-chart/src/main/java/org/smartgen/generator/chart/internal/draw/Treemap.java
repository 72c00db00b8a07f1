package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/**
 * Rectangles as large as their values, after Bruls, Huizing and van Wijk, "Squarified Treemaps" (2000); groups have a head with their
 * name.
 */
final class Treemap {
    private final Sheet sheet;
    private final List<Tree> tops;
    private final String unit;
    /** What is left of an abbreviated name says something. */
    private static final int LEAST_LETTERS = 4;

    private int unnamed;
    private long unlabelled;

    Treemap(Sheet sheet, ChartSpec spec) {
        this.sheet = sheet;
        this.tops = Tree.of(spec);
        this.unit = Units.of(spec, spec.series().get(0));
    }

    void draw(Rectangle2D room) {
        level(tops, room, 0);
        if (unnamed > 0) {
            sheet.warn("labels_thinned", unnamed + " names are left out at this size.");
        }
        sheet.warnUnlabelled(unlabelled);
    }

    private void level(List<Tree> nodes, Rectangle2D room, int depth) {
        List<Tree> there =
                nodes.stream().filter(node -> node.size().signum() > 0).toList();
        double sum =
                there.stream().mapToDouble(node -> node.size().doubleValue()).sum();
        if (there.isEmpty()) {
            return;
        }
        double scale = room.getWidth() * room.getHeight() / sum;
        double x = room.getX();
        double y = room.getY();
        double width = room.getWidth();
        double height = room.getHeight();
        int from = 0;
        while (from < there.size()) {
            double side = Math.max(1e-6, Math.min(width, height));
            int to = row(there, from, side, scale);
            double area = area(there, from, to) * scale;
            double thick = area / side;
            double along = 0;
            for (Tree node : there.subList(from, to)) {
                double length = node.size().doubleValue() * scale / Math.max(1e-9, thick);
                node(
                        node,
                        width >= height
                                ? new Rectangle2D.Double(x, y + along, thick, length)
                                : new Rectangle2D.Double(x + along, y, length, thick),
                        depth);
                along += length;
            }
            if (width >= height) {
                x += thick;
                width -= thick;
            } else {
                y += thick;
                height -= thick;
            }
            from = to;
        }
    }

    private static double area(List<Tree> nodes, int from, int to) {
        return nodes.subList(from, to).stream()
                .mapToDouble(node -> node.size().doubleValue())
                .sum();
    }

    /** Adds to the row as long as its worst rectangle gets no longer. @return the end of the row */
    private static int row(List<Tree> nodes, int from, double side, double scale) {
        double worst = Double.MAX_VALUE;
        double sum = 0;
        for (int to = from; to < nodes.size(); to++) {
            sum += nodes.get(to).size().doubleValue() * scale;
            double largest = nodes.get(from).size().doubleValue() * scale;
            double smallest = nodes.get(to).size().doubleValue() * scale;
            double ratio = Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
            if (ratio > worst) {
                return to;
            }
            worst = ratio;
        }
        return nodes.size();
    }

    private Color color(Tree node, int depth) {
        double pale = Math.min(0.6, node.hue() / sheet.theme().series().size() * 0.3 + depth * 0.18);
        Color towards = sheet.theme().isDark() ? Color.BLACK : Color.WHITE;
        return Palette.mix(sheet.theme().series(node.hue()), towards, pale);
    }

    private void node(Tree node, Rectangle2D box, int depth) {
        double seam = Math.min(sheet.px(2, 0.8), Math.min(box.getWidth(), box.getHeight()) / 6);
        Rectangle2D inner = new Rectangle2D.Double(
                box.getX() + seam,
                box.getY() + seam,
                Math.max(0.1, box.getWidth() - 2 * seam),
                Math.max(0.1, box.getHeight() - 2 * seam));
        Color fill = color(node, depth);
        sheet.scene().shape(node.id(), inner, Look.fill(fill));
        if (node.children().isEmpty()) {
            leaf(node, inner, fill);
        } else {
            group(node, inner, fill, depth);
        }
    }

    private void group(Tree node, Rectangle2D box, Color fill, int depth) {
        double pad = sheet.px(6, 2);
        TextStyle style = style(fill);
        double head = TextMetrics.blockHeight(1, style) + pad;
        double top = pad;
        if (box.getHeight() > head * 1.8) {
            String value = node.value() == null ? "" : sheet.values().of(node.value(), unit);
            double right = value.isEmpty() ? 0 : TextMetrics.width(value, style) + pad * 2;
            FittedText name = sheet.fitAsIs(
                    node.name(), style, box.getWidth() - 2 * pad - right, TextMetrics.blockHeight(1, style), 1);
            boolean whole = !name.isAbbreviated();
            FittedText alone = whole
                    ? name
                    : sheet.fitAsIs(node.name(), style, box.getWidth() - 2 * pad, TextMetrics.blockHeight(1, style), 1);
            double baseline = box.getY() + pad * 0.6 + TextMetrics.ascent(style);
            if (alone.lines().isEmpty()) {
                unnamed++;
                unlabelled += node.value() == null ? 0 : 1;
            } else {
                top = head;
                sheet.write(
                        alone,
                        Label.of("", style)
                                .at(box.getX() + pad, baseline)
                                .pointer(node.namePointer())
                                .on(fill));
                boolean written = whole
                        && !value.isEmpty()
                        && sheet.tryWrite(Label.of(value, style)
                                .at(box.getMaxX() - pad, baseline)
                                .anchor(org.smartgen.render.Anchor.END)
                                .pointer(node.pointer())
                                .on(fill));
                unlabelled += value.isEmpty() || written ? 0 : 1;
            }
        } else {
            unnamed++;
            unlabelled += node.value() == null ? 0 : 1;
        }
        double side = Math.min(pad, box.getWidth() / 8);
        level(
                node.children(),
                new Rectangle2D.Double(
                        box.getX() + side,
                        box.getY() + Math.min(top, box.getHeight() / 2),
                        Math.max(0.5, box.getWidth() - 2 * side),
                        Math.max(0.5, box.getHeight() - Math.min(top, box.getHeight() / 2) - side)),
                depth + 1);
    }

    private TextStyle style(Color fill) {
        return sheet.style(TextRole.LABEL).withColor(sheet.theme().inkOn(fill));
    }

    private void leaf(Tree node, Rectangle2D box, Color fill) {
        double pad = Math.min(sheet.px(9, 3), box.getWidth() / 10);
        TextStyle wished = style(fill);
        double large =
                Math.min(wished.size() * 1.5, Math.max(wished.size(), Math.sqrt(box.getWidth() * box.getHeight()) / 9));
        double width = box.getWidth() - 2 * pad;
        double height = box.getHeight() - 2 * pad;
        String value = node.value() == null ? "" : sheet.values().of(node.value(), unit);
        for (TextStyle style : sizes(wished.withSize(large))) {
            double line = value.isEmpty() ? 0 : TextMetrics.lineHeight(style);
            FittedText name = sheet.fitAsIs(node.name(), style, width, height - line, 3);
            boolean roomy = !value.isEmpty() && TextMetrics.width(value, style) <= width;
            if (!name.isAbbreviated() && (roomy || value.isEmpty())) {
                write(node, name, value, box, pad, style, fill);
                return;
            }
        }
        TextStyle small = wished.withSize(sheet.smallest());
        FittedText name = sheet.fitAsIs(node.name(), small, width, height, 2);
        if (name.text().length() > LEAST_LETTERS || !name.isAbbreviated()) {
            write(node, name, "", box, pad, small, fill);
            unlabelled += value.isEmpty() ? 0 : 1;
        } else {
            unnamed++;
            unlabelled += value.isEmpty() ? 0 : 1;
        }
    }

    private List<TextStyle> sizes(TextStyle largest) {
        List<TextStyle> sizes = new ArrayList<>();
        for (double size = largest.size(); size > sheet.smallest(); size *= 0.88) {
            sizes.add(largest.withSize(size));
        }
        sizes.add(largest.withSize(sheet.smallest()));
        return sizes;
    }

    private void write(
            Tree node, FittedText name, String value, Rectangle2D box, double pad, TextStyle style, Color fill) {
        double baseline = box.getY() + pad * 0.8 + TextMetrics.ascent(style);
        sheet.write(
                name,
                Label.of("", style)
                        .at(box.getX() + pad, baseline)
                        .pointer(node.namePointer())
                        .on(fill));
        if (!value.isEmpty()) {
            double second = baseline + name.lines().size() * TextMetrics.lineHeight(style);
            sheet.write(Label.of(value, style.withWeight(org.smartgen.render.Weight.REGULAR))
                    .at(box.getX() + pad, second)
                    .pointer(node.pointer())
                    .on(fill));
        }
    }
}
