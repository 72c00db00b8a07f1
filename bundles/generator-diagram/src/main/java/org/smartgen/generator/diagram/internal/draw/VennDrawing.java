package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Look;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Two to four sets as overlapping ellipses; more stand around a circle and overlap their neighbours. */
final class VennDrawing {
    private static final int GRID = 72;

    private final DiagramSpec spec;
    private final Sheet sheet;
    private final List<Shape> sets = new ArrayList<>();

    private VennDrawing(DiagramSpec spec, Sheet sheet) {
        this.spec = spec;
        this.sheet = sheet;
    }

    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        VennDrawing venn = new VennDrawing(spec, sheet);
        venn.place(room);
        for (int i = 0; i < venn.sets.size(); i++) {
            Color hue = sheet.theme().series(i);
            sheet.scene()
                    .shape(
                            "set" + i,
                            venn.sets.get(i),
                            Look.fill(hue).opacity(sheet.theme().isDark() ? 0.3 : 0.2));
        }
        for (int i = 0; i < venn.sets.size(); i++) {
            sheet.scene()
                    .shape(
                            venn.sets.get(i),
                            Look.stroke(sheet.tones().border(sheet.theme().series(i)), sheet.px(2.5, 1)));
        }
        venn.write(room);
    }

    private void place(Rectangle2D room) {
        int n = spec.nodes().size();
        double cx = room.getCenterX();
        double cy = room.getCenterY();
        double w = room.getWidth();
        double h = room.getHeight();
        if (n == 1) {
            sets.add(oval(cx, cy, w / 2, h / 2, 0));
        } else if (n == 2) {
            boolean wide = w >= h * 0.9;
            double a = wide ? w * 0.31 : Math.min(w / 2, h * 0.4);
            double b = wide ? Math.min(h / 2, w * 0.4) : h * 0.31;
            for (int side : new int[] {-1, 1}) {
                sets.add(oval(cx + (wide ? side * (w / 2 - a) : 0), cy + (wide ? 0 : side * (h / 2 - b)), a, b, 0));
            }
        } else if (n == 4) {
            double k = Math.min(w / 2.02, h / 1.64);
            double sx = w / (2.02 * k);
            double sy = h / (1.64 * k);
            double[][] at = {{-0.36, 0.12, 45}, {-0.12, -0.1, 45}, {0.12, -0.1, -45}, {0.36, 0.12, -45}};
            for (double[] one : at) {
                AffineTransform fit = AffineTransform.getTranslateInstance(cx, cy);
                fit.scale(sx, sy);
                sets.add(fit.createTransformedShape(oval(one[0] * k, one[1] * k, 0.78 * k, 0.44 * k, one[2])));
            }
        } else {
            double share = n == 3 ? 0.31 : 0.27;
            double top = n == 3 ? 0.02 : 0;
            for (int i = 0; i < n; i++) {
                double angle = 2 * Math.PI * i / n;
                double rx = w * share;
                double ry = h * share;
                sets.add(oval(
                        cx + Math.sin(angle) * (w / 2 - rx), cy - Math.cos(angle) * (h / 2 - ry) + h * top, rx, ry, 0));
            }
        }
    }

    private static Shape oval(double cx, double cy, double a, double b, double degrees) {
        Shape plain = new Ellipse2D.Double(cx - a, cy - b, 2 * a, 2 * b);
        return degrees == 0
                ? plain
                : AffineTransform.getRotateInstance(Math.toRadians(degrees), cx, cy)
                        .createTransformedShape(plain);
    }

    private void write(Rectangle2D room) {
        Regions regions = Regions.of(sets, room, GRID);
        for (int i = 0; i < spec.nodes().size(); i++) {
            DiagramSpec.Node node = spec.nodes().get(i);
            Color ground = Tones.mix(
                    sheet.tones().ground(),
                    sheet.theme().series(i),
                    sheet.theme().isDark() ? 0.3 : 0.2);
            block(
                    regions.largest(1 << i),
                    node.label(),
                    "/nodes/" + i + "/label",
                    node.members(),
                    "/nodes/" + i + "/members/",
                    ground,
                    true);
        }
        for (int i = 0; i < spec.overlaps().size(); i++) {
            DiagramSpec.Overlap overlap = spec.overlaps().get(i);
            int mask = 0;
            for (int k = 0; k < spec.nodes().size(); k++) {
                mask |= overlap.sets().contains(spec.nodes().get(k).id()) ? 1 << k : 0;
            }
            Color ground = sheet.tones().ground();
            for (int k = 0; k < spec.nodes().size(); k++) {
                ground = (mask >> k & 1) == 1
                        ? Tones.mix(
                                ground, sheet.theme().series(k), sheet.theme().isDark() ? 0.3 : 0.2)
                        : ground;
            }
            Rectangle2D box = regions.largest(mask);
            if (box.isEmpty()) {
                sheet.warn(
                        "overlap_not_shown",
                        "Some sets do not overlap in the picture although they have something in common.");
            } else {
                block(
                        box,
                        overlap.label(),
                        "/overlaps/" + i + "/label",
                        overlap.items(),
                        "/overlaps/" + i + "/items/",
                        ground,
                        false);
            }
        }
    }

    private void block(
            Rectangle2D box,
            String label,
            String pointer,
            List<String> items,
            String itemPointer,
            Color ground,
            boolean set) {
        if (box.isEmpty()) {
            return;
        }
        TextStyle bold = sheet.text(Weight.SEMIBOLD, sheet.px(set ? 30 : 25))
                .withColor(sheet.theme().inkOn(ground));
        TextStyle plain =
                sheet.text(Weight.REGULAR, sheet.px(22)).withColor(sheet.theme().inkOn(ground));
        List<FittedText> texts = new ArrayList<>();
        List<String> pointers = new ArrayList<>();
        double left = box.getHeight();
        if (!label.isBlank()) {
            double share = items.isEmpty() ? left : Math.max(left * 0.3, left / (items.size() + 1));
            texts.add(sheet.fit(label, bold, box.getWidth(), share, 9));
            pointers.add(pointer);
            left -= texts.get(0).height();
        }
        for (int i = 0; i < items.size(); i++) {
            texts.add(sheet.fit(items.get(i), plain, box.getWidth(), left / (items.size() - i), 3));
            pointers.add(itemPointer + i);
            left -= texts.get(texts.size() - 1).height();
        }
        double high = texts.stream().mapToDouble(FittedText::height).sum();
        double y = box.getCenterY() - high / 2;
        for (int i = 0; i < texts.size(); i++) {
            FittedText text = texts.get(i);
            sheet.write(
                    text,
                    new Rectangle2D.Double(box.getX(), y, box.getWidth(), text.height()),
                    Anchor.MIDDLE,
                    Anchor.START,
                    pointers.get(i));
            y += text.height();
        }
    }
}
