package org.smartgen.generator.diagram.internal.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartgen.generator.diagram.internal.layout.Placed;
import org.smartgen.generator.diagram.internal.layout.Route;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.TextStyle;

/** Writes the labels of edges, where the layout left room or else where nothing stands. */
final class EdgeLabels {
    private static final double[] ALONG = {0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9};

    private final Sheet sheet;
    private final List<Route> routes;
    private final List<Rectangle2D> taken = new ArrayList<>();

    EdgeLabels(Sheet sheet, Placed placed, List<Route> routes) {
        this.sheet = sheet;
        this.routes = routes;
        taken.addAll(placed.boxes());
        sheet.scene().texts().forEach(text -> taken.add(text.box()));
    }

    /** @param texts wrapped at the reference size */
    void draw(List<DiagramSpec.Edge> edges, List<FittedText> texts, double scale) {
        for (int i = 0; i < edges.size(); i++) {
            if (!edges.get(i).label().isBlank()) {
                draw(i, texts.get(i), scale);
            }
        }
        if (edges.stream()
                .noneMatch(e -> Head.cardinality(e.fromCardinality()).isCardinality()
                        || Head.cardinality(e.toCardinality()).isCardinality())) {
            return;
        }
        for (int i = 0; i < edges.size(); i++) {
            end(i, edges.get(i).fromCardinality(), true, scale);
            end(i, edges.get(i).toCardinality(), false, scale);
        }
    }

    private void draw(int edge, FittedText text, double scale) {
        TextStyle style =
                text.style().withSize(Math.max(sheet.smallest(), text.style().size() * scale));
        FittedText shown = new FittedText(text.lines(), style, text.text(), text.fullText());
        Rectangle2D wanted = routes.get(edge).label().orElse(new Rectangle2D.Double());
        Rectangle2D first = Sheet.around(wanted.getCenterX(), wanted.getCenterY(), shown.width(), shown.height());
        Optional<Rectangle2D> place = isFree(first) ? Optional.of(first) : elsewhere(edge, shown, scale);
        if (place.isPresent()) {
            write(shown, place.get(), "/edges/" + edge + "/label");
        } else {
            sheet.warn("edges_unlabelled", "Some edges have no room for their text at this size.");
        }
    }

    private Optional<Rectangle2D> elsewhere(int edge, FittedText text, double scale) {
        for (double gap : new double[] {5 * scale, 2, 12 * scale}) {
            for (Rectangle2D place : beside(routes.get(edge).points(), text.width(), text.height(), gap)) {
                if (isFree(place)) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Rectangle2D> beside(List<Point2D> way, double w, double h, double gap) {
        List<Rectangle2D> places = new ArrayList<>();
        for (double share : ALONG) {
            for (int i = 1; i < way.size(); i++) {
                Point2D a = way.get(i - 1);
                Point2D b = way.get(i);
                double x = a.getX() + (b.getX() - a.getX()) * share;
                double y = a.getY() + (b.getY() - a.getY()) * share;
                boolean level = Math.abs(b.getY() - a.getY()) < Math.abs(b.getX() - a.getX());
                places.add(level ? Sheet.around(x, y - gap - h / 2, w, h) : Sheet.around(x + gap + w / 2, y, w, h));
                places.add(level ? Sheet.around(x, y + gap + h / 2, w, h) : Sheet.around(x - gap - w / 2, y, w, h));
            }
        }
        return places;
    }

    private void end(int edge, String text, boolean start, double scale) {
        if (text.isBlank()) {
            return;
        }
        List<Point2D> way =
                start ? routes.get(edge).points() : routes.get(edge).reversed().points();
        TextStyle style = sheet.text(org.smartgen.render.Weight.REGULAR, 13 * scale)
                .withColor(sheet.theme().mutedInk());
        FittedText fitted = sheet.fit(text, style, 1000, 1000, 1);
        String pointer = "/edges/" + edge + (start ? "/from_cardinality" : "/to_cardinality");
        double reach = 22 * scale;
        for (double gap : new double[] {5 * scale, 9 * scale, 15 * scale}) {
            for (double along : new double[] {reach, reach * 1.6, reach * 0.6, reach * 2.4}) {
                for (int side : new int[] {1, -1}) {
                    Rectangle2D place = at(way, along, side, gap, fitted);
                    if (isFree(place)) {
                        write(fitted, place, pointer);
                        return;
                    }
                }
            }
        }
        Rectangle2D last = at(way, reach, 1, 3, fitted);
        if (taken.stream().noneMatch(last::intersects) && isOnCanvas(last)) {
            write(fitted, last, pointer);
        } else {
            sheet.warn("cardinality_unlabelled", "Some cardinalities have no room for their text.");
        }
    }

    private static Rectangle2D at(List<Point2D> way, double along, int side, double gap, FittedText text) {
        Point2D a = way.get(0);
        Point2D b = way.get(1);
        double length = Math.max(1e-6, a.distance(b));
        double x = a.getX() + (b.getX() - a.getX()) / length * along;
        double y = a.getY() + (b.getY() - a.getY()) / length * along;
        boolean level = Math.abs(b.getY() - a.getY()) < Math.abs(b.getX() - a.getX());
        double w = text.width();
        double h = text.height();
        return level
                ? Sheet.around(x, y - side * (gap + h / 2), w, h)
                : Sheet.around(x + side * (gap + w / 2), y, w, h);
    }

    private boolean isOnCanvas(Rectangle2D place) {
        return new Rectangle2D.Double(
                        1, 1, sheet.size().width() - 2, sheet.size().height() - 2)
                .contains(place);
    }

    private boolean isFree(Rectangle2D place) {
        Rectangle2D core =
                Sheet.around(place.getCenterX(), place.getCenterY(), place.getWidth(), place.getHeight() * 0.9);
        if (!isOnCanvas(place) || taken.stream().anyMatch(place::intersects)) {
            return false;
        }
        for (Route route : routes) {
            List<Point2D> points = route.points();
            for (int k = 1; k < points.size(); k++) {
                if (core.intersectsLine(new Line2D.Double(points.get(k - 1), points.get(k)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void write(FittedText text, Rectangle2D place, String pointer) {
        taken.add(place);
        sheet.write(text, place, Anchor.MIDDLE, Anchor.MIDDLE, pointer);
    }
}
