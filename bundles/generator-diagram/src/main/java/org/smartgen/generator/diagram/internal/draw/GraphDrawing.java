package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.diagram.internal.layout.Arrangement;
import org.smartgen.generator.diagram.internal.layout.Arrangement.Flow;
import org.smartgen.generator.diagram.internal.layout.Arrangement.Scaled;
import org.smartgen.generator.diagram.internal.layout.Ends;
import org.smartgen.generator.diagram.internal.layout.Graph;
import org.smartgen.generator.diagram.internal.layout.Placed;
import org.smartgen.generator.diagram.internal.layout.Route;
import org.smartgen.generator.diagram.internal.layout.Spacing;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramType;
import org.smartgen.render.FittedText;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Diagrams of nodes and edges in general: flow, state, class, ER, architecture, network, organisation, tree. */
final class GraphDrawing {
    /** Font sizes that the layout reckons with, in px. */
    static final double NODE_TEXT = 16;

    static final double EDGE_TEXT = 15;
    private static final double GROUP_TEXT = 15;
    private static final double LARGEST_TEXT = 40;
    private static final double WIDEST = 150;
    private static final double NARROW = 96;
    private static final Set<DiagramSpec.Relation> UPWARDS =
            Set.of(DiagramSpec.Relation.INHERITS, DiagramSpec.Relation.IMPLEMENTS);

    private final DiagramSpec spec;
    private final Sheet sheet;
    private final Rectangle2D room;
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final NodeShapes shapes;

    private record Attempt(List<NodeFace> faces, List<FittedText> labels, Scaled scaled) {}

    private GraphDrawing(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        this.spec = spec;
        this.sheet = sheet;
        this.room = room;
        this.shapes = new NodeShapes(spec);
        for (int i = 0; i < spec.groups().size(); i++) {
            groups.put(spec.groups().get(i).id(), i);
        }
        for (int i = 0; i < spec.nodes().size(); i++) {
            nodes.put(spec.nodes().get(i).id(), i);
        }
    }

    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        GraphDrawing drawing = new GraphDrawing(spec, sheet, room);
        drawing.paint(drawing.settled());
    }

    /** Roomy where text stays readable, else tight. */
    private Attempt settled() {
        Attempt roomy = attempt(Spacing.ROOMY, WIDEST, EDGE_TEXT);
        double least = sheet.smallest() / EDGE_TEXT;
        if (roomy.scaled().scale() >= least) {
            return roomy;
        }
        Attempt tight = attempt(Spacing.TIGHT, NARROW, NODE_TEXT);
        return tight.scaled().scale() * NODE_TEXT > roomy.scaled().scale() * EDGE_TEXT ? tight : roomy;
    }

    private Attempt attempt(Spacing spacing, double widest, double edgeText) {
        TextStyle style =
                new TextStyle(Weight.SEMIBOLD, NODE_TEXT, sheet.theme().ink());
        List<NodeFace> faces = new ArrayList<>();
        for (int i = 0; i < spec.nodes().size(); i++) {
            DiagramSpec.Node node = spec.nodes().get(i);
            faces.add(NodeFace.of(i, node, shapes.of(node), style, widest, sheet));
        }
        TextStyle small = new TextStyle(Weight.REGULAR, edgeText, sheet.theme().mutedInk());
        List<FittedText> labels = spec.edges().stream()
                .map(edge -> Balanced.wrap(edge.label(), small, widest, sheet.locale()))
                .toList();
        double most = sheet.px(LARGEST_TEXT) / NODE_TEXT;
        Scaled scaled = Arrangement.fit(
                graph(faces, labels),
                spacing,
                room.getWidth(),
                room.getHeight(),
                sheet.smallest() / Math.min(edgeText, NODE_TEXT),
                most,
                flow());
        return new Attempt(faces, labels, scaled);
    }

    private Flow flow() {
        return switch (spec.direction()) {
            case AUTO -> spec.type() == DiagramType.ORG || spec.type() == DiagramType.CLASS ? Flow.DOWN : Flow.ANY;
            case RIGHT, LEFT -> Flow.RIGHT;
            case DOWN, UP -> Flow.DOWN;
        };
    }

    private Graph graph(List<NodeFace> faces, List<FittedText> labels) {
        List<Graph.Box> boxes = faces.stream()
                .map(face -> face.box(groups.getOrDefault(face.node().group(), Graph.NONE)))
                .toList();
        List<Graph.Link> links = new ArrayList<>();
        for (int i = 0; i < spec.edges().size(); i++) {
            DiagramSpec.Edge edge = spec.edges().get(i);
            int from = node(isUpward(edge) ? edge.to() : edge.from());
            int to = node(isUpward(edge) ? edge.from() : edge.to());
            FittedText label = labels.get(i);
            boolean none = edge.label().isBlank();
            links.add(new Graph.Link(from, to, none ? 0 : label.width() + 10, none ? 0 : label.height() + 2));
        }
        TextStyle head =
                new TextStyle(Weight.SEMIBOLD, GROUP_TEXT, sheet.theme().ink());
        List<Graph.Cluster> clusters = spec.groups().stream()
                .map(group -> new Graph.Cluster(
                        groups.getOrDefault(group.parent(), Graph.NONE),
                        Balanced.wrap(group.label(), head, 300, sheet.locale()).width() + 20,
                        group.label().isBlank() ? 0 : 22))
                .toList();
        return new Graph(boxes, links, clusters);
    }

    private int node(String id) {
        Integer index = nodes.get(id);
        if (index == null) {
            throw new IllegalArgumentException("no node has the id " + id);
        }
        return index;
    }

    private static boolean isUpward(DiagramSpec.Edge edge) {
        return UPWARDS.contains(edge.kind());
    }

    private void paint(Attempt made) {
        Placed placed = made.scaled().placed();
        double scale = made.scaled().scale();
        double dx = room.getX() + (room.getWidth() - placed.width()) / 2;
        double dy = room.getY() + (room.getHeight() - placed.height()) / 2;
        Placed at = placed.at(dx, dy);
        NodePainter painter = new NodePainter(sheet, scale);
        new GroupPainter(sheet, scale).draw(spec.groups(), at.clusters());
        List<Shape> outlines = new ArrayList<>();
        for (int i = 0; i < made.faces().size(); i++) {
            outlines.add(painter.outline(made.faces().get(i), at.boxes().get(i)));
        }
        List<Route> routes = edges(at, outlines, scale);
        for (int i = 0; i < made.faces().size(); i++) {
            painter.draw(
                    made.faces().get(i),
                    at.boxes().get(i),
                    hue(made.faces().get(i).node()));
        }
        new EdgeLabels(sheet, at, routes).draw(spec.edges(), made.labels(), scale);
    }

    private List<Route> edges(Placed at, List<Shape> outlines, double scale) {
        EdgePainter painter = new EdgePainter(sheet, scale);
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < spec.edges().size(); i++) {
            DiagramSpec.Edge edge = spec.edges().get(i);
            boolean upward = isUpward(edge);
            Shape from = outlines.get(node(upward ? edge.to() : edge.from()));
            Shape to = outlines.get(node(upward ? edge.from() : edge.to()));
            Route met = Ends.meet(at.routes().get(i), from, to);
            Route route = upward ? met.reversed() : met;
            routes.add(route);
            boolean er = spec.type() == DiagramType.ER;
            Head tail = er ? Head.cardinality(edge.fromCardinality()) : Head.at(edge, false);
            Head head = er ? Head.cardinality(edge.toCardinality()) : Head.at(edge, true);
            boolean dashed = edge.kind() == DiagramSpec.Relation.IMPLEMENTS
                    || edge.kind() == DiagramSpec.Relation.DEPENDS
                    || edge.kind() == DiagramSpec.Relation.RETURN;
            boolean plain = spec.type() == DiagramType.ORG || spec.type() == DiagramType.TREE;
            List<Point2D> way = route.points();
            painter.draw(
                    "e" + i,
                    way,
                    tail,
                    plain && head == Head.ARROW ? Head.NONE : head,
                    painter.look(edge.style(), dashed, sheet.tones().line()),
                    10 * Math.min(1.3, scale));
        }
        return routes;
    }

    /** Nodes of a top group share a hue; without groups all have the main one, in a hierarchy that of their level. */
    private Color hue(DiagramSpec.Node node) {
        @Nullable Integer group = groups.get(node.group());
        if (group == null) {
            return sheet.tones().main();
        }
        return GroupPainter.hue(sheet, spec.groups(), group);
    }
}
