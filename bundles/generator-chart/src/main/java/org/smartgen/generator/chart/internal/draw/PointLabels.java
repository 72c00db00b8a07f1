package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** Values beside the points of lines: all of them, or else the ends and extremes, and never over a line or each other. */
final class PointLabels {
    private static final int MOST = 60;

    private final Sheet sheet;
    private final List<Trace> traces;
    private final Rectangle2D plot;
    private final double distance;
    private final List<Rectangle2D> obstacles;
    private final boolean overFill;

    /**
     * @param xs px of each category
     * @param points null where there is no single value
     */
    record Trace(Row row, double[] xs, List<@Nullable Point2D> points) {}

    private record Spot(Trace trace, int index, Point2D point) {}

    PointLabels(
            Sheet sheet,
            List<Trace> traces,
            Rectangle2D plot,
            double distance,
            List<Rectangle2D> obstacles,
            boolean overFill) {
        this.sheet = sheet;
        this.traces = traces;
        this.plot = plot;
        this.distance = distance;
        this.overFill = overFill;
        this.obstacles = List.copyOf(obstacles);
    }

    void draw() {
        List<Spot> all = new ArrayList<>();
        for (Trace trace : traces) {
            for (int i = 0; i < trace.points().size(); i++) {
                Point2D point = trace.points().get(i);
                if (point != null) {
                    all.add(new Spot(trace, i, point));
                }
            }
        }
        List<Label> labels = everyOne(all);
        if (labels.isEmpty()) {
            labels = place(
                    notable(all),
                    Math.max(sheet.smallest(), sheet.style(TextRole.LABEL).size() * 0.85));
            sheet.warnUnlabelled(all.size() - labels.size());
        }
        for (Label label : labels) {
            if (overFill) {
                sheet.write(label);
            } else {
                sheet.writeOverGrid(label);
            }
        }
    }

    private List<Label> everyOne(List<Spot> spots) {
        if (spots.size() > MOST) {
            return List.of();
        }
        double wished = sheet.style(TextRole.LABEL).size();
        for (double size = wished; ; size = Math.max(sheet.smallest(), size * Sheet.SHRINK)) {
            List<Label> labels = place(spots, size);
            if (labels.size() == spots.size()) {
                return labels;
            }
            if (size <= sheet.smallest()) {
                return List.of();
            }
        }
    }

    /** Last, first, highest and lowest of each line, in this order of importance; fewer where there are many lines. */
    private List<Spot> notable(List<Spot> all) {
        List<Spot> notable = new ArrayList<>();
        for (Trace trace : traces) {
            List<Spot> own = all.stream().filter(spot -> spot.trace() == trace).toList();
            if (!own.isEmpty()) {
                Comparator<Spot> byHeight =
                        Comparator.comparingDouble(spot -> -spot.point().getY());
                Spot highest = own.stream().max(byHeight).orElseThrow();
                Spot lowest = own.stream().min(byHeight).orElseThrow();
                Spot last = own.get(own.size() - 1);
                (traces.size() > 2 ? List.of(last, highest) : List.of(last, own.get(0), highest, lowest))
                        .forEach(spot -> {
                            if (!notable.contains(spot)) {
                                notable.add(spot);
                            }
                        });
            }
        }
        return notable;
    }

    /** Those that found a place. */
    private List<Label> place(List<Spot> spots, double size) {
        List<Label> labels = new ArrayList<>();
        List<Rectangle2D> taken = new ArrayList<>(obstacles);
        for (Spot spot : spots) {
            candidate(spot, size, taken).ifPresent(label -> {
                labels.add(label);
                taken.add(Sheet.boxOf(label));
            });
        }
        return labels;
    }

    private Optional<Label> candidate(Spot spot, double size, List<Rectangle2D> taken) {
        Row row = spot.trace().row();
        TextStyle style = sheet.style(TextRole.LABEL)
                .withSize(size)
                .withColor(sheet.theme()
                        .textColor(
                                traces.size() == 1 || overFill
                                        ? sheet.theme().ink()
                                        : sheet.theme().series(row.index()),
                                sheet.theme().background()));
        var cell = row.cells().get(spot.index());
        Label base = Label.of(sheet.values().of(cell.value(), row.unit()), style)
                .pointer(cell.pointer())
                .anchor(Anchor.MIDDLE);
        double x = spot.point().getX();
        double above = spot.point().getY() - distance;
        double below = spot.point().getY() + distance + TextMetrics.capHeight(style);
        double aside = distance * 1.1;
        List<Label> places = new ArrayList<>();
        places.add(base.at(x, isValley(spot) ? below : above));
        places.add(base.at(x, isValley(spot) ? above : below));
        double near = distance * 0.45;
        places.add(base.anchor(Anchor.START).at(x + aside * 0.3, spot.point().getY() - near));
        places.add(base.anchor(Anchor.END).at(x - aside * 0.3, spot.point().getY() - near));
        places.add(base.anchor(Anchor.START)
                .at(x + aside * 0.3, spot.point().getY() + near + TextMetrics.capHeight(style)));
        places.add(
                base.anchor(Anchor.END).at(x - aside * 0.3, spot.point().getY() + near + TextMetrics.capHeight(style)));
        return places.stream()
                .filter(label -> isFree(Sheet.boxOf(label), taken))
                .findFirst();
    }

    private static boolean isValley(Spot spot) {
        List<@Nullable Point2D> points = spot.trace().points();
        Point2D before = spot.index() > 0 ? points.get(spot.index() - 1) : null;
        Point2D after = spot.index() < points.size() - 1 ? points.get(spot.index() + 1) : null;
        double y = spot.point().getY();
        double neighbours = ((before == null ? y : before.getY()) + (after == null ? y : after.getY())) / 2;
        return y > neighbours + 1;
    }

    private boolean isFree(Rectangle2D box, List<Rectangle2D> taken) {
        Rectangle2D roomy = new Rectangle2D.Double(box.getX() - 3, box.getY(), box.getWidth() + 6, box.getHeight());
        boolean inside = plot.getMinX() <= box.getMinX()
                && plot.getMinY() <= box.getMinY() + 1
                && plot.getMaxY() >= box.getMaxY()
                && box.getMaxX() <= plot.getMaxX();
        return inside
                && sheet.isFree(box)
                && taken.stream().noneMatch(roomy::intersects)
                && traces.stream().noneMatch(t -> crosses(t, box));
    }

    private static boolean crosses(Trace trace, Rectangle2D box) {
        Point2D before = null;
        for (Point2D point : trace.points()) {
            if (point != null && before != null && new Line2D.Double(before, point).intersects(box)) {
                return true;
            }
            if (point != null && box.contains(point)) {
                return true;
            }
            before = point;
        }
        return false;
    }
}
