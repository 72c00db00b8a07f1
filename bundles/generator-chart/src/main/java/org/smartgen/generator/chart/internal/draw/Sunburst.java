package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.Detail;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** Rings, one for each level of a tree; names inside, those of the outer ring also around it. */
final class Sunburst {
    private final Sheet sheet;
    private final List<Tree> tops;
    private final @Nullable Point root;
    private final int rootIndex;
    private final String unit;
    private int unnamed;
    private long unlabelled;

    private record Ring(double x, double y, double in, double out) {}

    private record Part(Tree node, Ring ring, double start, double sweep, int depth) {}

    Sunburst(Sheet sheet, ChartSpec spec) {
        this.sheet = sheet;
        this.tops = Tree.of(spec);
        this.root = Tree.root(spec);
        this.rootIndex = root == null ? -1 : spec.series().get(0).points().indexOf(root);
        this.unit = Units.of(spec, spec.series().get(0));
    }

    void draw(Rectangle2D room) {
        int depth = tops.stream().mapToInt(Tree::depth).max().orElse(1);
        TextStyle label = sheet.style(TextRole.LABEL);
        boolean outside = room.getWidth() > room.getHeight() * 0.7;
        double radius = Math.min(room.getHeight() / 2, room.getWidth() / 2 * (outside ? 0.8 : 1)) - label.size() * 0.9;
        double x = room.getCenterX();
        double y = room.getCenterY();
        double hole = radius * (depth == 1 ? 0.45 : 0.9 / (depth + 1));
        BigDecimal whole = tops.stream().map(Tree::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Part> parts = new java.util.ArrayList<>();
        collect(tops, whole, 0, 360, 0, new Disc(x, y, hole, (radius - hole) / depth), parts);
        parts.forEach(this::shape);
        centre(x, y, hole);
        parts.forEach(part -> name(part, room));
        if (unnamed > 0) {
            sheet.warn("labels_thinned", unnamed + " names are left out at this size.");
        }
        sheet.warnUnlabelled(unlabelled);
    }

    private record Disc(double x, double y, double hole, double ring) {}

    private void collect(
            List<Tree> nodes, BigDecimal whole, double start, double sweep, int depth, Disc disc, List<Part> parts) {
        double at = start;
        for (Tree node : nodes) {
            double own = sweep * node.size().doubleValue() / whole.doubleValue();
            if (own <= 0) {
                continue;
            }
            double in = disc.hole() + depth * disc.ring();
            parts.add(new Part(node, new Ring(disc.x(), disc.y(), in, in + disc.ring()), at, own, depth));
            collect(node.children(), node.size(), at, own, depth + 1, disc, parts);
            at += own;
        }
    }

    private Color color(Part part) {
        double pale = Math.min(0.65, part.node().hue() / sheet.theme().series().size() * 0.3 + part.depth() * 0.2);
        return Palette.mix(
                sheet.theme().series(part.node().hue()), sheet.theme().isDark() ? Color.BLACK : Color.WHITE, pale);
    }

    private static Shape slice(Part part) {
        Ring ring = part.ring();
        return Shapes.slice(ring.x(), ring.y(), ring.out(), ring.in(), part.start(), part.sweep());
    }

    private void shape(Part part) {
        Look look = Look.fill(color(part));
        double seam = Math.min(
                sheet.px(2.5, 1), Math.toRadians(part.sweep()) * part.ring().in() * 0.4);
        sheet.scene()
                .shape(
                        part.node().id(),
                        slice(part),
                        sheet.hasBackground() && part.sweep() < 360 && seam > 0.2
                                ? look.withStroke(sheet.theme().background(), seam)
                                : look);
    }

    private void centre(double x, double y, double hole) {
        if (root == null) {
            return;
        }
        String text = root.detail() instanceof Detail.Node node && !node.label().isEmpty() ? node.label() : root.x();
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size()));
        FittedText name = sheet.fit(text, style, hole * 1.5, hole * 0.8, 2);
        double line = root.value() == null ? 0 : TextMetrics.lineHeight(name.style());
        double top = y - (name.height() + line) / 2;
        String pointer = "/series/0/points/" + rootIndex;
        sheet.write(
                name,
                Label.of("", name.style())
                        .at(x, top + TextMetrics.ascent(name.style()))
                        .anchor(Anchor.MIDDLE)
                        .pointer(pointer + (text.equals(root.x()) ? "/id" : "/label")));
        if (root.value() != null) {
            boolean written = sheet.tryWrite(Label.of(sheet.values().of(root.value(), unit), name.style())
                    .at(x, top + name.height() + TextMetrics.ascent(name.style()))
                    .anchor(Anchor.MIDDLE)
                    .pointer(pointer + "/value"));
            unlabelled += written ? 0 : 1;
        }
    }

    private void name(Part part, Rectangle2D room) {
        Tree node = part.node();
        String value = node.value() == null ? "" : sheet.values().of(node.value(), unit);
        if (!inside(part, value) && !(node.children().isEmpty() && outside(part, value, room))) {
            unnamed++;
            unlabelled += value.isEmpty() ? 0 : 1;
        }
    }

    private boolean inside(Part part, String value) {
        Color fill = color(part);
        TextStyle wished = sheet.style(TextRole.LABEL).withColor(sheet.theme().inkOn(fill));
        double angle = Math.toRadians(part.start() + part.sweep() / 2);
        double middle = (part.ring().in() + part.ring().out()) / 2;
        double x = part.ring().x() + Math.sin(angle) * middle;
        double y = part.ring().y() - Math.cos(angle) * middle;
        Shape slice = slice(part);
        for (double size = wished.size(); ; size = Math.max(sheet.smallest(), size * 0.88)) {
            TextStyle style = wished.withSize(size);
            for (boolean both : value.isEmpty() ? new boolean[] {false} : new boolean[] {true, false}) {
                for (double width : new double[] {1e4, size * 6, size * 4}) {
                    if (fits(part, both ? value : "", style, slice, x, y, width)) {
                        unlabelled += !both && !value.isEmpty() ? 1 : 0;
                        return true;
                    }
                }
            }
            if (size <= sheet.smallest()) {
                return false;
            }
        }
    }

    private boolean fits(Part part, String value, TextStyle style, Shape slice, double x, double y, double most) {
        FittedText name = sheet.fitAsIs(part.node().name(), style, most, 1e4, 3);
        double line = value.isEmpty() ? 0 : TextMetrics.lineHeight(style);
        double width =
                Math.max(name.width(), value.isEmpty() ? 0 : TextMetrics.width(value, style)) + style.size() * 0.3;
        double height = name.height() + line;
        if (name.isAbbreviated() || !slice.contains(x - width / 2, y - height / 2, width, height)) {
            return false;
        }
        double baseline = y - height / 2 + TextMetrics.ascent(style);
        Color fill = color(part);
        sheet.write(
                name,
                Label.of("", style)
                        .at(x, baseline)
                        .anchor(Anchor.MIDDLE)
                        .pointer(part.node().namePointer())
                        .on(fill));
        if (!value.isEmpty()) {
            sheet.write(Label.of(value, style)
                    .at(x, baseline + name.lines().size() * TextMetrics.lineHeight(style))
                    .anchor(Anchor.MIDDLE)
                    .pointer(part.node().pointer())
                    .on(fill));
        }
        return true;
    }

    /** Beside the node, beyond all rings. */
    private boolean outside(Part part, String value, Rectangle2D room) {
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.82));
        double angle = Math.toRadians(part.start() + part.sweep() / 2);
        double reach = part.ring().out() + style.size() * 0.5;
        boolean last =
                part.depth() + 1 == tops.stream().mapToInt(Tree::depth).max().orElse(1);
        if (!last) {
            return false;
        }
        double x = part.ring().x() + Math.sin(angle) * reach;
        double y = part.ring().y() - Math.cos(angle) * reach;
        Anchor anchor =
                Math.abs(Math.sin(angle)) < 0.12 ? Anchor.MIDDLE : Math.sin(angle) > 0 ? Anchor.START : Anchor.END;
        double shift = -Math.cos(angle) * style.size() * 0.4;
        Label place = Label.of(part.node().name(), style)
                .centredAt(x, y + shift)
                .anchor(anchor)
                .pointer(part.node().namePointer());
        Rectangle2D box = Sheet.boxOf(place);
        boolean inRoom = room.getMinX() <= box.getMinX()
                && box.getMaxX() <= room.getMaxX()
                && room.getMinY() - 4 <= box.getMinY()
                && box.getMaxY() <= room.getMaxY() + 4;
        if (!inRoom || !sheet.tryWrite(place)) {
            return false;
        }
        double gap = style.size() * 0.35;
        Label beside = Label.of(value, style.withColor(sheet.theme().mutedInk()))
                .centredAt(anchor == Anchor.END ? box.getMinX() - gap : box.getMaxX() + gap, y + shift)
                .anchor(anchor == Anchor.END ? Anchor.END : Anchor.START)
                .pointer(part.node().pointer());
        boolean written = !value.isEmpty() && room.contains(Sheet.boxOf(beside)) && sheet.tryWrite(beside);
        unlabelled += value.isEmpty() || written ? 0 : 1;
        return true;
    }
}
