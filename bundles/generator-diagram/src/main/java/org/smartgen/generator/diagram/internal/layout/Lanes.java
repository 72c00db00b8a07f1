package org.smartgen.generator.diagram.internal.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A graph in lanes (its clusters), running to the right. Nodes stand in a grid of layers and lanes; edges run in channels between the
 * columns and above the lanes, where no node stands.
 */
public final class Lanes {
    private static final double PADDING = 16;

    private final Graph graph;
    private final Spacing spacing;
    private final double head;
    private final int[] layers;
    private final int columns;
    private final int lanes;
    private final int[] slot;
    private final double[] slotHeight;
    private final double[] laneTop;
    private final double[] columnLeft;
    private final double[] columnWide;
    private final List<List<Integer>> channels = new ArrayList<>();
    private final List<List<Integer>> tracks = new ArrayList<>();
    private final double[] labelRoom;
    private double width;
    private double height;

    private Lanes(Graph graph, Spacing spacing, double head) {
        this.graph = graph;
        this.spacing = spacing;
        this.head = head;
        layers = Layers.of(graph);
        columns = Layers.count(layers);
        lanes = graph.clusters().size();
        slot = new int[layers.length];
        slotHeight = new double[lanes];
        laneTop = new double[lanes];
        columnLeft = new double[columns];
        columnWide = new double[columns];
        labelRoom = new double[columns + 1];
    }

    /**
     * @param graph every box is in a cluster
     * @param head room before the first column, for the names of the lanes
     */
    public static Placed of(Graph graph, Spacing spacing, double head) {
        Lanes layout = new Lanes(graph, spacing, head);
        layout.occupy();
        layout.sortChannels();
        layout.measure();
        return layout.result();
    }

    /** The same, running down, with lanes side by side. */
    public static Placed down(Graph graph, Spacing spacing, double head) {
        return of(graph.transposed(), spacing, head).transposed();
    }

    private void occupy() {
        int[][] filled = new int[lanes][columns];
        for (int i = 0; i < layers.length; i++) {
            Graph.Box box = graph.boxes().get(i);
            slot[i] = filled[box.cluster()][layers[i]]++;
            slotHeight[box.cluster()] = Math.max(slotHeight[box.cluster()], box.height());
            columnWide[layers[i]] = Math.max(columnWide[layers[i]], box.width());
        }
        for (int i = 0; i <= columns; i++) {
            channels.add(new ArrayList<>());
        }
        for (int i = 0; i < lanes; i++) {
            tracks.add(new ArrayList<>());
        }
    }

    private boolean isShort(Graph.Link link) {
        return layers[link.to()] == layers[link.from()] + 1;
    }

    private void sortChannels() {
        for (int i = 0; i < graph.links().size(); i++) {
            Graph.Link link = graph.links().get(i);
            int out = layers[link.from()] + 1;
            channels.get(out).add(i);
            labelRoom[out] = Math.max(labelRoom[out], link.labelWidth());
            if (!isShort(link)) {
                channels.get(layers[link.to()]).add(i);
                tracks.get(graph.boxes().get(link.to()).cluster()).add(i);
            }
        }
        for (int c = 0; c < channels.size(); c++) {
            int column = c;
            channels.get(c).sort(Comparator.comparingInt(link -> order(link, column)));
        }
    }

    /** Edges that leave a channel's left side for afar come first, those that only arrive at its right come last. */
    private int order(int link, int column) {
        Graph.Link one = graph.links().get(link);
        boolean leaves = layers[one.from()] + 1 == column;
        boolean arrives = layers[one.to()] == column;
        return leaves && arrives ? 1 : leaves ? 0 : 2;
    }

    private void measure() {
        double x = head + channel(0);
        for (int c = 0; c < columns; c++) {
            columnLeft[c] = x;
            x += columnWide[c] + channel(c + 1);
        }
        width = x;
        double y = 0;
        for (int l = 0; l < lanes; l++) {
            laneTop[l] = y;
            int slots = 1;
            for (int i = 0; i < slot.length; i++) {
                slots = graph.boxes().get(i).cluster() == l ? Math.max(slots, slot[i] + 1) : slots;
            }
            y += trackRoom(l) + slots * slotHeight[l] + (slots - 1) * spacing.node() + 2 * PADDING;
        }
        height = y;
    }

    private double channel(int index) {
        double label = labelRoom[index];
        double room = channels.get(index).size() * spacing.edge() + spacing.edge() * 2 + (label > 0 ? label + 6 : 0);
        return index == 0 && channels.get(0).isEmpty() ? PADDING : Math.max(room, spacing.layer() * 0.8);
    }

    private double trackRoom(int lane) {
        return tracks.get(lane).size() * spacing.edge();
    }

    private Placed result() {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int i = 0; i < layers.length; i++) {
            Graph.Box box = graph.boxes().get(i);
            int lane = box.cluster();
            double centre = columnLeft[layers[i]] + columnWide[layers[i]] / 2;
            double middle = laneTop[lane]
                    + trackRoom(lane)
                    + PADDING
                    + slot[i] * (slotHeight[lane] + spacing.node())
                    + slotHeight[lane] / 2;
            boxes.add(new Rectangle2D.Double(
                    centre - box.width() / 2, middle - box.height() / 2, box.width(), box.height()));
        }
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < graph.links().size(); i++) {
            routes.add(route(i, boxes));
        }
        List<Rectangle2D> bands = new ArrayList<>();
        for (int l = 0; l < lanes; l++) {
            bands.add(new Rectangle2D.Double(
                    0, laneTop[l], width, (l + 1 < lanes ? laneTop[l + 1] : height) - laneTop[l]));
        }
        return new Placed(width, height, boxes, routes, bands);
    }

    private Route route(int index, List<Rectangle2D> boxes) {
        Graph.Link link = graph.links().get(index);
        Rectangle2D from = boxes.get(link.from());
        Rectangle2D to = boxes.get(link.to());
        double leaveY = from.getCenterY() + port(index, true) * from.getHeight() * 0.3;
        double enterY = to.getCenterY() + port(index, false) * to.getHeight() * 0.3;
        int out = layers[link.from()] + 1;
        double firstX = trackX(out, index);
        List<Point2D> way = new ArrayList<>();
        way.add(new Point2D.Double(from.getMaxX(), leaveY));
        way.add(new Point2D.Double(firstX, leaveY));
        if (!isShort(link)) {
            int lane = graph.boxes().get(link.to()).cluster();
            double trackY = laneTop[lane] + spacing.edge() * (tracks.get(lane).indexOf(index) + 1);
            double lastX = trackX(layers[link.to()], index);
            way.add(new Point2D.Double(firstX, trackY));
            way.add(new Point2D.Double(lastX, trackY));
            way.add(new Point2D.Double(lastX, enterY));
        } else {
            way.add(new Point2D.Double(firstX, enterY));
        }
        way.add(new Point2D.Double(to.getMinX(), enterY));
        Rectangle2D label = null;
        if (link.hasLabel()) {
            double x = columnLeft[layers[link.from()]] + columnWide[layers[link.from()]] + 4;
            boolean below = port(index, true) > 0;
            label = new Rectangle2D.Double(
                    x, below ? leaveY + 1 : leaveY - 1 - link.labelHeight(), link.labelWidth(), link.labelHeight());
        }
        return new Route(way, label).tidy();
    }

    private double trackX(int channel, int link) {
        double left = channel == 0 ? head : columnLeft[channel - 1] + columnWide[channel - 1];
        double label = labelRoom[channel] > 0 ? labelRoom[channel] + 6 : 0;
        return left + label + spacing.edge() * (channels.get(channel).indexOf(link) + 1);
    }

    /** From -1 to 1 along the side of a box where several edges end. */
    private double port(int index, boolean start) {
        Graph.Link link = graph.links().get(index);
        int box = start ? link.from() : link.to();
        int count = 0;
        int mine = 0;
        for (int i = 0; i < graph.links().size(); i++) {
            Graph.Link other = graph.links().get(i);
            if ((start ? other.from() : other.to()) == box) {
                mine = i == index ? count : mine;
                count++;
            }
        }
        return count < 2 ? 0 : 2.0 * mine / (count - 1) - 1;
    }
}
