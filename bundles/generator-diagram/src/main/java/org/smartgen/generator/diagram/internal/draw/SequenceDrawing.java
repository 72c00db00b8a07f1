package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Look;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** A sequence diagram: participants as columns, messages downwards. */
final class SequenceDrawing {
    private final DiagramSpec spec;
    private final Sheet sheet;
    private final SequencePlan plan;
    private final double scale;
    private final double[] xs;
    private final double[] ys;
    private final double top;
    private final double headHeight;
    private final EdgePainter edges;

    private SequenceDrawing(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        this.spec = spec;
        this.sheet = sheet;
        this.plan = SequencePlan.of(spec, sheet);
        double most = sheet.px(26) / SequencePlan.TEXT;
        this.scale = Math.min(most, Math.min(room.getWidth() / plan.width(), room.getHeight() / plan.height()));
        double fx = room.getWidth() / (plan.width() * scale);
        double fy = Math.min(2.2, room.getHeight() / (plan.height() * scale));
        this.xs = new double[plan.columns().length];
        double spread = xs.length == 1 ? 1 : fx;
        double used = plan.width() * scale * spread;
        double left = room.getX() + (room.getWidth() - used) / 2;
        for (int i = 0; i < xs.length; i++) {
            xs[i] = left + plan.columns()[i] * scale * spread;
        }
        this.headHeight = plan.headHeight() * scale;
        this.top = room.getY();
        this.ys = new double[plan.rows().size() + 1];
        double y = top + headHeight;
        double stretched = (room.getHeight() - headHeight) / (plan.height() * scale - headHeight);
        double rows = Math.max(1, Math.min(fy * 1.1, stretched));
        for (int i = 0; i < plan.rows().size(); i++) {
            ys[i] = y;
            y += plan.rows().get(i).height() * scale * rows;
        }
        ys[plan.rows().size()] = y;
        this.edges = new EdgePainter(sheet, scale);
    }

    static void draw(DiagramSpec spec, Sheet sheet, Rectangle2D room) {
        SequenceDrawing drawing = new SequenceDrawing(spec, sheet, room);
        drawing.lifelines();
        drawing.fragments();
        drawing.activations();
        drawing.heads();
        for (int i = 0; i < drawing.plan.rows().size(); i++) {
            drawing.row(i);
        }
    }

    private double bottom() {
        return ys[ys.length - 1];
    }

    private void lifelines() {
        Look line = Look.stroke(Tones.mix(sheet.tones().ground(), sheet.theme().ink(), 0.3), Math.max(1, 1.3 * scale))
                .dashed(5 * scale, 5 * scale);
        for (double x : xs) {
            sheet.scene().line(x, top + headHeight, x, bottom(), line);
        }
    }

    private void heads() {
        NodePainter painter = new NodePainter(sheet, scale);
        for (int i = 0; i < xs.length; i++) {
            NodeFace face = plan.faces().get(i);
            double width = face.width() * scale;
            Rectangle2D box = new Rectangle2D.Double(xs[i] - width / 2, top, width, headHeight);
            painter.draw(face, box, sheet.theme().series(i));
        }
    }

    private void fragments() {
        for (SequencePlan.Fragment fragment : plan.fragments()) {
            double pad = (12 - 3.0 * fragment.depth()) * scale;
            double left = xs[fragment.first()] - plan.reach() * scale - pad;
            double right = xs[fragment.last()] + plan.reach() * scale + pad;
            double y = ys[fragment.from()] + 6 * scale;
            double end = ys[fragment.to()] - 4 * scale;
            Color hue = sheet.theme().series(3 + fragment.depth());
            Look look = Look.fill(sheet.tones().area(hue))
                    .withStroke(Tones.mix(sheet.tones().ground(), hue, 0.6), Math.max(1, 1.3 * scale));
            if (fragment.branch()) {
                sheet.scene()
                        .line(
                                left,
                                y,
                                right,
                                y,
                                Look.stroke(Tones.mix(sheet.tones().ground(), hue, 0.6), Math.max(1, 1.2 * scale))
                                        .dashed(6 * scale, 4 * scale));
            } else {
                sheet.scene()
                        .rect(
                                Math.max(2, left),
                                y,
                                Math.min(sheet.size().width() - 2, right) - Math.max(2, left),
                                end - y,
                                7 * scale,
                                look);
            }
            title(fragment, Math.max(2, left), right, y, hue);
        }
    }

    private void title(SequencePlan.Fragment fragment, double left, double right, double y, Color hue) {
        DiagramSpec.Group group = spec.groups().get(fragment.group());
        TextStyle style = sheet.text(Weight.SEMIBOLD, 14 * scale)
                .withColor(sheet.theme()
                        .textColor(sheet.tones().border(hue), sheet.tones().area(hue)));
        double x = left + 10 * scale;
        String kind = fragment.branch() ? "" : group.kind().id().toUpperCase(java.util.Locale.ROOT);
        double high = Sheet.height(style);
        if (!kind.isEmpty() && !kind.equals("RECT") && !kind.equals("GROUP")) {
            FittedText word = sheet.fit(kind, style.withWeight(Weight.BOLD), right - x, high + 1, 1);
            sheet.write(
                    word, new Rectangle2D.Double(x, y + 5 * scale, word.width(), high), Anchor.START, Anchor.START, "");
            x += word.width() + 10 * scale;
        }
        if (!group.label().isBlank()) {
            FittedText text =
                    sheet.fit(group.label(), style.withWeight(Weight.REGULAR), right - x - 6 * scale, high + 1, 1);
            sheet.write(
                    text,
                    new Rectangle2D.Double(x, y + 5 * scale, right - x, high),
                    Anchor.START,
                    Anchor.START,
                    "/groups/" + fragment.group() + "/label");
        }
    }

    private void activations() {
        double half = 5 * scale;
        for (SequencePlan.Activation one : plan.activations()) {
            double x = xs[one.column()] + one.depth() * half;
            double from = arrowY(one.from());
            double to = one.to() < 0 ? bottom() - 6 * scale : arrowY(one.to());
            Color hue = sheet.theme().series(one.column());
            sheet.scene()
                    .rect(
                            x - half,
                            from,
                            2 * half,
                            Math.max(8 * scale, to - from),
                            2 * scale,
                            Look.fill(sheet.tones().fill(hue))
                                    .withStroke(sheet.tones().border(hue), Math.max(1, 1.2 * scale)));
        }
    }

    /** The arrow lies at the foot of its row. */
    private double arrowY(int row) {
        return ys[row + 1] - 8 * scale;
    }

    private void row(int index) {
        SequencePlan.Row row = plan.rows().get(index);
        if (row.edge() < 0) {
            return;
        }
        DiagramSpec.Edge edge = spec.edges().get(row.edge());
        if (edge.kind() == Relation.NOTE) {
            note(index, row);
        } else if (row.from() == row.to()) {
            self(index, row, edge);
        } else {
            message(index, row, edge);
        }
    }

    private void message(int index, SequencePlan.Row row, DiagramSpec.Edge edge) {
        boolean right = row.to() > row.from();
        double half = 5 * scale;
        double from = xs[row.from()] + (plan.isActive(row.from(), index) ? right ? half : -half : 0);
        double to = xs[row.to()] + (plan.isActive(row.to(), index) ? right ? -half : half : 0);
        double y = arrowY(index);
        arrow(row.edge(), edge, List.of(new Point2D.Double(from, y), new Point2D.Double(to, y)));
        double left = Math.min(from, to) + 4 * scale;
        double width = Math.abs(to - from) - 8 * scale;
        text(row, new Rectangle2D.Double(left, ys[index], width, y - ys[index] - 4 * scale), Anchor.MIDDLE);
    }

    private void self(int index, SequencePlan.Row row, DiagramSpec.Edge edge) {
        double x = xs[row.from()] + 5 * scale;
        double out = x + 26 * scale;
        double y = arrowY(index);
        double up = y - 18 * scale;
        arrow(
                row.edge(),
                edge,
                List.of(
                        new Point2D.Double(x, up),
                        new Point2D.Double(out, up),
                        new Point2D.Double(out, y),
                        new Point2D.Double(x, y)));
        double end = row.from() + 1 < xs.length
                ? xs[row.from() + 1] - 8 * scale
                : sheet.size().width() - 4;
        double high = Math.max(Sheet.height(style()), ys[index + 1] - ys[index] - 6 * scale);
        text(
                row,
                new Rectangle2D.Double(out + 6 * scale, ys[index] + 2 * scale, end - out - 6 * scale, high),
                Anchor.START);
    }

    private void arrow(int edge, DiagramSpec.Edge said, List<Point2D> way) {
        boolean dashed = said.kind() == Relation.RETURN || said.kind() == Relation.CREATE;
        Look look = edges.look(said.style(), dashed, sheet.tones().line());
        edges.draw("e" + edge, way, Head.at(said, false), Head.at(said, true), look, 3 * scale);
        if (said.kind() == Relation.DESTROY) {
            double x = way.get(way.size() - 1).getX();
            double y = way.get(0).getY();
            double r = 7 * scale;
            Look cross = Look.stroke(sheet.tones().red(), 2.4 * scale);
            sheet.scene().line(x - r, y - r, x + r, y + r, cross).line(x - r, y + r, x + r, y - r, cross);
        }
    }

    private void note(int index, SequencePlan.Row row) {
        double first = xs[Math.min(row.from(), row.to())];
        double last = xs[Math.max(row.from(), row.to())];
        double half = Math.max((last - first) / 2 + 40 * scale, row.text().width() * scale / 2 + 14 * scale);
        double centre = (first + last) / 2;
        double left = Math.max(4, centre - half);
        double right = Math.min(sheet.size().width() - 4, centre + half);
        Rectangle2D box = new Rectangle2D.Double(
                left, ys[index] + 6 * scale, right - left, ys[index + 1] - ys[index] - 10 * scale);
        Color warm = sheet.tones().warm();
        sheet.scene()
                .rect(
                        box.getX(),
                        box.getY(),
                        box.getWidth(),
                        box.getHeight(),
                        4 * scale,
                        Look.fill(sheet.tones().fill(warm))
                                .withStroke(sheet.tones().border(warm), Math.max(1, scale)));
        Rectangle2D inner =
                new Rectangle2D.Double(left + 6 * scale, box.getY(), right - left - 12 * scale, box.getHeight());
        sheet.write(
                fitted(row, inner, sheet.theme().inkOn(sheet.tones().fill(warm))),
                inner,
                Anchor.MIDDLE,
                Anchor.MIDDLE,
                "/edges/" + row.edge() + "/label");
    }

    private TextStyle style() {
        return sheet.text(Weight.REGULAR, 15 * scale);
    }

    private void text(SequencePlan.Row row, Rectangle2D box, Anchor across) {
        if (!row.text().fullText().isBlank()) {
            FittedText text = fitted(row, box, sheet.theme().ink());
            if (across == Anchor.MIDDLE && Math.abs(row.from() - row.to()) > 1) {
                patch(text, box);
            }
            sheet.write(
                    text,
                    box,
                    across,
                    across == Anchor.START ? Anchor.MIDDLE : Anchor.END,
                    "/edges/" + row.edge() + "/label");
        }
    }

    /** Hides the lifelines behind a text that stands on them. */
    private void patch(FittedText text, Rectangle2D box) {
        double w = text.width() + 6 * scale;
        sheet.scene()
                .rect(
                        box.getCenterX() - w / 2,
                        box.getMaxY() - text.height(),
                        w,
                        text.height(),
                        Look.fill(sheet.tones().ground()).opacity(0.9));
    }

    private FittedText fitted(SequencePlan.Row row, Rectangle2D box, Color color) {
        return sheet.fit(row.text().fullText(), style().withColor(color), box.getWidth(), box.getHeight(), 9);
    }
}
