package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Look;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Kinds of causes as bones, causes as twigs, the effect as the head. */
final class FishboneDrawing {
    private final DiagramSpec spec;
    private final Sheet sheet;
    private final Hierarchy tree;

    /** A line of text of a bone: a cause, or what causes it. */
    private record Cause(int node, int level) {}

    private FishboneDrawing(DiagramSpec spec, Sheet sheet, Hierarchy tree) {
        this.spec = spec;
        this.sheet = sheet;
        this.tree = tree;
    }

    /** Without one effect with causes it is a graph. */
    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        Hierarchy tree = Hierarchy.of(spec);
        if (tree.roots().size() != 1 || tree.children(tree.roots().get(0)).isEmpty()) {
            GraphDrawing.draw(spec, sheet, room);
        } else {
            new FishboneDrawing(spec, sheet, tree).draw(room);
        }
    }

    private void draw(Rectangle2D room) {
        int effect = tree.roots().get(0);
        List<Integer> kinds = tree.children(effect);
        double headWide = Math.min(room.getWidth() * 0.22, sheet.px(230));
        double headHigh = Math.min(room.getHeight() * 0.3, sheet.px(170));
        double y = room.getCenterY();
        double spineEnd = room.getMaxX() - headWide;
        Color line = sheet.tones().line();
        double thick = sheet.px(6, 2);
        sheet.scene().line(room.getX() + sheet.px(10), y, spineEnd, y, Look.stroke(line, thick));
        Color main = sheet.tones().main();
        Card head = new Card(
                new Rectangle2D.Double(spineEnd, y - headHigh / 2, headWide, headHigh), main, main, sheet.px(26));
        head.draw(sheet);
        head.write(
                sheet,
                spec.nodes().get(effect).label(),
                sheet.text(Weight.BOLD, sheet.px(26)),
                "/nodes/" + effect + "/label");
        int pairs = (kinds.size() + 1) / 2;
        double each = (spineEnd - room.getX() - sheet.px(20)) / pairs;
        for (int i = 0; i < kinds.size(); i++) {
            boolean above = i % 2 == 0;
            double left = room.getX() + each * (i / 2);
            Rectangle2D area = above
                    ? new Rectangle2D.Double(left, room.getY(), each, y - room.getY())
                    : new Rectangle2D.Double(left, y, each, room.getMaxY() - y);
            bone(kinds.get(i), area, above, sheet.theme().series(i));
        }
    }

    private void bone(int kind, Rectangle2D area, boolean above, Color hue) {
        double cardHigh = Math.min(area.getHeight() * 0.2, sheet.px(58));
        double lean = Math.min(area.getWidth() * 0.22, sheet.px(90));
        double cardWide = Math.min(area.getWidth() * 0.8, sheet.px(220));
        double right = area.getMaxX() - sheet.px(8);
        double boneTop = right - lean;
        double cardX = Math.max(area.getX(), boneTop - cardWide / 2);
        double cardY = above ? area.getY() : area.getMaxY() - cardHigh;
        double from = above ? area.getY() + cardHigh : area.getMaxY() - cardHigh;
        double to = above ? area.getMaxY() : area.getY();
        Point2D outer = new Point2D.Double(boneTop, from);
        Point2D inner = new Point2D.Double(right, to);
        Color border = sheet.tones().border(hue);
        sheet.scene()
                .line(outer.getX(), outer.getY(), inner.getX(), inner.getY(), Look.stroke(border, sheet.px(3.5, 1.4)));
        Color fill = Tones.mix(sheet.tones().ground(), hue, sheet.theme().isDark() ? 0.4 : 0.22);
        Card card = new Card(
                new Rectangle2D.Double(cardX, cardY, Math.min(cardWide, area.getMaxX() - cardX), cardHigh),
                fill,
                border,
                sheet.px(12));
        card.draw(sheet);
        card.write(
                sheet,
                spec.nodes().get(kind).label(),
                sheet.text(Weight.SEMIBOLD, sheet.px(24)),
                "/nodes/" + kind + "/label");
        List<Cause> causes = new ArrayList<>();
        collect(kind, 0, causes);
        double gap = sheet.px(14);
        double each = (Math.abs(to - from) - 2 * gap) / Math.max(1, causes.size());
        for (int i = 0; i < causes.size(); i++) {
            double y = Math.min(from, to) + gap + each * (i + 0.5);
            twig(causes.get(i), y, each, area.getX(), outer, inner, border);
        }
    }

    private void collect(int node, int level, List<Cause> into) {
        for (int child : tree.children(node)) {
            into.add(new Cause(child, level));
            collect(child, level + 1, into);
        }
    }

    private void twig(Cause cause, double y, double each, double left, Point2D outer, Point2D inner, Color color) {
        double share = (y - outer.getY()) / (inner.getY() - outer.getY());
        double x = outer.getX() + (inner.getX() - outer.getX()) * share;
        double start = left + sheet.px(6) + cause.level() * sheet.px(18);
        double size = sheet.px(cause.level() == 0 ? 21 : 17);
        TextStyle style = sheet.text(Weight.REGULAR, size)
                .withColor(
                        cause.level() == 0 ? sheet.theme().ink() : sheet.theme().mutedInk());
        FittedText text = sheet.fit(spec.nodes().get(cause.node()).label(), style, x - start - sheet.px(26), each, 4);
        double textStart = Math.max(start, x - sheet.px(26) - text.width() - sheet.px(30));
        Rectangle2D place = new Rectangle2D.Double(textStart, y - text.height() / 2, text.width(), text.height());
        sheet.write(text, place, Anchor.START, Anchor.START, "/nodes/" + cause.node() + "/label");
        if (cause.level() == 0) {
            sheet.scene().line(place.getMaxX() + sheet.px(6), y, x, y, Look.stroke(color, sheet.px(2, 1)));
        }
    }
}
