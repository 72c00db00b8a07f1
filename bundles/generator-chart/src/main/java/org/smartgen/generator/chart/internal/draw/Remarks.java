package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.smartgen.generator.chart.internal.spec.Annotation;
import org.smartgen.generator.chart.internal.spec.Annotation.Kind;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.render.Look;

/**
 * A chart's annotations: bands behind the marks, lines over them, their words outside of the plot, on its top or at its right,
 * where they hide nothing.
 */
final class Remarks {
    private final Sheet sheet;
    private final List<Remark> all;
    private final RemarkTexts above;
    private final RemarkTexts beside;

    record Remark(int index, Annotation annotation) {
        boolean isOfValues() {
            return annotation.value() != null && annotation.kind() != Kind.NOTE;
        }

        String pointer() {
            return "/annotations/" + index + "/text";
        }

        String id() {
            return "annotation-" + index;
        }
    }

    private Remarks(Sheet sheet, List<Remark> all, RemarkTexts above, RemarkTexts beside) {
        this.sheet = sheet;
        this.all = all;
        this.above = above;
        this.beside = beside;
    }

    /** @param lying whether values go from left to right @param room for plot and words together */
    static Remarks plan(Sheet sheet, ChartSpec spec, boolean lying, Rectangle2D room) {
        List<Remark> all = new ArrayList<>();
        for (int i = 0; i < spec.annotations().size(); i++) {
            all.add(new Remark(i, spec.annotations().get(i)));
        }
        List<Remark> worded =
                all.stream().filter(one -> !one.annotation().text().isBlank()).toList();
        return new Remarks(
                sheet,
                all,
                RemarkTexts.above(
                        sheet,
                        worded.stream().filter(one -> one.isOfValues() == lying).toList(),
                        room),
                RemarkTexts.beside(
                        sheet,
                        worded.stream().filter(one -> one.isOfValues() != lying).toList(),
                        room));
    }

    boolean isBeside() {
        return !beside.isEmpty();
    }

    /** What is left for the plot. */
    Rectangle2D inner(Rectangle2D room) {
        return new Rectangle2D.Double(
                room.getX(),
                room.getY() + above.depth(),
                Math.max(1, room.getWidth() - beside.depth()),
                Math.max(1, room.getHeight() - above.depth()));
    }

    /** The lowest of this and the annotated values. */
    BigDecimal low(BigDecimal low) {
        return values().reduce(low, BigDecimal::min);
    }

    BigDecimal high(BigDecimal high) {
        return values().reduce(high, BigDecimal::max);
    }

    private Stream<BigDecimal> values() {
        return all.stream()
                .filter(Remark::isOfValues)
                .flatMap(one -> one.annotation().to() == null
                        ? Stream.of(one.annotation().value())
                        : Stream.of(one.annotation().value(), one.annotation().to()));
    }

    void drawBehind(Plot plot) {
        for (Remark one : all) {
            double[] ends = ends(one, plot);
            if (ends.length == 0) {
                sheet.warn("annotation_unplaced", "A remark has no place on this chart's axis.");
            } else if (one.annotation().kind() == Kind.BAND) {
                band(one, ends, plot);
            } else if (one.annotation().kind() == Kind.NOTE) {
                note(one, ends[0], plot);
            }
        }
    }

    void drawInFront(Plot plot) {
        drawInFront(plot, 0);
    }

    /** @param taken px at the right of the plot that something else stands in */
    void drawInFront(Plot plot, double taken) {
        for (Remark one : all) {
            double[] ends = ends(one, plot);
            if (ends.length > 0 && one.annotation().kind() == Kind.LINE) {
                line(one, ends[0], plot);
            }
        }
        above.draw(sheet, plot, taken, one -> middle(ends(one, plot)));
        beside.draw(sheet, plot, taken, one -> middle(ends(one, plot)));
    }

    private static OptionalDouble middle(double[] ends) {
        return ends.length == 0 ? OptionalDouble.empty() : OptionalDouble.of((ends[0] + ends[ends.length - 1]) / 2);
    }

    /** One or two places in px on the remark's axis; none where it has no place. */
    private static double[] ends(Remark one, Plot plot) {
        Annotation said = one.annotation();
        if (one.isOfValues()) {
            double from = plot.along().apply(said.value());
            double to = said.to() == null ? from : plot.along().apply(said.to());
            return isInside(from, plot) && isInside(to, plot) ? new double[] {from, to} : new double[0];
        }
        OptionalDouble from = plot.place().apply(said.x());
        OptionalDouble to = said.kind() == Kind.BAND ? plot.place().apply(said.xTo()) : from;
        return from.isEmpty() || to.isEmpty() ? new double[0] : new double[] {from.getAsDouble(), to.getAsDouble()};
    }

    /** An axis of shares ends at 100 %, whatever is annotated. */
    private static boolean isInside(double along, Plot plot) {
        return plot.lying()
                ? along >= plot.box().getMinX() - 1 && along <= plot.box().getMaxX() + 1
                : along >= plot.box().getMinY() - 1 && along <= plot.box().getMaxY() + 1;
    }

    private void band(Remark one, double[] ends, Plot plot) {
        Rectangle2D box = plot.box();
        double from = Math.min(ends[0], ends[1]);
        double length = Math.max(1, Math.abs(ends[1] - ends[0]));
        boolean level = one.isOfValues() != plot.lying();
        Rectangle2D band = level
                ? new Rectangle2D.Double(box.getX(), from, box.getWidth(), length)
                : new Rectangle2D.Double(from, box.getY(), length, box.getHeight());
        Color color = sheet.theme().mutedInk();
        sheet.scene().shape(one.id(), band, Look.fill(color).opacity(0.14));
    }

    private void line(Remark one, double at, Plot plot) {
        Rectangle2D box = plot.box();
        boolean level = one.isOfValues() != plot.lying();
        double dash = sheet.px(8, 4);
        Look look = Look.stroke(sheet.theme().ink(), sheet.px(2, 1.2)).dashed(dash, dash * 0.75);
        sheet.scene()
                .shape(
                        one.id(),
                        level
                                ? new java.awt.geom.Line2D.Double(box.getMinX(), at, box.getMaxX(), at)
                                : new java.awt.geom.Line2D.Double(at, box.getMinY(), at, box.getMaxY()),
                        look);
    }

    /** A thin line from the word's side of the plot to what it speaks of. */
    private void note(Remark one, double at, Plot plot) {
        OptionalDouble tip = plot.tip().apply(one.annotation().x());
        if (tip.isEmpty()) {
            return;
        }
        Rectangle2D box = plot.box();
        var leader = plot.lying()
                ? new java.awt.geom.Line2D.Double(box.getMaxX(), at, tip.getAsDouble(), at)
                : new java.awt.geom.Line2D.Double(at, box.getMinY(), at, tip.getAsDouble());
        sheet.scene().shape(one.id(), leader, Look.stroke(sheet.theme().mutedInk(), sheet.px(1.4, 1)));
    }
}
