package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.draw.Table.Category;
import org.smartgen.generator.chart.internal.draw.Table.Cell;

/** The parts of a whole, clockwise from twelve o'clock, in the order of the spec. */
record Slices(List<Slice> all) {

    /**
     * @param start degrees
     * @param text the value
     * @param share of the whole in per cent; empty where the value says it
     */
    record Slice(Category category, Cell cell, double start, double sweep, Color color, String text, String share) {
        /** Radians clockwise from twelve o'clock. */
        double middle() {
            return Math.toRadians(start + sweep / 2);
        }

        String valueAndShare() {
            return share.isEmpty() ? text : text + " · " + share;
        }
    }

    static Slices of(Sheet sheet, Table table) {
        Table.Row row = table.rows().get(0);
        BigDecimal whole = table.present().map(Cell::high).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean shares = !row.unit().equals("%") && whole.compareTo(BigDecimal.valueOf(100)) != 0;
        List<Slice> slices = new ArrayList<>();
        double start = 0;
        for (int i = 0; i < table.width(); i++) {
            Cell cell = row.cells().get(i);
            boolean missing = cell.value() == null;
            BigDecimal value = missing ? BigDecimal.ZERO : cell.value();
            double sweep = 360 * value.divide(whole, MathContext.DECIMAL64).doubleValue();
            slices.add(new Slice(
                    table.categories().get(i),
                    cell,
                    start,
                    sweep,
                    color(sheet, i, table.width()),
                    missing ? "–" : sheet.values().of(value, row.unit()),
                    missing || !shares ? "" : sheet.values().share(value, whole)));
            start += sweep;
        }
        return new Slices(slices);
    }

    /** Each round through the palette is paler than the one before, and the last never looks like the first. */
    private static Color color(Sheet sheet, int index, int count) {
        int hues = sheet.theme().series().size();
        int shown = index == count - 1 && index > 0 && index % hues == 0 ? index + hues / 2 : index;
        double pale = Math.min(0.6, shown / hues * 0.3);
        Color color = sheet.theme().series(shown);
        Color towards = sheet.theme().isDark() ? Color.BLACK : Color.WHITE;
        return new Color(
                mix(color.getRed(), towards.getRed(), pale),
                mix(color.getGreen(), towards.getGreen(), pale),
                mix(color.getBlue(), towards.getBlue(), pale));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
