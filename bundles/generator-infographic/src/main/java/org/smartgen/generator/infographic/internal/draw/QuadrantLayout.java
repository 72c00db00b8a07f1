package org.smartgen.generator.infographic.internal.draw;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.render.Look;

/** Two by two, with axes between and a medallion in the middle. */
final class QuadrantLayout {
    private QuadrantLayout() {}

    static Arrangement arrange(Stage stage) {
        boolean axes = stage.template().connector().equals("arrow");
        double gap = axes ? Math.max(stage.gap() * 1.3, stage.page().px(40)) : stage.gap() * 0.7;
        List<Box> cells = GridLayout.cells(stage.body(), stage.count(), 2, gap);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Box cell = cells.get(i);
            double aside = axes || cells.size() != 4 ? 0 : radius(stage) * 0.8;
            Box text = i % 2 == 0 ? cell.left(cell.width() - aside) : cell.rightOf(aside);
            ItemStyle style =
                    axes ? stage.template().item() : stage.template().item().withMarker(ItemStyle.Marker.NONE);
            slots.add(new Slot(i, text, style).on(cell));
        }
        return axes
                ? Arrangement.of(slots).behind(() -> axes(stage))
                : Arrangement.of(slots).front(() -> medallion(stage, slots));
    }

    private static void axes(Stage stage) {
        Page page = stage.page();
        Box body = stage.body();
        Look look = Look.stroke(page.theme().mutedInk(), Math.max(2, page.px(4)));
        page.scene().line(body.x(), body.centreY(), body.right() - page.px(8), body.centreY(), look);
        page.scene().line(body.centreX(), body.bottom(), body.centreX(), body.y() + page.px(8), look);
        Arrows.tip(
                page, body.right(), body.centreY(), page.px(18), 0, page.theme().mutedInk());
        Arrows.tip(
                page, body.centreX(), body.y(), page.px(18), -90, page.theme().mutedInk());
        page.scene()
                .circle(
                        body.centreX(),
                        body.centreY(),
                        page.px(13),
                        Look.fill(page.theme().mutedInk()));
    }

    /** In the inner corner of each cell a quarter of a disc with its letter. */
    private static void medallion(Stage stage, List<Slot> slots) {
        if (slots.size() != 4) {
            return;
        }
        Page page = stage.page();
        Box body = stage.body();
        double radius = radius(stage);
        page.scene().circle(body.centreX(), body.centreY(), radius + Math.max(3, page.px(8)), Look.fill(page.paper()));
        int[] starts = {270, 0, 180, 90};
        for (int i = 0; i < 4; i++) {
            page.scene()
                    .slice(
                            body.centreX(),
                            body.centreY(),
                            radius,
                            radius * 0.08,
                            starts[i] + 1.5,
                            87,
                            Look.fill(page.solid(i)));
            double x = body.centreX() + (i % 2 == 0 ? -1 : 1) * radius * 0.44;
            double y = body.centreY() + (i < 2 ? -1 : 1) * radius * 0.44;
            stage.painter().glyph(new Slot(i, body, stage.template().item()), x, y, radius * 0.42, page.onSolid());
        }
    }

    static double radius(Stage stage) {
        return Math.min(
                stage.page().px(104),
                Math.min(stage.body().width(), stage.body().height()) * 0.12);
    }
}
