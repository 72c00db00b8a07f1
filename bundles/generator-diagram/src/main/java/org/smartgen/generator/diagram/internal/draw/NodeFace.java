package org.smartgen.generator.diagram.internal.draw;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.diagram.internal.layout.Graph;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.FittedText;
import org.smartgen.render.TextStyle;

/**
 * A node with its wrapped texts at the reference size.
 *
 * @param index in the spec
 * @param members one line each, in the order of the spec
 */
record NodeFace(
        int index,
        DiagramSpec.Node node,
        DiagramSpec.Shape shape,
        FittedText label,
        List<FittedText> members,
        double width,
        double height) {

    /** Lengths of a card with members, in px at the reference size. */
    static final double PADDING = 14;

    static final double MEMBER_LINE = 21;

    static NodeFace of(
            int index, DiagramSpec.Node node, DiagramSpec.Shape shape, TextStyle style, double widest, Sheet sheet) {
        boolean wordless = shape == DiagramSpec.Shape.CHOICE || shape == DiagramSpec.Shape.FORK;
        FittedText label = Balanced.wrap(node.label(), style, widest, sheet.locale());
        List<FittedText> members = new ArrayList<>();
        if (!node.members().isEmpty()) {
            TextStyle small = memberStyle(style);
            node.members().forEach(member -> members.add(Balanced.wrap(member, small, widest * 2, sheet.locale())));
            double inner = members.stream().mapToDouble(FittedText::width).max().orElse(0);
            int lines = members.stream().mapToInt(m -> m.lines().size()).sum();
            return new NodeFace(
                    index,
                    node,
                    shape,
                    label,
                    members,
                    Math.max(label.width(), inner) + 2.4 * PADDING,
                    head(label) + lines * MEMBER_LINE + PADDING);
        }
        boolean blank = node.label().isBlank();
        double[] room = wordless && blank || blank
                ? Outline.room(shape, blank ? 8 : label.width(), blank ? 8 : label.height())
                : Outline.room(plain(shape), label.width(), label.height());
        double icon = NodeIcon.isShownFor(shape) ? NodeIcon.SIZE : 0;
        return new NodeFace(index, node, shape, label, members, room[0], room[1] + icon);
    }

    /** A choice or a fork that has something to say is a decision or a box. */
    private static DiagramSpec.Shape plain(DiagramSpec.Shape shape) {
        return switch (shape) {
            case CHOICE -> DiagramSpec.Shape.DECISION;
            case FORK -> DiagramSpec.Shape.PROCESS;
            default -> shape;
        };
    }

    static TextStyle memberStyle(TextStyle style) {
        return style.withWeight(org.smartgen.render.Weight.REGULAR).withSize(style.size() * 0.9);
    }

    /** How high the head of a card is. */
    static double head(FittedText label) {
        return label.height() + 18;
    }

    Graph.Box box(int cluster) {
        return new Graph.Box(width, height, cluster);
    }
}
