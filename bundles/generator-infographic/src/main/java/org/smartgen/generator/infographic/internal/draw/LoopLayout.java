package org.smartgen.generator.infographic.internal.draw;

import java.util.ArrayList;
import java.util.List;

/** Sections along a closed way: there in one row or column, back in the other. */
final class LoopLayout {
    private final Stage stage;
    private final boolean wide;
    private final int there;
    private final double gap;

    private LoopLayout(Stage stage) {
        this.stage = stage;
        this.wide = stage.isWide();
        this.there = (stage.count() + 1) / 2;
        this.gap = Math.max(stage.gap() * 1.7, 26);
    }

    static Arrangement arrange(Stage stage) {
        return new LoopLayout(stage).arrangement();
    }

    private Arrangement arrangement() {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < stage.count(); i++) {
            slots.add(new Slot(i, box(i), stage.template().item()));
        }
        return Arrangement.of(slots).front(() -> {
            for (int i = 0; i < slots.size(); i++) {
                arrow(i, slots.get(i).box(), slots.get((i + 1) % slots.size()).box());
            }
        });
    }

    /** In a square or upright canvas the way leads down at the right and up at the left. */
    private Box box(int index) {
        int back = stage.count() - there;
        boolean going = index < there;
        int place = going ? index : back - 1 - (index - there);
        Box body = stage.body();
        if (wide) {
            return body.row(going ? 0 : 1, 2, gap).column(place, going ? there : back, gap);
        }
        return body.column(going ? 1 : 0, 2, gap).row(place, going ? there : back, gap);
    }

    private void arrow(int index, Box from, Box to) {
        double across = Math.abs(from.centreX() - to.centreX());
        double down = Math.abs(from.centreY() - to.centreY());
        boolean beside = from.right() < to.x() + 1 || to.right() < from.x() + 1;
        boolean shareRows = Math.min(from.bottom(), to.bottom()) - Math.max(from.y(), to.y()) > gap;
        if (beside && (shareRows || across > down)) {
            boolean forward = to.x() > from.x();
            double x = forward ? (from.right() + to.x()) / 2 : (to.right() + from.x()) / 2;
            double y = (Math.max(from.y(), to.y()) + Math.min(from.bottom(), to.bottom())) / 2;
            Arrows.disc(stage, index, x, y, forward ? 0 : 180, gap);
        } else {
            boolean forward = to.y() > from.y();
            double y = forward ? (from.bottom() + to.y()) / 2 : (to.bottom() + from.y()) / 2;
            double x = (Math.max(from.x(), to.x()) + Math.min(from.right(), to.right())) / 2;
            Arrows.disc(stage, index, x, y, forward ? 90 : -90, gap);
        }
    }
}
