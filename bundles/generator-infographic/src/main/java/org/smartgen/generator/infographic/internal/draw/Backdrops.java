package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import org.smartgen.render.Look;

/** Quiet shapes on the paper, before all else. */
final class Backdrops {
    private Backdrops() {}

    static void draw(Page page, String kind) {
        switch (kind) {
            case "blobs" -> blobs(page);
            case "dots" -> dots(page);
            case "rings" -> rings(page);
            default -> {}
        }
    }

    private static Color whisper(Page page, int index, double share) {
        return Page.mix(page.paper(), page.theme().series(index), share);
    }

    private static void blobs(Page page) {
        Box canvas = page.canvas();
        double radius = Math.min(canvas.width(), canvas.height()) * 0.34;
        page.scene()
                .circle(canvas.right() - radius * 0.25, radius * 0.1, radius, Look.fill(whisper(page, 0, 0.06)))
                .circle(radius * 0.1, canvas.bottom() - radius * 0.1, radius * 0.9, Look.fill(whisper(page, 1, 0.06)));
    }

    private static void dots(Page page) {
        Box canvas = page.canvas();
        double step = page.px(26);
        Look look = Look.fill(whisper(page, 0, 0.22));
        boolean left = page.isRightToLeft();
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 8 - row; column++) {
                double x = step * (column + 0.8);
                page.scene().circle(left ? x : canvas.right() - x, step * (row + 0.8), page.px(3), look);
            }
        }
    }

    private static void rings(Page page) {
        Box canvas = page.canvas();
        for (int i = 1; i <= 4; i++) {
            page.scene()
                    .circle(
                            page.isRightToLeft() ? 0 : canvas.right(),
                            0,
                            page.px(70) * i,
                            Look.stroke(whisper(page, 0, 0.13), Math.max(2, page.px(10))));
        }
    }
}
