package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Look;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** A mind map: the topic in the middle or at the left, whichever lets the text be larger; a hue for each branch. */
final class MindMapDrawing {
    private static final double[] TEXT = {22, 18, 16};
    private static final double COLUMN_GAP = 46;
    private static final double ROW_GAP = 12;

    private final DiagramSpec spec;
    private final Sheet sheet;
    private final Hierarchy tree;
    private final int root;
    private final List<FittedText> texts = new ArrayList<>();
    private final double[] w;
    private final double[] h;
    private final int[] depth;

    /** Boxes at the reference size. */
    private record Laid(@Nullable Rectangle2D[] boxes, double width, double height) {}

    private MindMapDrawing(DiagramSpec spec, Sheet sheet, Hierarchy tree) {
        this.spec = spec;
        this.sheet = sheet;
        this.tree = tree;
        this.root = tree.roots().get(0);
        int n = spec.nodes().size();
        w = new double[n];
        h = new double[n];
        depth = new int[n];
    }

    /** Several topics are drawn as trees. */
    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        Hierarchy tree = Hierarchy.of(spec);
        if (tree.roots().size() != 1) {
            GraphDrawing.draw(spec, sheet, room);
            return;
        }
        MindMapDrawing map = new MindMapDrawing(spec, sheet, tree);
        map.measure(map.root, 0);
        map.draw(room);
    }

    private void measure(int node, int level) {
        depth[node] = level;
        while (texts.size() <= spec.nodes().size()) {
            texts.add(new FittedText(List.of(), style(2), "", ""));
        }
        FittedText text =
                Balanced.wrap(spec.nodes().get(node).label(), style(level), level == 0 ? 190 : 170, sheet.locale());
        texts.set(node, text);
        double pad = level == 0 ? 48 : 26;
        w[node] = text.width() + pad;
        h[node] = text.height() + (level == 0 ? 30 : level == 1 ? 16 : 8);
        tree.children(node).forEach(child -> measure(child, level + 1));
    }

    private TextStyle style(int level) {
        return new TextStyle(
                level < 2 ? Weight.SEMIBOLD : Weight.REGULAR,
                TEXT[Math.min(level, 2)],
                sheet.theme().ink());
    }

    private void draw(Rectangle2D room) {
        List<Integer> branches = tree.children(root);
        Laid one = lay(branches, List.of());
        int split = split(branches);
        Laid two = lay(branches.subList(0, split), branches.subList(split, branches.size()));
        Laid chosen = scale(two, room) >= scale(one, room) * 0.75 ? two : one;
        double scale = scale(chosen, room);
        double fx = room.getWidth() / (chosen.width() * scale);
        double fy = room.getHeight() / (chosen.height() * scale);
        Rectangle2D[] boxes = new Rectangle2D[w.length];
        for (int i = 0; i < boxes.length; i++) {
            Rectangle2D r = chosen.boxes()[i];
            if (r != null) {
                boxes[i] = Sheet.around(
                        room.getX() + r.getCenterX() * scale * fx,
                        room.getY() + r.getCenterY() * scale * fy,
                        r.getWidth() * scale,
                        r.getHeight() * scale);
            }
        }
        keepInside(boxes, room);
        for (int i = 0; i < branches.size(); i++) {
            edges(root, branches.get(i), boxes, sheet.theme().series(i), scale);
        }
        for (int i = 0; i < branches.size(); i++) {
            nodes(branches.get(i), boxes, sheet.theme().series(i), scale);
        }
        node(root, boxes[root], sheet.tones().main(), scale);
    }

    /** Stretching keeps middles in proportion: what stood at the border would cross it. */
    private static void keepInside(Rectangle2D[] boxes, Rectangle2D room) {
        for (Rectangle2D box : boxes) {
            double x = Math.max(room.getX(), Math.min(room.getMaxX() - box.getWidth(), box.getX()));
            double y = Math.max(room.getY(), Math.min(room.getMaxY() - box.getHeight(), box.getY()));
            box.setRect(x, y, box.getWidth(), box.getHeight());
        }
    }

    private double scale(Laid laid, Rectangle2D room) {
        double most = sheet.px(30) / TEXT[2];
        return Math.min(most, Math.min(room.getWidth() / laid.width(), room.getHeight() / laid.height()));
    }

    /** So many branches at the right that both sides have about as many leaves. */
    private int split(List<Integer> branches) {
        int all = tree.leaves(root);
        int right = 0;
        for (int i = 0; i < branches.size(); i++) {
            int leaves = tree.leaves(branches.get(i));
            if (right + leaves / 2.0 > all / 2.0 && i > 0) {
                return i;
            }
            right += leaves;
        }
        return branches.size();
    }

    private Laid lay(List<Integer> right, List<Integer> left) {
        Rectangle2D[] boxes = new Rectangle2D[w.length];
        double leftWide = side(left);
        double rightWide = side(right);
        double high = Math.max(h[root], Math.max(total(left), total(right)));
        double middle = leftWide + w[root] / 2;
        boxes[root] = Sheet.around(middle, high / 2, w[root], h[root]);
        place(right, middle + w[root] / 2 + COLUMN_GAP, (high - total(right)) / 2, 1, boxes);
        place(left, middle - w[root] / 2 - COLUMN_GAP, (high - total(left)) / 2, -1, boxes);
        return new Laid(boxes, leftWide + w[root] + rightWide, high);
    }

    private double side(List<Integer> nodes) {
        double most = 0;
        for (int node : nodes) {
            most = Math.max(most, COLUMN_GAP + w[node] + side(tree.children(node)));
        }
        return most;
    }

    private double high(int node) {
        return Math.max(h[node], total(tree.children(node)));
    }

    private double total(List<Integer> nodes) {
        double sum = 0;
        for (int node : nodes) {
            sum += high(node) + gap(node);
        }
        return nodes.isEmpty() ? 0 : sum - gap(nodes.get(nodes.size() - 1));
    }

    private double gap(int node) {
        return depth[node] == 1 ? ROW_GAP * 2 : ROW_GAP;
    }

    private void place(List<Integer> nodes, double x, double top, int way, Rectangle2D[] boxes) {
        double y = top;
        for (int node : nodes) {
            double high = high(node);
            boxes[node] = new Rectangle2D.Double(way > 0 ? x : x - w[node], y + (high - h[node]) / 2, w[node], h[node]);
            List<Integer> children = tree.children(node);
            place(children, x + way * (w[node] + COLUMN_GAP), y + (high - total(children)) / 2, way, boxes);
            y += high + gap(node);
        }
    }

    private void edges(int parent, int node, Rectangle2D[] boxes, Color hue, double scale) {
        Rectangle2D a = boxes[parent];
        Rectangle2D b = boxes[node];
        boolean right = b.getCenterX() > a.getCenterX();
        double x1 = parent == root ? a.getCenterX() : right ? a.getMaxX() : a.getMinX();
        double x2 = right ? b.getMinX() : b.getMaxX();
        double border = right ? a.getMaxX() : a.getMinX();
        double bend = (border + x2) / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(x1, a.getCenterY());
        path.curveTo(bend, a.getCenterY(), bend, b.getCenterY(), x2, b.getCenterY());
        double width = (depth[node] == 1 ? 4 : 2.2) * Math.min(1.4, scale);
        sheet.scene().shape(path, Look.stroke(sheet.tones().border(hue), Math.max(1, width)));
        tree.children(node).forEach(child -> edges(node, child, boxes, hue, scale));
    }

    private void nodes(int node, Rectangle2D[] boxes, Color hue, double scale) {
        node(node, boxes[node], hue, scale);
        tree.children(node).forEach(child -> nodes(child, boxes, hue, scale));
    }

    private void node(int node, Rectangle2D box, Color hue, double scale) {
        int level = depth[node];
        Color fill = level == 0
                ? hue
                : level == 1
                        ? Tones.mix(sheet.tones().ground(), hue, sheet.theme().isDark() ? 0.4 : 0.22)
                        : sheet.tones().fill(hue);
        Color border = level == 1 ? sheet.tones().border(hue) : fill;
        new Card(box, fill, border, level == 0 ? box.getHeight() / 2 : 9 * scale).draw(sheet);
        FittedText text = texts.get(node);
        double size = text.style().size() * scale;
        TextStyle style = text.style().withColor(sheet.theme().inkOn(fill)).withSize(Math.max(size, sheet.smallest()));
        FittedText shown = size >= sheet.smallest()
                ? new FittedText(text.lines(), style, text.text(), text.fullText())
                : sheet.fit(text.fullText(), style, box.getWidth() - 4, box.getHeight(), 9);
        sheet.write(shown, box, Anchor.MIDDLE, Anchor.MIDDLE, "/nodes/" + node + "/label");
    }
}
