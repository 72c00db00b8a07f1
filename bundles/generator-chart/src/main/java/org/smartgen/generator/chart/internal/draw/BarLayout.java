package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.generator.chart.internal.spec.Detail.Range;

/**
 * Where bars stand, for either direction: across in shares of a category's slot, along in values.
 *
 * @param lanes bars side by side in a slot
 * @param least the smallest value that is there; 0 for stacks, which begin at 0
 */
record BarLayout(List<Bar> bars, int lanes, Stacking stacking, BigDecimal low, BigDecimal high, BigDecimal least) {
    private static final double GROUP = 0.74;
    private static final double TOUCHING = 0.98;

    /**
     * @param from where it starts; zero, or the end of the segment below
     * @param value null when missing
     * @param outermost whether its end is the end of the stack
     */
    record Bar(int category, Row row, Cell cell, int lane, BigDecimal from, BigDecimal to, boolean outermost) {
        boolean isMissing() {
            return cell.isMissing();
        }

        boolean isNegative() {
            return to.compareTo(from) < 0;
        }
    }

    /** How the series of one category stand. */
    enum Stacking {
        BESIDE,
        /** Beside each other without gaps between the categories: bins of a range. */
        TOUCHING,
        STACKED,
        /** Stacked, and each category's values fill 100 %. */
        SHARES
    }

    static BarLayout of(Table table, Stacking stacking) {
        List<Bar> bars = new ArrayList<>();
        for (int c = 0; c < table.width(); c++) {
            bars.addAll(
                    switch (stacking) {
                        case BESIDE, TOUCHING -> group(table, c);
                        case STACKED -> stack(table, c);
                        case SHARES -> shares(stack(table, c));
                    });
        }
        List<Bar> there = bars.stream().filter(bar -> !bar.isMissing()).toList();
        boolean floating = there.stream().allMatch(bar -> bar.cell().value() == null);
        BigDecimal low = floating ? there.get(0).from() : BigDecimal.ZERO;
        BigDecimal high = low;
        for (Bar bar : there) {
            low = low.min(bar.from()).min(bar.to());
            high = high.max(bar.from()).max(bar.to());
        }
        BigDecimal least = there.stream()
                .map(bar -> bar.cell().low())
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        boolean stacked = stacking == Stacking.STACKED || stacking == Stacking.SHARES;
        return new BarLayout(
                bars, stacked ? 1 : table.rows().size(), stacking, low, high, stacked ? BigDecimal.ZERO : least);
    }

    boolean stacked() {
        return stacking == Stacking.STACKED || stacking == Stacking.SHARES;
    }

    private static List<Bar> shares(List<Bar> stack) {
        BigDecimal whole =
                stack.stream().map(Bar::to).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (whole.signum() == 0) {
            return List.of();
        }
        return stack.stream()
                .map(bar -> new Bar(
                        bar.category(),
                        bar.row(),
                        bar.cell(),
                        0,
                        percent(bar.from(), whole),
                        percent(bar.to(), whole),
                        bar.outermost()))
                .toList();
    }

    private static BigDecimal percent(BigDecimal value, BigDecimal whole) {
        return value.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64);
    }

    private static List<Bar> group(Table table, int category) {
        List<Bar> bars = new ArrayList<>();
        for (int lane = 0; lane < table.rows().size(); lane++) {
            Row row = table.rows().get(lane);
            Cell cell = row.cells().get(category);
            if (cell != null) {
                BigDecimal from = cell.detail() instanceof Range range ? range.min() : BigDecimal.ZERO;
                bars.add(new Bar(category, row, cell, lane, from, cell.high(), true));
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
        return Math.min(laneWidth(slot, most) * (lanes == 1 || stacking == Stacking.TOUCHING ? 1 : 0.92), most);
    }

    /** From the start of the slot to the start of the lane's bar. */
    double offset(double slot, double most, int lane) {
        double laneWidth = laneWidth(slot, most);
        double spare = (laneWidth - thickness(slot, most)) / 2;
        return (slot - lanes * laneWidth) / 2 + lane * laneWidth + spare;
    }

    /** From one lane to the next. */
    double laneWidth(double slot, double most) {
        double group = stacking == Stacking.TOUCHING ? TOUCHING : lanes == 1 ? GROUP : 0.82;
        return Math.min(slot * group / lanes, most * (lanes == 1 ? 1 : 1.08));
    }
}
