package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Words in or beside marks of a plane, where they cover neither each other nor another mark's middle. */
final class SpotLabels {
    private final Sheet sheet;
    private final Rectangle2D plot;
    private final List<Rectangle2D> marks;
    private final TextStyle style;

    /** @param beside whether it may stand outside of its mark */
    record Wish(Rectangle2D mark, String text, String pointer, boolean beside) {}

    SpotLabels(Sheet sheet, Rectangle2D plot, List<Rectangle2D> marks) {
        this.sheet = sheet;
        this.plot = plot;
        this.marks = marks;
        TextStyle wished = sheet.style(TextRole.LABEL).withWeight(Weight.REGULAR);
        this.style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.82));
    }

    void draw(List<Wish> wishes) {
        long left = wishes.stream().filter(wish -> !write(wish)).count();
        long names = wishes.stream().filter(Wish::beside).count();
        if (names > 0 && left > 0) {
            sheet.warn("labels_thinned", left + " of " + wishes.size() + " names are left out at this size.");
        } else {
            sheet.warnUnlabelled(left);
        }
    }

    private boolean write(Wish wish) {
        return places(wish).anyMatch(label -> {
            Rectangle2D box = Sheet.boxOf(label);
            boolean free = plot.contains(box)
                    && marks.stream()
                            .allMatch(mark -> mark.equals(wish.mark())
                                    || !core(mark, wish).intersects(box));
            return free && sheet.tryWrite(label);
        });
    }

    /** What a label must not cover: nearly all of a mark that lies over its own, the middle of a larger one. */
    private Rectangle2D core(Rectangle2D mark, Wish wish) {
        boolean over = mark.getWidth() <= wish.mark().getWidth();
        double side = over ? mark.getWidth() * 0.86 : Math.min(mark.getWidth() * 0.86, style.size() * 2);
        return new Rectangle2D.Double(mark.getCenterX() - side / 2, mark.getCenterY() - side / 2, side, side);
    }

    private Stream<Label> places(Wish wish) {
        Label label = Label.of(wish.text(), style).pointer(wish.pointer());
        Rectangle2D mark = wish.mark();
        double width = TextMetrics.width(wish.text(), style);
        Label within = label.centredAt(mark.getCenterX(), mark.getCenterY()).anchor(Anchor.MIDDLE);
        if (width <= mark.getWidth() * 0.86 && style.size() * 1.4 <= mark.getHeight()) {
            double third = mark.getHeight() * 0.24;
            Stream<Label> inside = Stream.of(
                    within,
                    label.centredAt(mark.getCenterX(), mark.getCenterY() - third)
                            .anchor(Anchor.MIDDLE),
                    label.centredAt(mark.getCenterX(), mark.getCenterY() + third)
                            .anchor(Anchor.MIDDLE));
            return wish.beside() ? Stream.concat(inside, around(label, mark)) : inside;
        }
        return wish.beside() ? around(label, mark) : Stream.empty();
    }

    private Stream<Label> around(Label label, Rectangle2D mark) {
        double gap = style.size() * 0.3;
        double above = mark.getMinY() - gap;
        double below = mark.getMaxY() + gap + TextMetrics.capHeight(style);
        double diagonal = mark.getWidth() * 0.15;
        return Stream.of(
                label.centredAt(mark.getMaxX() + gap, mark.getCenterY()),
                label.at(mark.getCenterX(), above).anchor(Anchor.MIDDLE),
                label.centredAt(mark.getMinX() - gap, mark.getCenterY()).anchor(Anchor.END),
                label.at(mark.getCenterX(), below).anchor(Anchor.MIDDLE),
                label.at(mark.getMaxX() - diagonal, above + diagonal),
                label.at(mark.getMaxX() - diagonal, below - diagonal),
                label.at(mark.getMinX() + diagonal, above + diagonal).anchor(Anchor.END),
                label.at(mark.getMinX() + diagonal, below - diagonal).anchor(Anchor.END));
    }
}
