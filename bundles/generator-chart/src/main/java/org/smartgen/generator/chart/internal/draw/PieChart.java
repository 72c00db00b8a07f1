package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import org.smartgen.generator.chart.internal.draw.Slices.Slice;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;

/** A pie or a ring, its slices named beside it, or in a list where that does not fit. */
final class PieChart {
    private static final double HOLE = 0.58;

    private final Sheet sheet;
    private final boolean ring;
    private final Slices slices;

    PieChart(Sheet sheet, Table table, boolean ring) {
        this.sheet = sheet;
        this.ring = ring;
        this.slices = Slices.of(sheet, table);
    }

    /** The disc. */
    record Disc(double x, double y, double radius) {}

    void draw(Rectangle2D room) {
        SliceLabels.plan(sheet, slices, room)
                .ifPresentOrElse(
                        labels -> {
                            drawSlices(labels.disc());
                            labels.draw(sheet);
                        },
                        () -> drawWithList(room));
    }

    private void drawWithList(Rectangle2D room) {
        double gap = sheet.px(48, 12);
        boolean wide = room.getWidth() > room.getHeight() * 1.1;
        SliceList best = null;
        double side = 0;
        for (double share = 0.56; share >= 0.26; share -= 0.06) {
            side = wide
                    ? Math.min(room.getHeight(), room.getWidth() * share)
                    : Math.min(room.getWidth(), room.getHeight() * share);
            Rectangle2D beside = wide
                    ? new Rectangle2D.Double(
                            room.getX() + side + gap, room.getY(), room.getWidth() - side - gap, room.getHeight())
                    : new Rectangle2D.Double(
                            room.getX(), room.getY() + side + gap, room.getWidth(), room.getHeight() - side - gap);
            best = SliceList.plan(sheet, slices, beside);
            if (best.isWhole()) {
                break;
            }
        }
        double radius = side / 2;
        double x = wide ? room.getX() + radius : room.getCenterX();
        double y = wide ? room.getCenterY() : room.getY() + radius;
        drawSlices(new Disc(x, y, radius));
        best.draw(sheet, wide);
    }

    private void drawSlices(Disc disc) {
        double hole = ring ? disc.radius() * HOLE : 0;
        for (Slice slice : slices.all()) {
            if (slice.sweep() <= 0) {
                continue;
            }
            Look look = Look.fill(slice.color());
            boolean separated = slice.sweep() < 360 && sheet.hasBackground();
            double seam = Math.min(sheet.px(3, 1), Math.toRadians(slice.sweep()) * disc.radius() * 0.4);
            sheet.scene()
                    .shape(
                            slice.cell().id(),
                            Shapes.slice(disc.x(), disc.y(), disc.radius(), hole, slice.start(), slice.sweep()),
                            separated && seam > 0.2
                                    ? look.withStroke(sheet.theme().background(), seam)
                                    : look);
        }
    }
}
