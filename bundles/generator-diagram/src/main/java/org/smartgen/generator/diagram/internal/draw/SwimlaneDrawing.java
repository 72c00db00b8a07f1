package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartgen.generator.diagram.internal.layout.Ends;
import org.smartgen.generator.diagram.internal.layout.Fill;
import org.smartgen.generator.diagram.internal.layout.Graph;
import org.smartgen.generator.diagram.internal.layout.Lanes;
import org.smartgen.generator.diagram.internal.layout.Placed;
import org.smartgen.generator.diagram.internal.layout.Route;
import org.smartgen.generator.diagram.internal.layout.Spacing;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** A flow in lanes: rows on a wide picture, columns on a tall one. */
final class SwimlaneDrawing {
    private static final double HEAD = 44;

    private final DiagramSpec spec;
    private final Sheet sheet;
    private final List<NodeFace> faces = new ArrayList<>();
    private final List<FittedText> labels = new ArrayList<>();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<String, Integer> lanes = new HashMap<>();

    private SwimlaneDrawing(DiagramSpec spec, Sheet sheet) {
        this.spec = spec;
        this.sheet = sheet;
    }

    /** Without lanes it is a flow. */
    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        boolean inLanes = !spec.groups().isEmpty()
                && spec.nodes().stream().noneMatch(node -> node.group().isEmpty())
                && spec.groups().stream().allMatch(group -> group.parent().isEmpty());
        if (inLanes) {
            new SwimlaneDrawing(spec, sheet).draw(room);
        } else {
            GraphDrawing.draw(spec, sheet, room);
        }
    }

    private void draw(Rectangle2D room) {
        Graph graph = graph();
        Placed across = Lanes.of(graph, Spacing.ROOMY, HEAD);
        Placed down = Lanes.down(graph, Spacing.ROOMY, HEAD);
        double w = room.getWidth();
        double h = room.getHeight();
        boolean tall =
                Math.min(w / down.width(), h / down.height()) > Math.min(w / across.width(), h / across.height());
        Placed chosen = tall ? down : across;
        double scale =
                Math.min(sheet.px(30) / GraphDrawing.NODE_TEXT, Math.min(w / chosen.width(), h / chosen.height()));
        Placed placed = Fill.canvas(chosen.scaled(scale), graph.links(), w, h).at(room.getX(), room.getY());
        bands(
                placed,
                tall,
                HEAD
                        * scale
                        * (tall
                                ? placed.height() / (chosen.height() * scale)
                                : placed.width() / (chosen.width() * scale)));
        paint(placed, scale);
    }

    private Graph graph() {
        TextStyle style = new TextStyle(
                Weight.SEMIBOLD, GraphDrawing.NODE_TEXT, sheet.theme().ink());
        TextStyle small = new TextStyle(
                Weight.REGULAR, GraphDrawing.EDGE_TEXT, sheet.theme().mutedInk());
        NodeShapes shapes = new NodeShapes(spec);
        for (int i = 0; i < spec.groups().size(); i++) {
            lanes.put(spec.groups().get(i).id(), i);
        }
        List<Graph.Box> boxes = new ArrayList<>();
        for (int i = 0; i < spec.nodes().size(); i++) {
            DiagramSpec.Node node = spec.nodes().get(i);
            nodes.put(node.id(), i);
            NodeFace face = NodeFace.of(i, node, shapes.of(node), style, 110, sheet);
            faces.add(face);
            boxes.add(face.box(lanes.getOrDefault(node.group(), 0)));
        }
        List<Graph.Link> links = new ArrayList<>();
        for (DiagramSpec.Edge edge : spec.edges()) {
            FittedText text = Balanced.wrap(edge.label(), small, 120, sheet.locale());
            labels.add(text);
            boolean none = edge.label().isBlank();
            links.add(new Graph.Link(
                    nodes.getOrDefault(edge.from(), 0),
                    nodes.getOrDefault(edge.to(), 0),
                    none ? 0 : text.width() + 4,
                    none ? 0 : text.height()));
        }
        List<Graph.Cluster> clusters = spec.groups().stream()
                .map(group -> new Graph.Cluster(Graph.NONE, 0, 0))
                .toList();
        return new Graph(boxes, links, clusters);
    }

    private void bands(Placed placed, boolean tall, double head) {
        double strip = Math.min(head, sheet.px(46, 16));
        for (int i = 0; i < placed.clusters().size(); i++) {
            Rectangle2D band = placed.clusters().get(i);
            Color hue = sheet.theme().series(i);
            Color fill = Tones.mix(sheet.tones().ground(), hue, sheet.theme().isDark() ? 0.5 : 0.26);
            double gap = sheet.px(2);
            double r = sheet.px(10);
            Rectangle2D area = new Rectangle2D.Double(
                    band.getX() + (tall ? gap : 0),
                    band.getY() + (tall ? 0 : gap),
                    band.getWidth() - (tall ? 2 * gap : 0),
                    band.getHeight() - (tall ? 0 : 2 * gap));
            sheet.scene()
                    .rect(
                            area.getX(),
                            area.getY(),
                            area.getWidth(),
                            area.getHeight(),
                            r,
                            Look.fill(sheet.tones().area(hue)));
            Shape title = tall
                    ? Shapes.roundRect(area.getX(), area.getY(), area.getWidth(), strip, r, r, 0, 0)
                    : Shapes.roundRect(area.getX(), area.getY(), strip, area.getHeight(), r, 0, 0, r);
            sheet.scene().shape(title, Look.fill(fill));
            TextStyle style = sheet.text(Weight.SEMIBOLD, sheet.px(19))
                    .withColor(sheet.theme().inkOn(fill));
            String pointer = "/groups/" + i + "/label";
            double along = (tall ? area.getWidth() : area.getHeight()) - sheet.px(8);
            FittedText text = sheet.fit(spec.groups().get(i).label(), style, along, strip, 2);
            if (tall) {
                sheet.write(
                        text,
                        new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), strip),
                        Anchor.MIDDLE,
                        Anchor.MIDDLE,
                        pointer);
            } else {
                double middle = area.getX() + strip / 2 - text.height() / 2 + TextMetrics.ascent(text.style());
                sheet.write(
                        text,
                        Label.of("", text.style())
                                .at(middle, area.getCenterY())
                                .anchor(Anchor.MIDDLE)
                                .rotated(-90)
                                .pointer(pointer));
            }
        }
    }

    private void paint(Placed placed, double scale) {
        NodePainter painter = new NodePainter(sheet, scale);
        EdgePainter edges = new EdgePainter(sheet, scale);
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < spec.edges().size(); i++) {
            DiagramSpec.Edge edge = spec.edges().get(i);
            int from = nodes.getOrDefault(edge.from(), 0);
            int to = nodes.getOrDefault(edge.to(), 0);
            Route route = Ends.meet(
                    placed.routes().get(i),
                    painter.outline(faces.get(from), placed.boxes().get(from)),
                    painter.outline(faces.get(to), placed.boxes().get(to)));
            routes.add(route);
            edges.draw(
                    "e" + i,
                    route.points(),
                    Head.at(edge, false),
                    Head.at(edge, true),
                    edges.look(edge.style(), false, sheet.tones().line()),
                    8 * scale);
        }
        for (int i = 0; i < faces.size(); i++) {
            painter.draw(
                    faces.get(i),
                    placed.boxes().get(i),
                    sheet.theme().series(lanes.getOrDefault(spec.nodes().get(i).group(), 0)));
        }
        new EdgeLabels(sheet, placed, routes).draw(spec.edges(), labels, scale);
    }
}
