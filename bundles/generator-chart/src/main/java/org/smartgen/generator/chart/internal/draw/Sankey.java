package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartgen.generator.chart.internal.draw.FlowNetwork.Link;
import org.smartgen.generator.chart.internal.draw.FlowNetwork.Node;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.LinearGradient;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Bands between places, as thick as what flows. */
final class Sankey {
    private static final double LEAST = 0.5;

    private final Sheet sheet;
    private final List<Point> points;
    private final String unit;
    private final FlowNetwork network;
    private final Map<Node, Rectangle2D> boxes = new HashMap<>();
    private double pxPerUnit;
    private int unnamed;
    private long unlabelled;

    Sankey(Sheet sheet, ChartSpec spec) {
        this.sheet = sheet;
        this.points = spec.series().get(0).points();
        this.unit = Units.of(spec, spec.series().get(0));
        this.network = new FlowNetwork(points);
    }

    void draw(Rectangle2D room) {
        TextStyle wished = sheet.style(TextRole.LABEL).withWeight(Weight.REGULAR);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.9));
        double names = Math.min(
                room.getWidth() * 0.22,
                network.layers().get(network.layers().size() - 1).stream()
                                .mapToDouble(node -> TextMetrics.width(node.name, style))
                                .max()
                                .orElse(0)
                        + sheet.px(14, 5));
        place(new Rectangle2D.Double(
                room.getX(), room.getY() + 2, Math.max(10, room.getWidth() - names), room.getHeight() - 4));
        bands();
        for (List<Node> layer : network.layers()) {
            for (Node node : layer) {
                sheet.scene().shape("node-" + node.index, boxes.get(node), Look.fill(color(node)));
            }
        }
        flowLabels();
        for (List<Node> layer : network.layers()) {
            for (Node node : layer) {
                name(node, style, room);
            }
        }
        if (unnamed > 0) {
            sheet.warn("labels_thinned", unnamed + " names are left out at this size.");
        }
        sheet.warnUnlabelled(unlabelled);
    }

    private Color color(Node node) {
        return sheet.theme().series(node.index);
    }

    private void place(Rectangle2D room) {
        double thick = sheet.px(18, 6);
        double gap = gap(room);
        pxPerUnit = Double.MAX_VALUE;
        for (List<Node> layer : network.layers()) {
            double sum = layer.stream().mapToDouble(Node::size).sum();
            if (sum > 0) {
                pxPerUnit = Math.min(pxPerUnit, (room.getHeight() - (gap + LEAST) * layer.size()) / sum);
            }
        }
        int last = Math.max(1, network.layers().size() - 1);
        for (int i = 0; i < network.layers().size(); i++) {
            List<Node> layer = network.layers().get(i);
            double x = room.getX() + (room.getWidth() - thick) * i / last;
            double[] heights = layer.stream()
                    .mapToDouble(node -> Math.max(LEAST, node.size() * pxPerUnit))
                    .toArray();
            double[] sizes = new double[heights.length];
            double[] wished = new double[heights.length];
            double total = -gap;
            for (double height : heights) {
                total += height + gap;
            }
            double y = room.getCenterY() - total / 2 - gap / 2;
            for (int k = 0; k < sizes.length; k++) {
                sizes[k] = heights[k] + gap;
                wished[k] = y + sizes[k] / 2;
                y += sizes[k];
            }
            for (int k = 0; k < sizes.length; k++) {
                boxes.put(layer.get(k), new Rectangle2D.Double(x, wished[k] - heights[k] / 2, thick, heights[k]));
            }
        }
    }

    private double gap(Rectangle2D room) {
        int most = network.layers().stream().mapToInt(List::size).max().orElse(1);
        return Math.min(sheet.px(26, 9), room.getHeight() * 0.4 / Math.max(1, most));
    }

    /** Bands leave and arrive in the order of the places at their other ends. */
    private void bands() {
        Map<Link, Double> starts = new HashMap<>();
        Map<Link, Double> ends = new HashMap<>();
        for (Node node : boxes.keySet()) { // the order does not matter here
            double y = boxes.get(node).getY();
            for (Link link : sorted(node.out, true)) {
                starts.put(link, y);
                y += link.value() * pxPerUnit;
            }
            y = boxes.get(node).getY();
            for (Link link : sorted(node.in, false)) {
                ends.put(link, y);
                y += link.value() * pxPerUnit;
            }
        }
        for (Link link : network.links()) {
            if (points.get(link.point()).value() != null) {
                band(link, starts.get(link), ends.get(link));
            }
        }
    }

    private List<Link> sorted(List<Link> links, boolean out) {
        return links.stream()
                .sorted(Comparator.comparingDouble((Link link) ->
                                boxes.get(out ? link.to() : link.from()).getY())
                        .thenComparingInt(Link::point))
                .toList();
    }

    private void band(Link link, double start, double end) {
        double x1 = boxes.get(link.from()).getMaxX();
        double x2 = boxes.get(link.to()).getMinX();
        double thick = Math.max(LEAST, link.value() * pxPerUnit);
        double bend = link.isForward() ? (x2 - x1) / 2 : sheet.px(80, 20);
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x1, start);
        path.curveTo(x1 + bend, start, x2 - bend, end, x2, end);
        path.lineTo(x2, end + thick);
        path.curveTo(x2 - bend, end + thick, x1 + bend, start + thick, x1, start + thick);
        path.closePath();
        Look look = link.isForward()
                ? Look.fill(LinearGradient.horizontal(alpha(color(link.from())), alpha(color(link.to()))))
                : Look.fill(alpha(color(link.from())));
        sheet.scene().shape("value-0-" + link.point(), path, look);
    }

    private static Color alpha(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 96);
    }

    /** At the end of each band that is thick enough. */
    private void flowLabels() {
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.78));
        for (Node node : boxes.keySet().stream()
                .sorted(Comparator.comparingInt(n -> n.index))
                .toList()) {
            for (Link link : sorted(node.out, true)) {
                double thick = link.value() * pxPerUnit;
                if (points.get(link.point()).value() == null) {
                    continue;
                }
                String text = sheet.values().of(points.get(link.point()).value(), unit);
                double room =
                        boxes.get(link.to()).getMinX() - boxes.get(link.from()).getMaxX();
                boolean fits =
                        thick >= style.size() * 1.15 && link.isForward() && TextMetrics.width(text, style) < room * 0.4;
                // it stands on what the band and the background make together
                Color behind = sheet.hasBackground()
                        ? Palette.mix(sheet.theme().background(), color(link.from()), 96 / 255.0)
                        : color(link.from());
                double end = boxes.get(link.to()).getMinX() - sheet.px(8, 3);
                Label label = Label.of(text, style.withColor(sheet.theme().inkOn(behind)))
                        .pointer("/series/0/points/" + link.point() + "/value");
                boolean written = fits
                        && sheet.tryWrite(
                                label.centredAt(end, endOf(link) + thick / 2).anchor(Anchor.END));
                unlabelled += written ? 0 : 1;
            }
        }
    }

    private double endOf(Link link) {
        double y = boxes.get(link.to()).getY();
        for (Link other : sorted(link.to().in, false)) {
            if (other == link) {
                return y;
            }
            y += other.value() * pxPerUnit;
        }
        return y;
    }

    private void name(Node node, TextStyle style, Rectangle2D room) {
        Rectangle2D box = boxes.get(node);
        double gap = sheet.px(8, 3);
        double next = node.layer + 1 < network.layers().size()
                ? boxes.get(network.layers().get(node.layer + 1).get(0)).getMinX() - box.getMaxX()
                : room.getMaxX() - box.getMaxX();
        double width = node.layer + 1 < network.layers().size() ? next * 0.62 : next - gap;
        for (int lines = 3; lines >= 1; lines--) {
            FittedText name = sheet.fitAsIs(node.name, style, width, TextMetrics.blockHeight(lines, style), lines);
            double first = box.getCenterY() - name.height() / 2 + TextMetrics.ascent(style);
            Label place = Label.of("", style).at(box.getMaxX() + gap, first).pointer(node.pointer);
            Rectangle2D taken = Sheet.boxOf(name, place);
            if (!name.lines().isEmpty() && sheet.isFree(taken)) {
                Color behind = sheet.theme().background();
                if (sheet.hasBackground() && !node.out.isEmpty()) {
                    sheet.scene()
                            .rect(
                                    taken.getX() - 3,
                                    taken.getY(),
                                    taken.getWidth() + 6,
                                    taken.getHeight(),
                                    style.size() * 0.25,
                                    Look.fill(behind).opacity(0.82));
                }
                sheet.write(name, sheet.hasBackground() ? place.on(behind) : place);
                return;
            }
        }
        unnamed++;
    }
}
