package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.draw.Table.Category;

/**
 * A plot with values upwards and named slots along: its grid, numbers and names.
 *
 * @param low y of the scale's low end
 * @param high y of its high end, above which there is room for labels
 */
record Frame(
        Sheet sheet,
        Rectangle2D plot,
        double[] centres,
        double slot,
        Scale scale,
        ValueAxis axis,
        CategoryLabels names,
        double low,
        double high) {

    /**
     * @param ordered whether a reader can fill in names that are left out
     * @param headroom px over and under the scale
     * @param atRight px to leave at the right
     */
    static Frame plan(
            Sheet sheet,
            List<String> names,
            boolean ordered,
            Scale scale,
            String unit,
            Rectangle2D room,
            double headroom,
            double footroom,
            double atRight) {
        ValueAxis axis = new ValueAxis(sheet, scale, unit);
        double left = room.getMinX() + axis.textWidth() + axis.gap();
        double right = room.getMaxX() - atRight;
        double slot = (right - left) / names.size();
        double[] centres = IntStream.range(0, names.size())
                .mapToDouble(i -> left + (i + 0.5) * slot)
                .toArray();
        CategoryLabels labels = CategoryLabels.plan(
                sheet,
                names,
                new CategoryLabels.Places(
                        centres, sheet.px(12, 3), sheet.width() - sheet.px(12, 3), room.getHeight() * 0.3, ordered));
        double gap = labels.height() > 0 ? sheet.px(10, 4) : 0;
        double bottom = Math.max(room.getMinY() + 2, room.getMaxY() - labels.height() - gap);
        Rectangle2D plot = new Rectangle2D.Double(left, room.getMinY(), right - left, bottom - room.getMinY());
        double low = plot.getMaxY() - footroom;
        return new Frame(
                sheet, plot, centres, slot, scale, axis, labels, low, Math.min(low - 1, plot.getMinY() + headroom));
    }

    double y(BigDecimal value) {
        return low + (high - low) * scale.share(value);
    }

    /** Lines and numbers. */
    void drawGrid() {
        axis.drawUpright(plot, low, high, true);
    }

    /** Where 0 is, if it is on the axis. */
    void drawZero() {
        if (scale.low().signum() <= 0 && scale.high().signum() >= 0) {
            axis.drawZero(plot, y(BigDecimal.ZERO));
        }
    }

    void drawNames(List<Category> categories) {
        names.draw(sheet, categories, centres, plot.getMaxY() + sheet.px(10, 4));
    }

    Plot plot(List<String> texts, Function<String, OptionalDouble> tip) {
        return new Plot(plot, false, this::y, Plot.places(texts, centres), tip);
    }

    /** Width of what stands in a slot. */
    double thickness(double share, double most) {
        return Math.min(slot * share, sheet.px(most, most / 6));
    }
}
