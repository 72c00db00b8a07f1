package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Surface;
import org.smartgen.generator.infographic.internal.draw.Slot.Upright;
import org.smartgen.render.Look;

/** One large thing and the others beside it. */
final class HubLayout {
    private HubLayout() {}

    /** The topic's picture with a line to each section. */
    static Arrangement callouts(Stage stage) {
        Box body = stage.body();
        boolean beside = stage.shape() != CanvasShape.PORTRAIT;
        double side = beside
                ? Math.min(body.width() * 0.34, body.height())
                : Math.min(body.width() * 0.6, body.height() * 0.26);
        Box picture = beside ? body.left(side) : body.top(side);
        Box rest = beside
                ? body.rightOf(side + stage.page().px(56))
                : body.below(side + stage.page().px(36));
        if (stage.page().isRightToLeft() && beside) {
            picture = picture.mirrored(body);
            rest = rest.mirrored(body);
        }
        List<Slot> slots = new ArrayList<>();
        int columns =
                beside && stage.count() <= 7 ? 1 : stage.shape() == CanvasShape.PORTRAIT && stage.count() < 9 ? 1 : 2;
        List<Box> cells = GridLayout.cells(rest, stage.count(), columns, stage.gap());
        for (int i = 0; i < stage.count(); i++) {
            slots.add(new Slot(i, cells.get(i), stage.template().item()).at(Upright.MIDDLE));
        }
        Box hero = picture;
        return Arrangement.of(slots).behind(() -> picture(stage, hero, beside && columns == 1 ? slots : List.of()));
    }

    private static void picture(Stage stage, Box box, List<Slot> joined) {
        Page page = stage.page();
        double radius = Math.min(box.width(), box.height()) / 2 * 0.94;
        double x = box.centreX();
        double y = box.centreY();
        boolean left = page.isRightToLeft();
        for (Slot slot : joined) {
            double edge = left ? slot.box().right() + page.px(6) : slot.box().x() - page.px(6);
            Look look = Look.stroke(
                    Page.mix(page.paper(), page.theme().series(slot.color()), 0.6), Math.max(1.5, page.px(3)));
            page.scene().line(x, y, edge, slot.box().centreY(), look);
            page.scene()
                    .circle(
                            edge,
                            slot.box().centreY(),
                            Math.max(3, page.px(6)),
                            Look.fill(page.theme().series(slot.color())));
        }
        Color fill = page.tint(0);
        page.scene().circle(x, y, radius, Look.fill(page.paper()));
        page.scene().circle(x, y, radius, Look.fill(fill));
        page.scene()
                .circle(
                        x,
                        y,
                        radius * 0.84,
                        Look.stroke(Page.mix(page.paper(), page.theme().series(0), 0.35), Math.max(1.5, page.px(3)))
                                .dashed(page.px(10), page.px(8)));
        if (!stage.emblem().draw(x, y, radius * 1.05, page.textIn(page.theme().series(0), fill))) {
            Marks.neutral(page, 0, x, y, radius, page.theme().series(0));
        }
    }

    /** The first section large and in full colour, the others in a grid. */
    static Arrangement hero(Stage stage) {
        Box body = stage.body();
        boolean beside = stage.isWide();
        double part = beside ? body.width() * 0.36 : body.height() * (stage.count() > 5 ? 0.26 : 0.34);
        Box large = beside ? body.left(part) : body.top(part);
        Box rest = beside ? body.rightOf(part + stage.gap()) : body.below(part + stage.gap());
        List<Slot> slots = new ArrayList<>();
        ItemStyle style = stage.template().item();
        slots.add(new Slot(0, large, style.withSurface(Surface.SOLID)).at(Upright.MIDDLE));
        int others = stage.count() - 1;
        int columns =
                others <= 3 && !beside ? others : others <= 3 ? 1 : others == 4 ? 2 : beside || others == 6 ? 3 : 2;
        if (stage.shape() == CanvasShape.PORTRAIT) {
            columns = others <= 4 ? 1 : 2;
        }
        List<Box> cells = others == 0 ? List.of() : GridLayout.cells(rest, others, columns, stage.gap());
        for (int i = 0; i < others; i++) {
            slots.add(new Slot(i + 1, cells.get(i), style));
        }
        return Arrangement.of(slots);
    }
}
