package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import org.smartgen.generator.infographic.internal.draw.SectionBlock.Inks;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;

/** Shapes that show how much: bar, ring, ten figures. */
final class Meters {
    private static final int FIGURES = 10;

    private Meters() {}

    private static Color track(Inks inks) {
        return Page.mix(inks.behind(), inks.hue(), 0.22);
    }

    static void bar(Page page, Box box, double share, Inks inks, boolean fromRight) {
        double radius = box.height() / 2;
        double filled = Math.max(box.height(), box.width() * Math.min(1, Math.max(0, share)));
        page.scene().rect(box.x(), box.y(), box.width(), box.height(), radius, Look.fill(track(inks)));
        if (share > 0) {
            double x = fromRight ? box.right() - filled : box.x();
            page.scene().rect(x, box.y(), filled, box.height(), radius, Look.fill(inks.hue()));
        }
    }

    static void ring(Page page, Box box, double share, Inks inks) {
        double radius = box.width() / 2;
        double inner = radius * 0.74;
        page.scene().slice(box.centreX(), box.centreY(), radius, inner, 0, 360, Look.fill(track(inks)));
        double sweep = 360 * Math.min(1, Math.max(0, share));
        if (sweep > 0) {
            page.scene().slice(box.centreX(), box.centreY(), radius, inner, 0, sweep, Look.fill(inks.hue()));
        }
    }

    /** People, as many of them in full colour as tenths. */
    static void figures(Page page, Box box, double share, Inks inks) {
        long full = Math.round(share * FIGURES);
        for (int i = 0; i < FIGURES; i++) {
            person(page, box.column(i, FIGURES, box.width() * 0.012), i < full ? inks.hue() : track(inks));
        }
    }

    private static void person(Page page, Box box, Color color) {
        double wide = Math.min(box.width(), box.height() * 0.6);
        double x = box.centreX();
        double head = Math.min(wide * 0.3, box.height() * 0.2);
        page.scene().circle(x, box.y() + head, head, Look.fill(color));
        double top = box.y() + head * 2.25;
        page.scene()
                .shape(
                        Shapes.roundRect(
                                x - wide * 0.42,
                                top,
                                wide * 0.84,
                                box.bottom() - top,
                                wide * 0.42,
                                wide * 0.42,
                                wide * 0.12,
                                wide * 0.12),
                        Look.fill(color));
    }
}
