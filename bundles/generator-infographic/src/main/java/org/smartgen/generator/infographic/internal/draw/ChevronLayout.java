package org.smartgen.generator.infographic.internal.draw;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Marker;
import org.smartgen.generator.infographic.internal.draw.Slot.Upright;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;

/** Arrows in a row with the text below, and stairs with the text above. */
final class ChevronLayout {
    private ChevronLayout() {}

    static Arrangement arrange(Stage stage) {
        int count = stage.count();
        int columns = stage.template().columns() > 0
                ? Math.min(stage.template().columns(), count)
                : Math.min(count, Math.max(2, (int) Math.round(
                        stage.body().width() / Math.max(150, stage.page().px(250)))));
        List<Box> cells = GridLayout.cells(stage.body(), count, columns, stage.gap());
        double head = Math.min(stage.page().px(110), cells.get(0).height() * 0.3);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slots.add(new Slot(
                    i,
                    cells.get(i).below(head + stage.gap() * 0.6),
                    stage.template().item().withMarker(Marker.NONE)));
        }
        return Arrangement.of(slots).behind(() -> {
            for (int i = 0; i < count; i++) {
                boolean first =
                        i == 0 || cells.get(i - 1).y() + 1 < cells.get(i).y();
                chevron(stage, i, cells.get(i).top(head), first);
            }
        });
    }

    private static void chevron(Stage stage, int index, Box box, boolean first) {
        double point = Math.min(box.height() * 0.36, box.width() * 0.2);
        double over = stage.gap() * 0.5;
        boolean left = stage.page().isRightToLeft();
        double right = box.right() + over;
        List<Point2D> points = new ArrayList<>(List.of(
                point(box, box.x(), box.y(), left),
                point(box, right - point, box.y(), left),
                point(box, right, box.centreY(), left),
                point(box, right - point, box.bottom(), left),
                point(box, box.x(), box.bottom(), left)));
        if (!first) {
            points.add(point(box, box.x() + point, box.centreY(), left));
        }
        Page page = stage.page();
        page.scene().polygon(points, page.px(6), Look.fill(page.solid(index)));
        Slot slot = new Slot(index, box, stage.template().item());
        stage.painter()
                .glyph(
                        slot,
                        box.centreX() + (first ? 0 : point * 0.4) * (left ? -1 : 1),
                        box.centreY(),
                        box.height() * 0.52,
                        page.onSolid());
    }

    private static Point2D point(Box box, double x, double y, boolean mirrored) {
        return new Point2D.Double(mirrored ? box.x() + box.right() - x : x, y);
    }

    static Arrangement stairs(Stage stage) {
        int count = stage.count();
        List<Slot> slots = new ArrayList<>();
        List<Box> steps = new ArrayList<>();
        Box body = stage.body();
        for (int i = 0; i < count; i++) {
            Box column = body.column(stage.page().isRightToLeft() ? count - 1 - i : i, count, stage.gap() * 0.5);
            double rise = body.height() * (0.14 + 0.36 * i / Math.max(1, count - 1));
            steps.add(column.below(body.height() - rise));
            Box text = column.top(body.height() - rise - stage.gap() * 0.6);
            slots.add(new Slot(i, text, stage.template().item().withMarker(Marker.NONE)).at(Upright.BOTTOM));
        }
        return Arrangement.of(slots).behind(() -> {
            for (int i = 0; i < count; i++) {
                step(stage, i, steps.get(i));
            }
        });
    }

    private static void step(Stage stage, int index, Box box) {
        Page page = stage.page();
        double radius = Math.min(page.px(14), box.width() * 0.2);
        page.scene()
                .shape(
                        Shapes.roundRect(box.x(), box.y(), box.width(), box.height(), radius, radius, 0, 0),
                        Look.fill(page.solid(index)));
        double side = Math.min(Math.min(box.width() * 0.5, box.height() * 0.62), page.px(84));
        Slot slot = new Slot(index, box, stage.template().item());
        stage.painter()
                .glyph(
                        slot,
                        box.centreX(),
                        box.y() + Math.min(box.height() / 2, side * 0.9),
                        side * 0.8,
                        page.onSolid());
    }
}
