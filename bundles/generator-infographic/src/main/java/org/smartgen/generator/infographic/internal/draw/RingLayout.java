package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Marker;
import org.smartgen.generator.infographic.internal.draw.Slot.Upright;
import org.smartgen.render.Look;

/** A ring of arrows, or discs around a hub, in the middle; the sections in two columns beside it, each joined to its part. */
final class RingLayout {
    private final Stage stage;
    private final boolean arrows;
    private final Box middle;
    private final double radius;
    private final int right;

    private RingLayout(Stage stage, boolean arrows) {
        this.stage = stage;
        this.arrows = arrows;
        double side = Math.min(
                stage.body().width() * (stage.isWide() ? 0.36 : 0.42),
                stage.body().height() * 0.92);
        Box body = stage.body();
        this.middle = new Box(body.centreX() - side / 2, body.centreY() - side / 2, side, side);
        this.radius = side / 2;
        this.right = (stage.count() + 1) / 2;
    }

    static Arrangement arrange(Stage stage) {
        return new RingLayout(stage, true).arrangement();
    }

    static Arrangement hub(Stage stage) {
        return new RingLayout(stage, false).arrangement();
    }

    private Arrangement arrangement() {
        List<Slot> slots = new ArrayList<>();
        Box body = stage.body();
        double reach = stage.page().px(44)
                + (stage.template().item().surface() == ItemStyle.Surface.NONE
                        ? stage.page().px(14)
                        : 0);
        Box after = body.rightOf(middle.right() + reach - body.x());
        Box before = body.left(middle.x() - reach - body.x());
        int left = stage.count() - right;
        ItemStyle style = stage.template().item().withMarker(Marker.NONE);
        for (int i = 0; i < stage.count(); i++) {
            boolean isRight = i < right;
            Box column = isRight ? after : before;
            int row = isRight ? i : left - 1 - (i - right);
            Box box = column.row(row, isRight ? right : left, stage.gap());
            slots.add(new Slot(i, box, style)
                    .at(Upright.MIDDLE)
                    .mirrored(!isRight && style.surface() == ItemStyle.Surface.NONE));
        }
        return Arrangement.of(slots).behind(() -> draw(slots));
    }

    /** Degrees clockwise from twelve o'clock of a part's middle, such that it faces its section. */
    private double angle(int index) {
        int left = stage.count() - right;
        return index < right ? 180.0 * (index + 0.5) / right : 180 + 180.0 * (index - right + 0.5) / Math.max(1, left);
    }

    private double sweep(int index) {
        return 180.0 / (index < right ? right : Math.max(1, stage.count() - right));
    }

    private void draw(List<Slot> slots) {
        for (int i = 0; i < stage.count(); i++) {
            join(i, slots.get(i).box());
        }
        Page page = stage.page();
        if (arrows) {
            for (int i = 0; i < stage.count(); i++) {
                segment(i);
            }
        } else {
            page.scene()
                    .circle(
                            middle.centreX(),
                            middle.centreY(),
                            radius * 0.74,
                            Look.stroke(Page.mix(page.paper(), page.theme().series(0), 0.3), Math.max(2, page.px(5))));
            for (int i = 0; i < stage.count(); i++) {
                disc(i);
            }
        }
        core();
    }

    private double x(int index, double share) {
        return middle.centreX() + radius * share * Math.sin(Math.toRadians(angle(index)));
    }

    private double y(int index, double share) {
        return middle.centreY() - radius * share * Math.cos(Math.toRadians(angle(index)));
    }

    private void join(int index, Box text) {
        Page page = stage.page();
        double share = arrows ? 0.97 : 0.8;
        double x = x(index, share);
        double y = y(index, share);
        double aside = stage.template().item().surface() == ItemStyle.Surface.NONE ? page.px(18) : 0;
        double edge = index < right ? text.x() - aside : text.right() + aside;
        double elbow = edge + (index < right ? -1 : 1) * page.px(22);
        Look look = Look.stroke(Page.mix(page.paper(), page.theme().series(index), 0.6), Math.max(1.5, page.px(3)));
        page.scene()
                .polyline(
                        List.of(
                                new java.awt.geom.Point2D.Double(x, y),
                                new java.awt.geom.Point2D.Double(elbow, text.centreY()),
                                new java.awt.geom.Point2D.Double(edge, text.centreY())),
                        page.px(10),
                        look);
        page.scene()
                .circle(
                        edge,
                        text.centreY(),
                        Math.max(2.5, page.px(5)),
                        Look.fill(page.theme().series(index)));
    }

    private void segment(int index) {
        Page page = stage.page();
        double sweep = sweep(index);
        double pause = Math.min(5, sweep * 0.1);
        double start = angle(index) - sweep / 2 + pause / 2;
        Color color = page.solid(index);
        page.scene()
                .slice(
                        middle.centreX(),
                        middle.centreY(),
                        radius,
                        radius * 0.6,
                        start,
                        sweep - pause,
                        Look.fill(color));
        double end = Math.toRadians(angle(index) + sweep / 2);
        double tipX = middle.centreX() + radius * 0.8 * Math.sin(end);
        double tipY = middle.centreY() - radius * 0.8 * Math.cos(end);
        Arrows.tip(
                page,
                tipX + radius * 0.07 * Math.cos(end),
                tipY + radius * 0.07 * Math.sin(end),
                radius * 0.22,
                angle(index) + sweep / 2,
                color);
        double side = Math.min(radius * 0.27, radius * 0.8 * Math.toRadians(sweep) * 0.5);
        glyph(index, x(index, 0.8), y(index, 0.8), side);
    }

    private void glyph(int index, double x, double y, double side) {
        Slot slot = new Slot(index, middle, stage.template().item());
        stage.painter().glyph(slot, x, y, side, stage.page().onSolid());
    }

    private void disc(int index) {
        Page page = stage.page();
        double disc = Math.min(radius * 0.25, radius * 0.74 * Math.toRadians(sweep(index)) * 0.42);
        double x = x(index, 0.74);
        double y = y(index, 0.74);
        page.scene().circle(x, y, disc + Math.max(2, page.px(5)), Look.fill(page.paper()));
        page.scene().circle(x, y, disc, Look.fill(page.solid(index)));
        glyph(index, x, y, disc * 1.12);
    }

    private void core() {
        Page page = stage.page();
        double inner = radius * (arrows ? 0.5 : 0.42);
        page.scene().circle(middle.centreX(), middle.centreY(), inner, Look.fill(page.tint(0)));
        if (!stage.emblem()
                .draw(
                        middle.centreX(),
                        middle.centreY(),
                        inner * 1.05,
                        page.textIn(page.theme().series(0), page.tint(0)))) {
            page.scene()
                    .circle(
                            middle.centreX(),
                            middle.centreY(),
                            inner * 0.45,
                            Look.fill(Page.mix(page.paper(), page.theme().series(0), 0.35)));
        }
    }
}
