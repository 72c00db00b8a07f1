package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.Detail.Total;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/**
 * Changes that lead from the first value to totals. A point is a total when it says so, or as the last one when it is the sum of those
 * before it.
 */
final class Waterfall {
    private final Sheet sheet;
    private final ChartSpec spec;
    private final Table table;
    private final Remarks remarks;
    private final List<Step> steps = new ArrayList<>();
    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal high = BigDecimal.ZERO;
    private long unlabelled;

    private record Step(int index, Cell cell, BigDecimal from, BigDecimal to, boolean total) {}

    Waterfall(Sheet sheet, ChartSpec spec, Table table, Remarks remarks) {
        this.sheet = sheet;
        this.spec = spec;
        this.table = table;
        this.remarks = remarks;
        List<Point> points = spec.series().get(0).points();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < points.size(); i++) {
            Cell cell = table.rows().get(0).cells().get(i);
            BigDecimal value = cell.high();
            boolean said = points.get(i).detail() instanceof Total;
            boolean adding = i == points.size() - 1 && i > 1 && value.compareTo(sum) == 0;
            boolean total = said || adding || i == 0 && value.signum() > 0;
            BigDecimal to = said || adding ? value : sum.add(value);
            steps.add(new Step(i, cell, total ? BigDecimal.ZERO : sum, to, total));
            low = low.min(to);
            high = high.max(to);
            sum = to;
        }
    }

    void draw(Rectangle2D whole) {
        Rectangle2D room = remarks.inner(whole);
        Scale scale = NiceScale.covering(
                remarks.low(low), remarks.high(high), ValueAxis.mostTicks(sheet, room.getHeight() * 0.8));
        TextStyle style = sheet.style(TextRole.LABEL);
        double roomy = style.size() * 1.3;
        Frame frame = Frame.plan(
                sheet,
                table.names(),
                true,
                scale,
                table.unit(),
                room,
                roomy,
                low.signum() < 0 || steps.stream().anyMatch(one -> one.to().compareTo(one.from()) < 0) ? roomy : 0,
                0);
        frame.drawGrid();
        Plot plot = frame.plot(table.names(), name -> tip(frame, name));
        remarks.drawBehind(plot);
        double width = frame.thickness(0.7, 150);
        for (Step step : steps) {
            drawStep(frame, step, width);
        }
        frame.drawZero();
        TextStyle fitted = fitting(style, frame.slot());
        for (Step step : steps) {
            drawLabel(frame, step, fitted);
        }
        remarks.drawInFront(plot);
        sheet.warnUnlabelled(unlabelled);
        frame.drawNames(table.categories());
    }

    private OptionalDouble tip(Frame frame, String name) {
        int index = table.names().indexOf(name);
        return index < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        frame.y(steps.get(index).from().max(steps.get(index).to()))
                                - sheet.style(TextRole.LABEL).size() * 1.3);
    }

    private TextStyle fitting(TextStyle wished, double slot) {
        double widest = steps.stream()
                .mapToDouble(step -> TextMetrics.width(text(step), wished))
                .max()
                .orElse(1);
        double size = Math.min(wished.size(), wished.size() * (slot - sheet.px(5, 2)) / Math.max(1, widest));
        return wished.withSize(Math.max(sheet.smallest(), size));
    }

    private String text(Step step) {
        return step.cell().text(sheet.values(), table.unit());
    }

    private void drawStep(Frame frame, Step step, double width) {
        double from = frame.y(step.from());
        double to = frame.y(step.to());
        double x = frame.centres()[step.index()] - width / 2;
        double round = Math.min(sheet.px(5, 1.5), Math.abs(to - from) / 2);
        if (!step.cell().isMissing()) {
            sheet.scene()
                    .shape(
                            step.cell().id(),
                            Shapes.roundRect(
                                    x,
                                    Math.min(from, to),
                                    width,
                                    Math.max(1, Math.abs(to - from)),
                                    round,
                                    round,
                                    step.total() ? 0 : round,
                                    step.total() ? 0 : round),
                            Look.fill(color(step)));
        }
        if (step.index() + 1 < steps.size()) {
            sheet.scene()
                    .line(
                            x + width,
                            to,
                            frame.centres()[step.index() + 1] - width / 2,
                            to,
                            Look.stroke(sheet.theme().mutedInk(), sheet.px(1.2, 0.8)));
        }
    }

    private Color color(Step step) {
        return step.total()
                ? sheet.theme().series(0)
                : step.to().compareTo(step.from()) < 0
                        ? sheet.palette().falling()
                        : sheet.palette().rising();
    }

    private void drawLabel(Frame frame, Step step, TextStyle style) {
        boolean down = step.to().compareTo(step.from()) < 0;
        double end = frame.y(step.to());
        double baseline = down ? end + style.size() * 0.3 + TextMetrics.capHeight(style) : end - style.size() * 0.35;
        Label label = Label.of(text(step), style)
                .at(frame.centres()[step.index()], baseline)
                .anchor(Anchor.MIDDLE)
                .pointer(step.cell().pointer());
        if (sheet.isFree(Sheet.boxOf(label))) {
            sheet.writeOverGrid(label);
        } else {
            unlabelled++;
        }
    }
}
