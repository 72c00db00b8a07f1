package org.smartgen.generator.infographic.internal.draw;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Marker;
import org.smartgen.generator.infographic.internal.draw.Slot.Upright;
import org.smartgen.render.Look;

/** A pyramid or a funnel with the text beside its levels, and bars that grow or shrink with the text inside. */
final class PyramidLayout {
    private static final double SPOUT = 0.2;

    private final Stage stage;
    private final boolean funnel;
    private final Box figure;
    private final double gap;

    private PyramidLayout(Stage stage, boolean funnel) {
        this.stage = stage;
        this.funnel = funnel;
        double share = stage.shape() == CanvasShape.PORTRAIT ? 0.42 : stage.shape() == CanvasShape.BANNER ? 0.38 : 0.46;
        double width = Math.min(stage.body().width() * share, stage.body().height() * 1.25);
        Box left = stage.body().left(width);
        this.figure = stage.page().isRightToLeft() ? left.mirrored(stage.body()) : left;
        this.gap = Math.max(3, stage.page().px(7));
    }

    static Arrangement pyramid(Stage stage) {
        return new PyramidLayout(stage, false).arrangement();
    }

    static Arrangement funnel(Stage stage) {
        return new PyramidLayout(stage, true).arrangement();
    }

    private Arrangement arrangement() {
        List<Slot> slots = new ArrayList<>();
        Box body = stage.body();
        double aside = figure.width() + stage.page().px(40);
        Box texts = body.rightOf(aside);
        Box side = stage.page().isRightToLeft() ? texts.mirrored(body) : texts;
        for (int i = 0; i < stage.count(); i++) {
            slots.add(new Slot(
                            i,
                            side.row(i, stage.count(), stage.gap() * 0.5),
                            stage.template().item().withMarker(Marker.NONE))
                    .at(Upright.MIDDLE));
        }
        return Arrangement.of(slots).behind(() -> {
            for (int i = 0; i < stage.count(); i++) {
                level(i, slots.get(i).box());
            }
        });
    }

    /** Half the width at a share of the height. */
    private double half(double share) {
        double wide = funnel ? 1 - share * (1 - SPOUT) : share;
        return figure.width() / 2 * wide;
    }

    private void level(int index, Box text) {
        int count = stage.count();
        Page page = stage.page();
        double top = figure.y() + figure.height() * index / count + (index == 0 ? 0 : gap / 2);
        double bottom = figure.y() + figure.height() * (index + 1) / count - (index == count - 1 ? 0 : gap / 2);
        double upper = half((top - figure.y()) / figure.height());
        double lower = half((bottom - figure.y()) / figure.height());
        double x = figure.centreX();
        double middle = (top + bottom) / 2;
        boolean left = page.isRightToLeft();
        double edge = x + (left ? -1 : 1) * (upper + lower) / 2;
        double to = left ? text.right() + page.px(10) : text.x() - page.px(10);
        page.scene()
                .line(
                        edge,
                        middle,
                        to,
                        middle,
                        Look.stroke(
                                Page.mix(page.paper(), page.theme().series(index), 0.55), Math.max(1.5, page.px(2.5))));
        List<Point2D> points = new ArrayList<>();
        points.add(new Point2D.Double(x - upper, top));
        if (upper > 1) {
            points.add(new Point2D.Double(x + upper, top));
        }
        points.add(new Point2D.Double(x + lower, bottom));
        points.add(new Point2D.Double(x - lower, bottom));
        page.scene().polygon(points, page.px(5), Look.fill(page.solid(index)));
        double side = Math.min((bottom - top) * 0.56, (upper + lower) * 0.42);
        double down = index == 0 && !funnel ? (bottom - top) * 0.14 : 0;
        if (side >= Math.max(12, page.px(24))) {
            Slot slot = new Slot(index, text, stage.template().item());
            stage.painter().glyph(slot, x, middle + down, Math.min(side, page.px(70)), page.onSolid());
        }
    }

    static Arrangement bars(Stage stage) {
        int count = stage.count();
        List<Slot> slots = new ArrayList<>();
        boolean down = stage.spec().structure() == org.smartgen.generator.infographic.internal.spec.Structure.FUNNEL;
        for (int i = 0; i < count; i++) {
            Box row = stage.body().row(i, count, stage.gap() * 0.5);
            double rank = count == 1 ? 1 : i / (count - 1.0);
            double share = down ? 1 - rank * 0.45 : 0.55 + rank * 0.45;
            slots.add(new Slot(
                            i,
                            row.inset(row.width() * (1 - share) / 2, 0),
                            stage.template().item())
                    .at(Upright.MIDDLE));
        }
        return Arrangement.of(slots);
    }
}
