package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.draw.Table.Category;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** The ticks under a plane of points: numbers and times as they fit, names as under bars. */
final class PlaneTicks {
    private final Sheet sheet;
    private final PlaneAxis axis;
    private final double left;
    private final double right;
    private final TextStyle style;
    private final CategoryLabels names;

    /** @param left px of share 0 */
    PlaneTicks(Sheet sheet, PlaneAxis axis, double left, double right, double mostHeight) {
        this.sheet = sheet;
        this.axis = axis;
        this.left = left;
        this.right = Math.max(left + 1, right);
        this.style = sheet.style(TextRole.TICK);
        this.names = CategoryLabels.plan(
                sheet,
                axis.named() ? axis.ticks().stream().map(PlaneAxis.Tick::text).toList() : List.of(""),
                new CategoryLabels.Places(
                        axis.named() ? centres() : new double[] {left},
                        sheet.px(12, 3),
                        sheet.width() - sheet.px(12, 3),
                        mostHeight,
                        false));
    }

    private double[] centres() {
        return axis.ticks().stream().mapToDouble(tick -> x(tick.share())).toArray();
    }

    double x(double share) {
        return left + (right - left) * share;
    }

    double height() {
        return sheet.px(10, 4) + (axis.named() ? names.height() : TextMetrics.blockHeight(1, style));
    }

    void draw(Rectangle2D plot, ChartSpec spec) {
        double top = plot.getMaxY() + sheet.px(10, 4);
        for (PlaneAxis.Tick tick : axis.ticks()) {
            double x = x(tick.share());
            sheet.scene()
                    .line(
                            x,
                            plot.getMinY(),
                            x,
                            plot.getMaxY(),
                            Look.stroke(sheet.theme().grid(), sheet.px(1.2, 1)));
        }
        if (axis.named()) {
            names.draw(sheet, categories(spec), centres(), top);
            return;
        }
        double end = Double.NEGATIVE_INFINITY;
        for (PlaneAxis.Tick tick : axis.ticks()) {
            double half = TextMetrics.width(tick.text(), style) / 2;
            double x = Math.max(half + 3, Math.min(x(tick.share()), sheet.width() - half - 3));
            if (x - half > end + style.size() * 0.5) {
                sheet.write(Label.of(tick.text(), style)
                        .at(x, top + TextMetrics.ascent(style))
                        .anchor(Anchor.MIDDLE));
                end = x + half;
            }
        }
    }

    private List<Category> categories(ChartSpec spec) {
        List<Category> categories = new ArrayList<>();
        for (PlaneAxis.Tick tick : axis.ticks()) {
            categories.add(new Category(tick.text(), pointer(spec, tick.text())));
        }
        return categories;
    }

    private static String pointer(ChartSpec spec, String x) {
        for (int s = 0; s < spec.series().size(); s++) {
            List<Point> points = spec.series().get(s).points();
            for (int p = 0; p < points.size(); p++) {
                if (points.get(p).x().equals(x)) {
                    return "/series/" + s + "/points/" + p + "/x";
                }
            }
        }
        return "";
    }
}
