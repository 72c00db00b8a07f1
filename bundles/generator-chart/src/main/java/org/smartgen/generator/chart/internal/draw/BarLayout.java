package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.draw.Table.Row;

/**
 * Where bars stand, for either direction: across in shares of a category's slot, along in values.
 *
 * @param lanes bars side by side in a slot
 */
record BarLayout(List<Bar> bars, int lanes, boolean stacked, BigDecimal low, BigDecimal high) {
    private static final double GROUP = 0.74;

    /**
     * @param from where it starts; zero, or the end of the segment below
     * @param value null when missing
     * @param outermost whether its end is the end of the stack
     */
    record Bar(int category, Row row, Cell cell, int lane, BigDecimal from, BigDecimal to, boolean outermost) {
        boolean isMissing() {
            return cell.value() == null;
        }

        boolean isNegative() {
            return to.compareTo(from) < 0;
        }
    }

    static BarLayout of(Table table, boolean stacked) {
        List<Bar> bars = new ArrayList<>();
        for (int c = 0; c < table.width(); c++) {
            bars.addAll(stacked ? stack(table, c) : group(table, c));
        }
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Bar bar : bars) {
            low = low.min(bar.to());
            high = high.max(bar.to());
        }
        return new BarLayout(bars, stacked ? 1 : table.rows().size(), stacked, low, high);
    }

    private static List<Bar> group(Table table, int category) {
        List<Bar> bars = new ArrayList<>();
        for (Row row : table.rows()) {
            Cell cell = row.cells().get(category);
            if (cell != null) {
                BigDecimal to = cell.value() == null ? BigDecimal.ZERO : cell.value();
                bars.add(new Bar(category, row, cell, row.index(), BigDecimal.ZERO, to, true));
            }
        }
        return bars;
    }

    private static List<Bar> stack(Table table, int category) {
        List<Bar> bars = new ArrayList<>();
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (Row row : table.rows()) {
            Cell cell = row.cells().get(category);
            if (cell == null || cell.value() == null) {
                continue;
            }
            BigDecimal from = cell.value().signum() < 0 ? below : above;
            BigDecimal to = from.add(cell.value());
            bars.add(new Bar(category, row, cell, 0, from, to, false));
            if (cell.value().signum() < 0) {
                below = to;
            } else {
                above = to;
            }
        }
        BigDecimal highest = above;
        BigDecimal lowest = below;
        return bars.stream()
                .map(bar -> new Bar(
                        bar.category(),
                        bar.row(),
                        bar.cell(),
                        0,
                        bar.from(),
                        bar.to(),
                        bar.to().signum() != 0
                                && (bar.to().compareTo(highest) == 0 || bar.to().compareTo(lowest) == 0)))
                .toList();
    }

    boolean hasNegative() {
        return low.signum() < 0;
    }

    /** @param slot width of a category's slot @return width of one bar */
    double thickness(double slot, double most) {
        return Math.min(laneWidth(slot, most) * (lanes == 1 ? 1 : 0.92), most);
    }

    /** From the start of the slot to the start of the lane's bar. */
    double offset(double slot, double most, int lane) {
        double laneWidth = laneWidth(slot, most);
        double spare = (laneWidth - thickness(slot, most)) / 2;
        return (slot - lanes * laneWidth) / 2 + lane * laneWidth + spare;
    }

    /** From one lane to the next. */
    double laneWidth(double slot, double most) {
        double group = lanes == 1 ? GROUP : 0.82;
        return Math.min(slot * group / lanes, most * (lanes == 1 ? 1 : 1.08));
    }
}
