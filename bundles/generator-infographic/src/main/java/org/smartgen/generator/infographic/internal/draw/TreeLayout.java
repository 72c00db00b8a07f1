package org.smartgen.generator.infographic.internal.draw;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.infographic.internal.draw.Slot.Upright;
import org.smartgen.render.Look;

/** The topic as a root, and its parts joined to it. */
final class TreeLayout {
    private TreeLayout() {}

    /** Root above, parts in one or two rows below. */
    static Arrangement arrange(Stage stage) {
        Page page = stage.page();
        Box body = stage.body();
        double root = page.px(120);
        double drop = page.px(64);
        int most = stage.shape() == CanvasShape.BANNER
                ? 8
                : stage.shape() == CanvasShape.LANDSCAPE ? 6 : stage.shape() == CanvasShape.SQUARE ? 4 : 2;
        int columns = Math.min(stage.count(), most);
        int rows = (stage.count() + columns - 1) / columns;
        List<Box> cells = GridLayout.cells(
                body.below(root + drop), stage.count(), columns, Math.max(stage.gap(), rows > 1 ? page.px(44) : 0));
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            slots.add(new Slot(i, cells.get(i), stage.template().item()));
        }
        double x = body.centreX();
        return Arrangement.of(slots).behind(() -> {
            for (int i = 0; i < cells.size(); i++) {
                Box cell = cells.get(i);
                double above = cell.y() - (cell.y() < body.y() + root + drop + 1 ? drop / 2 : page.px(22));
                join(page, x, body.y() + root, cell.centreX(), cell.y(), above);
            }
            root(stage, x, body.y() + root / 2, root);
        });
    }

    private static void join(Page page, double x1, double y1, double x2, double y2, double level) {
        Look look = Look.stroke(Page.mix(page.paper(), page.theme().ink(), 0.35), Math.max(2, page.px(4)));
        List<Point2D> way = new ArrayList<>(List.of(new Point2D.Double(x1, y1)));
        if (Math.abs(x1 - x2) > 1) {
            way.add(new Point2D.Double(x1, level));
            way.add(new Point2D.Double(x2, level));
        }
        way.add(new Point2D.Double(x2, y2));
        page.scene().polyline(way, page.px(12), look);
    }

    private static void root(Stage stage, double x, double y, double side) {
        Page page = stage.page();
        page.scene().circle(x, y, side / 2, Look.fill(page.solid(0)));
        if (!stage.emblem().draw(x, y, side * 0.56, page.onSolid())) {
            Marks.neutral(page, 0, x, y, side * 0.6, page.onSolid());
        }
    }

    /** Root at the side, a row for each part. */
    static Arrangement branches(Stage stage) {
        Page page = stage.page();
        Box body = stage.body();
        double root = Math.min(page.px(150), body.width() * 0.16);
        double reach = Math.min(page.px(90), body.width() * 0.08);
        boolean left = page.isRightToLeft();
        Box rest = body.rightOf(root + reach);
        Box side = left ? rest.mirrored(body) : rest;
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < stage.count(); i++) {
            slots.add(new Slot(
                            i,
                            side.row(i, stage.count(), stage.gap() * 0.7),
                            stage.template().item())
                    .at(Upright.MIDDLE));
        }
        double x = left ? body.right() - root / 2 : body.x() + root / 2;
        return Arrangement.of(slots).behind(() -> {
            for (Slot slot : slots) {
                branch(
                        page,
                        x,
                        body.centreY(),
                        left ? slot.box().right() : slot.box().x(),
                        slot);
            }
            root(stage, x, body.centreY(), root);
        });
    }

    private static void branch(Page page, double x, double y, double edge, Slot slot) {
        double middle = (x + edge) / 2 + (edge - x) * 0.12;
        java.awt.geom.Path2D.Double path = new java.awt.geom.Path2D.Double();
        path.moveTo(x, y);
        path.curveTo(middle, y, middle, slot.box().centreY(), edge, slot.box().centreY());
        page.scene()
                .shape(
                        path,
                        Look.stroke(
                                Page.mix(page.paper(), page.theme().series(slot.color()), 0.75),
                                Math.max(2, page.px(5))));
    }
}
