package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Marker;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Place;
import org.smartgen.generator.infographic.internal.draw.Slot.Upright;
import org.smartgen.render.Look;

/** A line or a winding road through all sections, upright or level, sections at one or both sides. */
final class LineLayout {
    private final Stage stage;
    private final boolean level;
    private final boolean both;
    private final double wave;
    private final double node;

    private LineLayout(Stage stage, double wave) {
        this.stage = stage;
        this.level = stage.isWide();
        this.both = stage.template().alternate();
        double across = level ? stage.body().height() : stage.body().width();
        this.wave = wave * across;
        double pitch = along() / (stage.count() + (both ? 1 : 0));
        this.node = Math.min(stage.page().px(64), Math.max(18, pitch * 0.62));
    }

    static Arrangement arrange(Stage stage) {
        return new LineLayout(stage, 0).arrangement(false);
    }

    static Arrangement road(Stage stage) {
        return new LineLayout(stage, 0.07).arrangement(true);
    }

    private double along() {
        return level ? stage.body().width() : stage.body().height();
    }

    private Arrangement arrangement(boolean road) {
        List<Slot> slots = new ArrayList<>();
        ItemStyle style = stage.template().item().withMarker(Marker.NONE);
        for (int i = 0; i < stage.count(); i++) {
            ItemStyle own = level && !both ? style.withPlace(Place.TOP) : style;
            Slot slot = new Slot(i, box(i), own);
            boolean above = both && level && i % 2 == 0;
            slots.add(slot.at(above ? Upright.BOTTOM : level ? Upright.TOP : Upright.MIDDLE));
        }
        List<Slot> all = level ? slots : slots;
        return Arrangement.of(all).behind(() -> line(road)).front(this::nodes);
    }

    private double pitch() {
        return along() / (stage.count() + (both ? 1 : 0));
    }

    /** Middle of the node along the line. */
    private double place(int index) {
        double start = level ? stage.body().x() : stage.body().y();
        return start + pitch() * (both ? index + 1 : index + 0.5);
    }

    /** Middle of the node across the line. */
    private double across(int index) {
        double swing = wave == 0 ? 0 : index % 2 == 0 ? -wave : wave;
        if (both) {
            return (level ? stage.body().centreY() : stage.body().centreX()) + swing;
        }
        return level
                ? stage.body().y() + node * 0.6 + wave + swing
                : (stage.page().isRightToLeft()
                                ? stage.body().right() - node * 0.6 - wave
                                : stage.body().x() + node * 0.6 + wave)
                        + swing;
    }

    private Box box(int index) {
        Box body = stage.body();
        double gap = stage.gap();
        double reach = node * 0.5 + stage.page().px(22);
        double at = across(index);
        if (stage.template().item().surface() == ItemStyle.Surface.NONE) {
            reach += stage.page().px(16);
        }
        double half = both ? pitch() - gap / 2 : (pitch() - gap) / 2;
        double from = place(index) - half;
        if (level) {
            return both && index % 2 == 0
                    ? new Box(from, body.y(), 2 * half, at - reach - body.y())
                    : new Box(from, at + reach, 2 * half, body.bottom() - at - reach);
        }
        boolean before = both ? index % 2 == 0 : stage.page().isRightToLeft();
        return before
                ? new Box(body.x(), from, at - reach - body.x(), 2 * half)
                : new Box(at + reach, from, body.right() - at - reach, 2 * half);
    }

    private void line(boolean road) {
        Path2D.Double path = path();
        Page page = stage.page();
        if (road) {
            double width = node * 0.72;
            Color asphalt = Page.mix(page.paper(), page.theme().ink(), 0.72);
            page.scene().shape(path, Look.stroke(asphalt, width));
            page.scene()
                    .shape(
                            path,
                            Look.stroke(page.paper(), Math.max(1.5, width * 0.07))
                                    .dashed(width * 0.35, width * 0.3));
        } else {
            page.scene()
                    .shape(
                            path,
                            Look.stroke(Page.mix(page.paper(), page.theme().series(0), 0.4), Math.max(3, page.px(7))));
        }
        for (int i = 0; both && i < stage.count(); i++) {
            stub(i);
        }
    }

    private void stub(int index) {
        double reach = node * 0.5 + stage.page().px(22);
        double to = across(index) + (index % 2 == 0 ? -reach : reach);
        Look look = Look.stroke(
                stage.page().theme().series(index), Math.max(2, stage.page().px(4)));
        if (level) {
            stage.page().scene().line(place(index), across(index), place(index), to, look);
        } else {
            stage.page().scene().line(across(index), place(index), to, place(index), look);
        }
    }

    private Path2D.Double path() {
        Path2D.Double path = new Path2D.Double();
        Box body = stage.body();
        double start = level ? body.x() : body.y();
        double end = level ? body.right() : body.bottom();
        double lead = wave == 0 ? 0 : wave * 0.8;
        move(path, start, across(0) + lead);
        double lastPlace = start;
        double lastAcross = across(0) + lead;
        for (int i = 0; i < stage.count(); i++) {
            curve(path, lastPlace, lastAcross, place(i), across(i));
            lastPlace = place(i);
            lastAcross = across(i);
        }
        double out = stage.count() % 2 == 0 ? -lead : lead;
        curve(path, lastPlace, lastAcross, end, lastAcross + out);
        return path;
    }

    private void move(Path2D.Double path, double along, double across) {
        if (level) {
            path.moveTo(along, across);
        } else {
            path.moveTo(across, along);
        }
    }

    private void curve(Path2D.Double path, double a1, double c1, double a2, double c2) {
        double middle = (a1 + a2) / 2;
        if (level) {
            path.curveTo(middle, c1, middle, c2, a2, c2);
        } else {
            path.curveTo(c1, middle, c2, middle, c2, a2);
        }
    }

    private void nodes() {
        for (int i = 0; i < stage.count(); i++) {
            double x = level ? place(i) : across(i);
            double y = level ? across(i) : place(i);
            node(i, x, y);
        }
    }

    private void node(int index, double x, double y) {
        Page page = stage.page();
        page.scene().circle(x, y, node / 2 + Math.max(2, page.px(5)), Look.fill(page.paper()));
        page.scene().circle(x, y, node / 2, Look.fill(page.solid(index)));
        Slot slot = new Slot(index, stage.body(), stage.template().item());
        stage.painter().glyph(slot, x, y, node * 0.56, page.onSolid());
    }
}
