package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;
import org.smartgen.render.TextStyle;

/** Draws nodes, larger or smaller than at the reference size. */
final class NodePainter {
    private static final double LINE = 1.7;

    private final Sheet sheet;
    private final double scale;

    NodePainter(Sheet sheet, double scale) {
        this.sheet = sheet;
        this.scale = scale;
    }

    Shape outline(NodeFace face, Rectangle2D box) {
        if (isDot(face)) {
            double d = Math.min(box.getWidth(), box.getHeight());
            return Outline.of(DiagramSpec.Shape.CIRCLE, Sheet.around(box.getCenterX(), box.getCenterY(), d, d), 0);
        }
        return Outline.of(shape(face), box, corner());
    }

    private static DiagramSpec.Shape shape(NodeFace face) {
        boolean card = !face.members().isEmpty();
        boolean said = !face.node().label().isBlank();
        return card
                ? DiagramSpec.Shape.PROCESS
                : face.shape() == DiagramSpec.Shape.FORK && said ? DiagramSpec.Shape.PROCESS : face.shape();
    }

    /** The black dots of a state diagram. */
    private static boolean isDot(NodeFace face) {
        return face.node().label().isBlank()
                && (face.shape() == DiagramSpec.Shape.START || face.shape() == DiagramSpec.Shape.END);
    }

    private double corner() {
        return 9 * Math.max(0.5, scale);
    }

    void draw(NodeFace face, Rectangle2D box, Color hue) {
        if (isDot(face)) {
            dot(face, box);
            return;
        }
        Shape outline = outline(face, box);
        Tones tones = sheet.tones();
        DiagramSpec.Shape shape = face.shape();
        boolean solid = shape == DiagramSpec.Shape.START
                || shape == DiagramSpec.Shape.FORK && face.node().label().isBlank();
        boolean strong = shape == DiagramSpec.Shape.END;
        Color own = shape == DiagramSpec.Shape.DECISION
                        || shape == DiagramSpec.Shape.CHOICE
                        || shape == DiagramSpec.Shape.NOTE
                ? tones.warm()
                : hue;
        Color fill = solid ? tones.solid(own) : strong ? Tones.mix(tones.ground(), own, 0.3) : tones.fill(own);
        Look look = Look.fill(fill)
                .withStroke(solid ? fill : tones.border(own), Math.max(1, LINE * scale * (strong ? 1.6 : 1)));
        boolean outside = shape == DiagramSpec.Shape.EXTERNAL;
        sheet.scene().shape("n" + face.index(), outline, outside ? look.dashed(6 * scale, 4 * scale) : look);
        details(face, box, tones.border(own));
        if (face.members().isEmpty()) {
            label(face, box, fill, tones.border(own));
        } else {
            card(face, box, own);
        }
    }

    private void dot(NodeFace face, Rectangle2D box) {
        double r = Math.min(box.getWidth(), box.getHeight()) / 2;
        Color ink = sheet.theme().ink();
        if (face.shape() == DiagramSpec.Shape.END) {
            sheet.scene()
                    .circle(
                            box.getCenterX(),
                            box.getCenterY(),
                            r,
                            Look.fill(sheet.tones().ground()).withStroke(ink, Math.max(1.2, 2 * scale)));
            sheet.scene().circle(box.getCenterX(), box.getCenterY(), r * 0.6, Look.fill(ink));
        } else {
            sheet.scene().circle(box.getCenterX(), box.getCenterY(), r, Look.fill(ink));
        }
    }

    private void details(NodeFace face, Rectangle2D box, Color line) {
        Look thin = Look.stroke(line, Math.max(1, LINE * scale));
        double x = box.getX();
        double y = box.getY();
        switch (face.shape()) {
            case DATABASE -> {
                double lid = Outline.lid(box);
                Path2D rim = new Path2D.Double();
                rim.moveTo(x, y + lid);
                rim.curveTo(x, y + lid * 2.333, box.getMaxX(), y + lid * 2.333, box.getMaxX(), y + lid);
                sheet.scene().shape(rim, thin);
            }
            case QUEUE -> {
                double lid = Outline.mouth(box);
                Path2D rim = new Path2D.Double();
                rim.moveTo(box.getMaxX() - lid, y);
                rim.curveTo(
                        box.getMaxX() - lid * 2.333,
                        y,
                        box.getMaxX() - lid * 2.333,
                        box.getMaxY(),
                        box.getMaxX() - lid,
                        box.getMaxY());
                sheet.scene().shape(rim, thin);
            }
            case SUBROUTINE -> {
                double in = Math.min(10 * scale, box.getWidth() / 8);
                sheet.scene().line(x + in, y, x + in, box.getMaxY(), thin);
                sheet.scene().line(box.getMaxX() - in, y, box.getMaxX() - in, box.getMaxY(), thin);
            }
            case NOTE -> {
                double fold = Math.min(box.getHeight(), box.getWidth()) * 0.22;
                sheet.scene().line(box.getMaxX() - fold, y, box.getMaxX() - fold, y + fold, thin);
                sheet.scene().line(box.getMaxX() - fold, y + fold, box.getMaxX(), y + fold, thin);
            }
            default -> {}
        }
    }

    private void label(NodeFace face, Rectangle2D box, Color fill, Color line) {
        Rectangle2D room = inside(face, box);
        if (NodeIcon.isShownFor(face.shape())) {
            double size = Math.min(NodeIcon.SIZE * 0.9 * scale, box.getHeight() * 0.42);
            double gap = 4 * scale;
            double high = face.label().height() * scale;
            double top = box.getY() + (box.getHeight() - size - gap - high) / 2;
            Rectangle2D place = new Rectangle2D.Double(box.getX(), top, box.getWidth(), size);
            NodeIcon.of(face.shape()).ifPresent(icon -> sheet.scene().icon(icon, place, line));
            room = new Rectangle2D.Double(
                    box.getX(), top + size + gap, box.getWidth(), Math.max(high, box.getMaxY() - top - size - gap * 2));
            write(face.label(), room, fill, "/nodes/" + face.index() + "/label", Anchor.MIDDLE, Anchor.START);
            return;
        }
        String pointer = "/nodes/" + face.index() + "/label";
        if (face.label().style().size() * scale >= sheet.smallest()) {
            write(face.label(), room, fill, pointer, Anchor.MIDDLE, Anchor.MIDDLE);
        } else {
            TextStyle least = face.label()
                    .style()
                    .withSize(sheet.smallest())
                    .withColor(sheet.theme().inkOn(fill));
            FittedText text =
                    Squeezed.into(outline(face, box), room, face.label().fullText(), least, sheet);
            sheet.write(text, room, Anchor.MIDDLE, Anchor.MIDDLE, pointer);
        }
    }

    private Rectangle2D inside(NodeFace face, Rectangle2D box) {
        double lid = Outline.lid(box);
        double side = 4 * scale;
        return switch (face.shape()) {
            case DATABASE ->
                new Rectangle2D.Double(
                        box.getX() + side,
                        box.getY() + lid * 1.9,
                        box.getWidth() - 2 * side,
                        box.getHeight() - lid * 2.6);
            case QUEUE -> {
                double mouth = Outline.mouth(box);
                yield new Rectangle2D.Double(
                        box.getX() + mouth, box.getY(), box.getWidth() - 2.8 * mouth, box.getHeight());
            }
            case DOCUMENT ->
                new Rectangle2D.Double(
                        box.getX() + side,
                        box.getY(),
                        box.getWidth() - 2 * side,
                        box.getHeight() - Math.min(box.getHeight() * 0.2, 20 * scale));
            case DECISION, CHOICE, CLOUD ->
                Sheet.around(box.getCenterX(), box.getCenterY(), box.getWidth() * 0.72, box.getHeight() * 0.72);
            default ->
                new Rectangle2D.Double(box.getX() + side, box.getY(), box.getWidth() - 2 * side, box.getHeight());
        };
    }

    private void card(NodeFace face, Rectangle2D box, Color hue) {
        double head = Math.min(box.getHeight() * 0.6, NodeFace.head(face.label()) * scale);
        Color band = Tones.mix(sheet.tones().ground(), hue, sheet.theme().isDark() ? 0.5 : 0.3);
        double r = corner();
        Shape top = Shapes.roundRect(box.getX(), box.getY(), box.getWidth(), head, r, r, 0, 0);
        Look border = Look.fill(band).withStroke(sheet.tones().border(hue), Math.max(1, LINE * scale));
        sheet.scene().shape(top, border);
        write(
                face.label(),
                new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), head),
                band,
                "/nodes/" + face.index() + "/label",
                Anchor.MIDDLE,
                Anchor.MIDDLE);
        members(
                face,
                new Rectangle2D.Double(box.getX(), box.getY() + head, box.getWidth(), box.getHeight() - head),
                hue);
    }

    private void members(NodeFace face, Rectangle2D room, Color hue) {
        double y = room.getY() + NodeFace.PADDING / 2 * scale;
        double left = room.getX() + NodeFace.PADDING * scale;
        int lines = face.members().stream().mapToInt(m -> m.lines().size()).sum();
        double line = Math.min(NodeFace.MEMBER_LINE * scale * 1.25, (room.getMaxY() - y) / Math.max(1, lines));
        boolean parted = false;
        for (int i = 0; i < face.members().size(); i++) {
            FittedText text = face.members().get(i);
            double high = line * text.lines().size();
            boolean method = face.node().members().get(i).contains("(");
            if (method && !parted && i > 0) {
                sheet.scene()
                        .line(
                                room.getX(),
                                y - 1,
                                room.getMaxX(),
                                y - 1,
                                Look.stroke(sheet.tones().border(hue), Math.max(0.8, scale)));
            }
            parted |= method;
            write(
                    text,
                    new Rectangle2D.Double(left, y, room.getMaxX() - left - 4 * scale, high),
                    sheet.tones().fill(hue),
                    "/nodes/" + face.index() + "/members/" + i,
                    Anchor.START,
                    Anchor.MIDDLE);
            y += high;
        }
    }

    /** The wrapped text enlarged; where it would be too small to read, fitted anew at the smallest size. */
    private void write(FittedText text, Rectangle2D room, Color behind, String pointer, Anchor across, Anchor down) {
        TextStyle style = text.style()
                .withSize(text.style().size() * scale)
                .withColor(sheet.theme().inkOn(behind));
        if (style.size() >= sheet.smallest() - 1e-9) {
            FittedText same = new FittedText(text.lines(), style, text.text(), text.fullText());
            sheet.write(same, room, across, down, pointer);
            return;
        }
        TextStyle least = style.withSize(sheet.smallest());
        sheet.write(
                sheet.fit(text.fullText(), least, room.getWidth(), room.getHeight(), 99), room, across, down, pointer);
    }
}
