package org.smartgen.generator.infographic.internal.draw;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Place;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Surface;
import org.smartgen.generator.infographic.internal.draw.Slot.Upright;

/** Rows and columns: the last row is as wide as the others, so that nothing looks left over. */
final class GridLayout {
    private static final int MOST_COLUMNS = 8;

    private GridLayout() {}

    static Arrangement arrange(Stage stage) {
        List<Box> cells = cells(stage, stage.template().columns(), gap(stage));
        List<Slot> slots = slots(stage, cells);
        return stage.template().connector().equals("none")
                ? Arrangement.of(slots)
                : Arrangement.of(slots).front(() -> Arrows.between(stage, cells, false));
    }

    private static double gap(Stage stage) {
        boolean arrows = !stage.template().connector().equals("none");
        return arrows ? Math.max(stage.gap() * 1.5, 22) : stage.gap();
    }

    private static List<Slot> slots(Stage stage, List<Box> cells) {
        List<Slot> slots = new ArrayList<>();
        ItemStyle style = stage.template().item();
        boolean single = cells.size() < 2 || cells.get(0).y() + 1 < cells.get(1).y();
        for (int i = 0; i < cells.size(); i++) {
            Box cell = cells.get(i);
            Box box = style.place() == Place.OVER
                    ? cell.below(Math.min(cell.height() * 0.25, stage.page().px(46)))
                    : cell;
            boolean alone = single && style.place() == Place.LEFT || style.surface() == Surface.DIVIDER;
            slots.add(new Slot(i, box, style).at(alone ? Upright.MIDDLE : Upright.TOP));
        }
        return slots;
    }

    /** Every second row is indented and runs the other way. */
    static Arrangement zigzag(Stage stage) {
        List<Slot> slots = new ArrayList<>();
        int count = stage.count();
        double indent = stage.body().width() * 0.12;
        for (int i = 0; i < count; i++) {
            Box row = stage.body().row(i, count, stage.gap());
            boolean odd = i % 2 == 1;
            Box box = odd ? row.rightOf(indent) : row.left(row.width() - indent);
            slots.add(
                    new Slot(i, box, stage.template().item()).at(Upright.MIDDLE).mirrored(odd));
        }
        return Arrangement.of(slots);
    }

    /** Every second row runs backwards, so that arrows lead from each cell to the next. */
    static Arrangement snake(Stage stage) {
        List<Box> cells = new ArrayList<>();
        double gap = Math.max(stage.gap() * 1.5, 24);
        List<Box> plain = cells(stage, stage.template().columns(), gap);
        for (int i = 0, row = 0; i < plain.size(); row++) {
            int end = i;
            while (end < plain.size()
                    && Math.abs(plain.get(end).y() - plain.get(i).y()) < 1) {
                end++;
            }
            for (int k = i; k < end; k++) {
                cells.add(plain.get(row % 2 == 0 ? k : end - 1 - (k - i)));
            }
            i = end;
        }
        return Arrangement.of(slots(stage, cells)).front(() -> Arrows.between(stage, cells, true));
    }

    static List<Box> cells(Stage stage, int columns, double gap) {
        return cells(stage.body(), stage.count(), columns > 0 ? columns : columns(stage, gap), gap);
    }

    static List<Box> cells(Box body, int count, int columns, double gap) {
        int across = Math.min(columns, count);
        int rows = (count + across - 1) / across;
        List<Box> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int inRow = count / rows + (row < count % rows ? 1 : 0);
            Box line = body.row(row, rows, gap);
            for (int i = 0; i < inRow; i++) {
                cells.add(line.column(i, inRow, gap));
            }
        }
        return cells;
    }

    /** A last row of far fewer cells looks left over. */
    private static double ragged(int count, int rows) {
        int last = count / rows;
        int first = last + (count % rows > 0 ? 1 : 0);
        return first >= 2 * last ? 0.8 : 0.2;
    }

    private static int columns(Stage stage, double gap) {
        boolean beside = stage.template().item().place() == Place.LEFT
                && stage.template().item().marker() != ItemStyle.Marker.NONE;
        double wished = beside ? 2.5 : 1.25;
        int count = stage.count();
        int best = 1;
        double least = Double.MAX_VALUE;
        for (int columns = 1; columns <= Math.min(MOST_COLUMNS, count); columns++) {
            int rows = (count + columns - 1) / columns;
            double width = (stage.body().width() - gap * (columns - 1)) / columns;
            double height = (stage.body().height() - gap * (rows - 1)) / rows;
            double cost =
                    Math.abs(Math.log(width / height / wished)) + (count % columns == 0 ? 0 : ragged(count, rows));
            if (cost < least) {
                least = cost;
                best = columns;
            }
        }
        return best;
    }
}
