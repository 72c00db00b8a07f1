package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.infographic.internal.spec.Structure;
import org.smartgen.render.Look;
import org.smartgen.render.Weight;

/** Panels beside or above each other, with a mark between two. */
final class VersusLayout {
    private VersusLayout() {}

    static Arrangement arrange(Stage stage) {
        int count = stage.count();
        boolean beside =
                stage.shape() != CanvasShape.PORTRAIT && stage.template().columns() != 1;
        boolean mark = count == 2 && stage.spec().structure() == Structure.VERSUS;
        double gap = mark ? Math.max(stage.gap(), stage.page().px(30)) : stage.gap();
        List<Box> cells = GridLayout.cells(stage.body(), count, beside ? Math.min(4, count) : 1, gap);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Box cell = cells.get(i);
            double aside = mark ? radius(stage) - gap / 2 + stage.page().px(8) : 0;
            Box text = beside ? cell.inset(Math.max(0, aside), 0) : cell.inset(0, Math.max(0, aside));
            slots.add(new Slot(i, text, stage.template().item()).on(cell).colored(color(stage, i)));
        }
        return mark ? Arrangement.of(slots).front(() -> mark(stage)) : Arrangement.of(slots);
    }

    private static int color(Stage stage, int index) {
        if (stage.spec().structure() != Structure.PROS_CONS) {
            return index;
        }
        boolean con = stage.spec().sections().get(index).icon().equals("no");
        return nearest(stage.page(), con ? 0.02 : 0.38);
    }

    private static int nearest(Page page, double hue) {
        int best = 0;
        double least = 9;
        List<Color> series = page.theme().series();
        for (int i = 0; i < series.size(); i++) {
            float[] hsb = Color.RGBtoHSB(
                    series.get(i).getRed(),
                    series.get(i).getGreen(),
                    series.get(i).getBlue(),
                    null);
            double apart = Math.abs(hsb[0] - hue);
            double cost = Math.min(apart, 1 - apart) + (hsb[1] < 0.3 ? 0.5 : 0);
            if (cost < least) {
                least = cost;
                best = i;
            }
        }
        return best;
    }

    private static double radius(Stage stage) {
        return Math.max(18, stage.page().px(44));
    }

    private static void mark(Stage stage) {
        Page page = stage.page();
        Box body = stage.body();
        boolean beside =
                stage.shape() != CanvasShape.PORTRAIT && stage.template().columns() != 1;
        double radius = radius(stage);
        double y = beside
                ? body.y() + Math.max(radius * 1.1, Math.min(body.height() * 0.5, body.height() - radius))
                : body.centreY();
        page.scene().circle(body.centreX(), y, radius + Math.max(3, page.px(7)), Look.fill(page.paper()));
        page.scene().circle(body.centreX(), y, radius, Look.fill(page.theme().ink()));
        page.write(
                "VS",
                Page.style(
                        Weight.BOLD,
                        Math.max(page.smallest(), radius * 0.72),
                        page.textIn(page.paper(), page.theme().ink())),
                body.centreX(),
                y,
                "");
    }
}
