package org.smartgen.generator.diagram.internal.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A long graph in columns. It is cut between layers; an edge that is cut ends at the edge of its column and goes on in channels
 * above, below and between the columns, where no node stands. When all such edges join neighbours, every second column runs upwards,
 * like a snake, and they need no way back to the top.
 */
final class Fold {
    private final Graph graph;
    private final int[] pieceOf;
    private final int count;
    private final Spacing spacing;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, Integer> tracks = new LinkedHashMap<>();
    private final boolean snake;

    /** One column: its own graph, which boxes and links of the whole it holds, and where links leave and enter. */
    private static final class Piece {
        final List<Integer> boxes = new ArrayList<>();
        final Map<Integer, Integer> local = new LinkedHashMap<>();
        final List<Graph.Box> shapes = new ArrayList<>();
        final List<Graph.Link> links = new ArrayList<>();
        final Map<Integer, Integer> inner = new LinkedHashMap<>();
        final Map<Integer, Integer> exits = new LinkedHashMap<>();
        final Map<Integer, Integer> entries = new LinkedHashMap<>();
        final Set<Integer> first = new HashSet<>();
        final Set<Integer> last = new HashSet<>();
        Placed placed = new Placed(0, 0, List.of(), List.of(), List.of());
    }

    private Fold(Graph graph, int[] pieceOf, int count, Spacing spacing) {
        this.graph = graph;
        this.pieceOf = pieceOf;
        this.count = count;
        this.spacing = spacing;
        this.snake = graph.links().stream().allMatch(link -> Math.abs(pieceOf[link.from()] - pieceOf[link.to()]) <= 1);
    }

    /** @param cuts the first layer of the second column, of the third… */
    static Placed of(Graph graph, int[] layers, List<Integer> cuts, Spacing spacing) {
        int[] pieceOf = new int[layers.length];
        for (int i = 0; i < layers.length; i++) {
            int layer = layers[i];
            pieceOf[i] = (int) cuts.stream().filter(cut -> layer >= cut).count();
        }
        Fold fold = new Fold(graph, pieceOf, cuts.size() + 1, spacing);
        fold.cut();
        fold.placePieces();
        return fold.joined();
    }

    private void cut() {
        for (int i = 0; i < count; i++) {
            pieces.add(new Piece());
        }
        for (int i = 0; i < pieceOf.length; i++) {
            Piece piece = pieces.get(pieceOf[i]);
            piece.local.put(i, piece.boxes.size());
            piece.boxes.add(i);
            piece.shapes.add(graph.boxes().get(i));
        }
        for (int i = 0; i < graph.links().size(); i++) {
            Graph.Link link = graph.links().get(i);
            Piece from = pieces.get(pieceOf[link.from()]);
            Piece to = pieces.get(pieceOf[link.to()]);
            if (from == to) {
                from.inner.put(i, from.links.size());
                from.links.add(new Graph.Link(
                        at(from, link.from()), at(from, link.to()), link.labelWidth(), link.labelHeight()));
            } else {
                tracks.put(i, tracks.size());
                exit(from, i, link);
                enter(to, i, link);
            }
        }
    }

    private static int at(Piece piece, int box) {
        return piece.local.getOrDefault(box, 0);
    }

    private static void exit(Piece piece, int index, Graph.Link link) {
        int end = piece.shapes.size();
        piece.shapes.add(new Graph.Box(1, 1, Graph.NONE));
        piece.last.add(end);
        piece.exits.put(index, piece.links.size());
        piece.links.add(new Graph.Link(at(piece, link.from()), end, link.labelWidth(), link.labelHeight()));
    }

    private static void enter(Piece piece, int index, Graph.Link link) {
        int start = piece.shapes.size();
        piece.shapes.add(new Graph.Box(1, 1, Graph.NONE));
        piece.first.add(start);
        piece.entries.put(index, piece.links.size());
        piece.links.add(new Graph.Link(start, at(piece, link.to()), 0, 0));
    }

    private void placePieces() {
        double tallest = 0;
        for (Piece piece : pieces) {
            piece.placed = Layered.of(
                    new Graph(piece.shapes, piece.links, List.of(), graph.turned()), spacing, piece.first, piece.last);
            tallest = Math.max(tallest, piece.placed.height());
        }
        double gutter = snake ? spacing.node() * 1.3 : spacing.node() + channel();
        double x = 0;
        for (int i = 0; i < count; i++) {
            Piece piece = pieces.get(i);
            Placed spread = spread(piece, tallest);
            Placed turned = snake && i % 2 == 1 ? spread.flipped() : spread;
            double left = i == 0 && snake ? 0 : gutter;
            piece.placed = turned.moved(x + left, channel());
            x += left + piece.placed.width();
        }
    }

    /** As tall as the tallest, with longer edges, but not by much. */
    private static Placed spread(Piece piece, double tallest) {
        Placed placed = piece.placed;
        return Stretch.to(placed, piece.links, placed.width(), Math.min(tallest, placed.height() * 1.4));
    }

    private double channel() {
        return spacing.layer() * 0.6 + tracks.size() * spacing.edge();
    }

    private Placed joined() {
        Rectangle2D[] boxes = new Rectangle2D[pieceOf.length];
        Route[] routes = new Route[graph.links().size()];
        double width = 0;
        double bottom = 0;
        for (Piece piece : pieces) {
            width = Math.max(
                    width,
                    piece.placed.boxes().stream()
                            .mapToDouble(Rectangle2D::getMaxX)
                            .max()
                            .orElse(0));
            bottom = Math.max(bottom, channel() + piece.placed.height());
            piece.local.forEach(
                    (box, local) -> boxes[box] = piece.placed.boxes().get(local));
            piece.inner.forEach(
                    (link, local) -> routes[link] = piece.placed.routes().get(local));
        }
        for (Map.Entry<Integer, Integer> track : tracks.entrySet()) {
            routes[track.getKey()] =
                    across(track.getKey(), track.getValue(), bottom).tidy();
        }
        return Trim.of(List.of(boxes), List.of(routes), List.of());
    }

    private Route across(int link, int track, double bottom) {
        int from = pieceOf[graph.links().get(link).from()];
        int to = pieceOf[graph.links().get(link).to()];
        Piece source = pieces.get(from);
        Piece target = pieces.get(to);
        Route out = source.placed.routes().get(source.exits.getOrDefault(link, 0));
        Route in = target.placed.routes().get(target.entries.getOrDefault(link, 0));
        Point2D leaves = out.points().get(out.points().size() - 1);
        Point2D enters = in.points().get(0);
        double offset = spacing.edge() * (track + 1);
        double below = bottom + offset;
        double above = channel() - offset;
        List<Point2D> way = new ArrayList<>();
        if (snake) {
            boolean low = from % 2 == 0;
            way.add(new Point2D.Double(leaves.getX(), low ? below : above));
            way.add(new Point2D.Double(enters.getX(), low ? below : above));
        } else {
            double between = target.placed.boxes().isEmpty() ? 0 : left(to) - spacing.node() / 2 - offset;
            way.add(new Point2D.Double(leaves.getX(), below));
            way.add(new Point2D.Double(between, below));
            way.add(new Point2D.Double(between, above));
            way.add(new Point2D.Double(enters.getX(), above));
        }
        return out.then(new Route(way, null)).then(in);
    }

    /** Where a column begins. */
    private double left(int piece) {
        Placed placed = pieces.get(piece).placed;
        double boxes =
                placed.boxes().stream().mapToDouble(Rectangle2D::getX).min().orElse(0);
        double edges = placed.routes().stream()
                .flatMap(route -> route.points().stream())
                .mapToDouble(Point2D::getX)
                .min()
                .orElse(boxes);
        return Math.min(boxes, edges);
    }
}
