package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.draw.Slices.Slice;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Colours, names and values in columns. */
record SliceList(Rectangle2D room, TextStyle style, int columns, int rows, List<Entry> entries, int leftOut) {
    private static final double LINE = 1.55;
    private static final int MOST_COLUMNS = 4;

    record Entry(Slice slice, FittedText name) {}

    boolean isWhole() {
        return leftOut == 0 && entries.stream().noneMatch(entry -> entry.name().isAbbreviated());
    }

    static SliceList plan(Sheet sheet, Slices slices, Rectangle2D room) {
        TextStyle wished = sheet.style(TextRole.LABEL).withWeight(Weight.REGULAR);
        for (double size = wished.size(); ; size = Math.max(sheet.smallest(), size * Sheet.SHRINK)) {
            for (int columns = 1; columns <= MOST_COLUMNS; columns++) {
                SliceList tried = of(sheet, slices, room, wished.withSize(size), columns);
                if (tried != null && tried.isWhole()) {
                    return tried;
                }
            }
            if (size <= sheet.smallest()) {
                return abbreviated(sheet, slices, room, wished.withSize(size));
            }
        }
    }

    private static SliceList abbreviated(Sheet sheet, Slices slices, Rectangle2D room, TextStyle style) {
        SliceList best =
                new SliceList(room, style, 1, 1, List.of(), slices.all().size());
        for (int columns = 1; columns <= MOST_COLUMNS; columns++) {
            SliceList tried = of(sheet, slices, room, style, columns);
            if (tried != null && tried.leftOut < best.leftOut) {
                best = tried;
            }
        }
        return best;
    }

    /** Null when the columns are too narrow for the values. */
    private static @Nullable SliceList of(Sheet sheet, Slices slices, Rectangle2D room, TextStyle style, int columns) {
        int fitting = (int) Math.max(1, Math.floor(room.getHeight() / (style.size() * LINE)));
        double column = (room.getWidth() - (columns - 1) * style.size() * 2) / columns;
        TextStyle bold = style.withWeight(Weight.SEMIBOLD);
        double values = slices.all().stream()
                .mapToDouble(slice -> TextMetrics.width(slice.valueAndShare(), bold))
                .max()
                .orElse(0);
        double names = column - values - style.size() * 2;
        if (names < style.size() * 2) {
            return null;
        }
        List<Slice> shown = largest(slices.all(), fitting * columns);
        List<Entry> entries = new ArrayList<>();
        for (Slice slice : shown) {
            entries.add(new Entry(slice, sheet.fitAsIs(slice.category().text(), style, names, style.size() * 1.3, 1)));
        }
        int rows = Math.min(fitting, (shown.size() + columns - 1) / columns);
        return new SliceList(room, style, columns, rows, entries, slices.all().size() - shown.size());
    }

    private static List<Slice> largest(List<Slice> slices, int most) {
        if (slices.size() <= most) {
            return slices;
        }
        Set<Slice> kept = new HashSet<>(slices.stream()
                .sorted(Comparator.comparingDouble(slice -> -slice.sweep()))
                .limit(most)
                .toList());
        return slices.stream().filter(kept::contains).toList();
    }

    /** @param centred in the height of the room, for a list that stands beside the disc */
    void draw(Sheet sheet, boolean centred) {
        if (leftOut > 0) {
            sheet.warn("labels_thinned", leftOut + " slices are not named at this size.");
        }
        TextStyle bold = style.withWeight(Weight.SEMIBOLD);
        double line = style.size() * LINE;
        double column = (room.getWidth() - (columns - 1) * style.size() * 2) / columns;
        double used = Math.min(column, naturalWidth(bold));
        double left = centred ? room.getX() : room.getX() + (room.getWidth() - blockWidth(used)) / 2;
        double top = centred ? room.getCenterY() - rows * line / 2 : room.getY();
        for (int i = 0; i < entries.size(); i++) {
            double x = left + i / rows * (used + style.size() * 2);
            double middle = top + (i % rows + 0.5) * line;
            drawEntry(sheet, entries.get(i), bold, x, x + used, middle);
        }
    }

    private double blockWidth(double column) {
        return columns * column + (columns - 1) * style.size() * 2;
    }

    private double naturalWidth(TextStyle bold) {
        return entries.stream()
                        .mapToDouble(entry -> entry.name().width()
                                + TextMetrics.width(entry.slice().valueAndShare(), bold))
                        .max()
                        .orElse(0)
                + style.size() * 4;
    }

    private void drawEntry(Sheet sheet, Entry entry, TextStyle bold, double left, double right, double middle) {
        double swatch = style.size() * 0.78;
        sheet.scene()
                .rect(
                        left,
                        middle - swatch / 2,
                        swatch,
                        swatch,
                        swatch * 0.25,
                        Look.fill(entry.slice().color()));
        sheet.write(
                entry.name(),
                Label.of("", style)
                        .centredAt(left + style.size() * 1.15, middle)
                        .pointer(entry.slice().category().pointer()));
        sheet.write(Label.of(entry.slice().valueAndShare(), bold)
                .centredAt(right, middle)
                .anchor(Anchor.END)
                .pointer(entry.slice().cell().pointer()));
    }
}
