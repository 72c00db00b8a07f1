package org.smartgen.generator.diagram.internal.look;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Shapes;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.DrawnText;

/** What of a graph was drawn, read back from its SVG, and what is wrong with it. */
public final class DrawnGraph {
    private static final Pattern ELEMENT =
            Pattern.compile("<(path|rect|ellipse|circle) ([^>]*id=\"([ne]\\d+)\"[^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![-a-z])([a-z]+)=\"([^\"]*)\"");
    private static final double HEAD = 24;

    private final DiagramSpec spec;
    private final Drawing drawing;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    public DrawnGraph(DiagramSpec spec, Drawing drawing) {
        this.spec = spec;
        this.drawing = drawing;
        StringBuilder svg = new StringBuilder();
        try {
            drawing.writeSvg(svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher element = ELEMENT.matcher(svg);
        while (element.find()) {
            Map<String, String> at = new HashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(element.group(2));
            while (attribute.find()) {
                at.put(attribute.group(1), attribute.group(2));
            }
            shapes.put(element.group(3), shape(element.group(1), at));
        }
    }

    private static Shape shape(String kind, Map<String, String> at) {
        return switch (kind) {
            case "path" -> Shapes.path(at.getOrDefault("d", ""));
            case "rect" -> rounded(at);
            case "circle" -> {
                double r = number(at, "r");
                yield new Ellipse2D.Double(number(at, "cx") - r, number(at, "cy") - r, 2 * r, 2 * r);
            }
            default ->
                new Ellipse2D.Double(
                        number(at, "cx") - number(at, "rx"),
                        number(at, "cy") - number(at, "ry"),
                        2 * number(at, "rx"),
                        2 * number(at, "ry"));
        };
    }

    private static Shape rounded(Map<String, String> at) {
        double arc = 2 * number(at, "rx");
        return new RoundRectangle2D.Double(
                number(at, "x"), number(at, "y"), number(at, "width"), number(at, "height"), arc, arc);
    }

    private static double number(Map<String, String> at, String name) {
        return Double.parseDouble(at.getOrDefault(name, "0"));
    }

    /** Empty when nothing is wrong. */
    public List<String> faults() {
        nodes();
        edges();
        labels();
        return List.copyOf(faults);
    }

    private void nodes() {
        for (int i = 0; i < spec.nodes().size(); i++) {
            Optional<Shape> one = drawn("n" + i);
            for (int k = 0; k < i; k++) {
                Optional<Shape> other = drawn("n" + k);
                if (one.isPresent() && other.isPresent() && overlap(one.get(), other.get())) {
                    faults.add("nodes overlap: n" + k + " and n" + i);
                }
            }
        }
    }

    private Optional<Shape> drawn(String id) {
        Shape shape = shapes.get(id);
        if (shape == null) {
            faults.add("not drawn: " + id);
        }
        return Optional.ofNullable(shape);
    }

    private static boolean overlap(Shape a, Shape b) {
        if (!a.getBounds2D().intersects(b.getBounds2D())) {
            return false;
        }
        Area shared = new Area(a);
        shared.intersect(new Area(b));
        Rectangle2D box = shared.getBounds2D();
        return box.getWidth() > 0.5 && box.getHeight() > 0.5;
    }

    private void edges() {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < spec.nodes().size(); i++) {
            index.put(spec.nodes().get(i).id(), i);
        }
        for (int e = 0; e < spec.edges().size(); e++) {
            int from = index.getOrDefault(spec.edges().get(e).from(), -1);
            int to = index.getOrDefault(spec.edges().get(e).to(), -1);
            Optional<Shape> edge = drawn("e" + e);
            if (edge.isPresent()) {
                edge(e, points(edge.get()), from, to);
            }
        }
    }

    private void edge(int e, List<Point2D> points, int from, int to) {
        ends(e, "start", points.get(0), from);
        ends(e, "end", points.get(points.size() - 1), to);
        for (int n = 0; n < spec.nodes().size(); n++) {
            Shape node = shapes.getOrDefault("n" + n, new Rectangle2D.Double());
            boolean own = n == from || n == to;
            long inside = points.stream()
                    .filter(node::contains)
                    .filter(p -> deep(node, p, own ? 2.5 : 0.6))
                    .count();
            if (inside > 0) {
                faults.add("edge e" + e + " runs through node n" + n);
            }
        }
        for (DrawnText text : drawing.texts()) {
            Rectangle2D box = text.box();
            Rectangle2D core = new Rectangle2D.Double(
                    box.getX() + 0.8, box.getY() + 0.8, box.getWidth() - 1.6, box.getHeight() - 1.6);
            boolean label = text.pointer().map(p -> p.startsWith("/edges/")).orElse(true);
            if (label && points.stream().anyMatch(core::contains)) {
                faults.add("edge e" + e + " runs through the text " + text);
            }
        }
    }

    /** Whether a point lies in a shape farther than so many px from its border. */
    private static boolean deep(Shape shape, Point2D p, double px) {
        return shape.contains(p.getX() - px, p.getY())
                && shape.contains(p.getX() + px, p.getY())
                && shape.contains(p.getX(), p.getY() - px)
                && shape.contains(p.getX(), p.getY() + px);
    }

    private void ends(int e, String which, Point2D at, int node) {
        Rectangle2D r =
                shapes.getOrDefault("n" + node, new Rectangle2D.Double()).getBounds2D();
        Rectangle2D around = new Rectangle2D.Double(
                r.getX() - HEAD, r.getY() - HEAD, r.getWidth() + 2 * HEAD, r.getHeight() + 2 * HEAD);
        if (!around.contains(at)) {
            faults.add("the " + which + " of edge e" + e + " is away from node n" + node);
        }
    }

    /** Every px or so along a line. */
    private static List<Point2D> points(Shape line) {
        List<Point2D> points = new ArrayList<>();
        double[] at = new double[6];
        Point2D last = new Point2D.Double();
        for (PathIterator path = new FlatteningPathIterator(line.getPathIterator(null), 0.2);
                !path.isDone();
                path.next()) {
            boolean jump = path.currentSegment(at) == PathIterator.SEG_MOVETO;
            Point2D next = new Point2D.Double(at[0], at[1]);
            int steps = jump ? 1 : (int) Math.ceil(last.distance(next));
            for (int i = 1; i <= steps; i++) {
                double share = jump ? 1 : (double) i / steps;
                points.add(new Point2D.Double(
                        last.getX() + (next.getX() - last.getX()) * share,
                        last.getY() + (next.getY() - last.getY()) * share));
            }
            last = next;
        }
        return points;
    }

    private void labels() {
        for (DrawnText text : drawing.texts()) {
            String pointer = text.pointer().orElse("");
            if (pointer.startsWith("/edges/")) {
                shapes.forEach((id, shape) -> {
                    if (id.startsWith("n") && shape.intersects(text.box())) {
                        faults.add("an edge's text lies on node " + id + ": " + text);
                    }
                });
            } else if (pointer.startsWith("/nodes/")) {
                Shape node = shapes.getOrDefault("n" + pointer.split("/")[2], new Rectangle2D.Double());
                if (!text.box().isEmpty() && !node.contains(text.box())) {
                    faults.add("a text leaves its node: " + text + " " + node.getBounds2D());
                }
            }
        }
    }

    /** Share of the canvas that the drawing without title spans. */
    public double canvasUse() {
        Rectangle2D all = new Rectangle2D.Double();
        for (Shape shape : shapes.values()) {
            all = all.isEmpty() ? shape.getBounds2D() : all.createUnion(shape.getBounds2D());
        }
        return all.getWidth()
                * all.getHeight()
                / drawing.size().width()
                / drawing.size().height();
    }

    public int abbreviated() {
        return (int) drawing.texts().stream().filter(DrawnText::isAbbreviated).count();
    }

    public double smallestText() {
        return drawing.texts().stream().mapToDouble(DrawnText::fontSize).min().orElse(0);
    }
}
