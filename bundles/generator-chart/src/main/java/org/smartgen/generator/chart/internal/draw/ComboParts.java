package org.smartgen.generator.chart.internal.draw;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.draw.Furniture.Caption;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;

/** How each series of a combined chart is drawn, and at which axis. */
record ComboParts(Table table, List<ChartType> types, List<Row> left, List<Row> right) {

    /** Without types the last of several series is a line and the others are bars; without axes another unit goes to the right. */
    static ComboParts of(ChartSpec spec, Table table) {
        List<Series> series = spec.series();
        boolean typed = series.stream().anyMatch(one -> one.type() != null);
        boolean placed = series.stream().anyMatch(Series::rightAxis);
        List<ChartType> types = new ArrayList<>();
        List<Row> left = new ArrayList<>();
        List<Row> right = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            ChartType usual = !typed && i > 0 && i == series.size() - 1 ? ChartType.LINE : ChartType.BAR;
            ChartType own = series.get(i).type();
            types.add(own == null ? usual : own);
            Row row = table.rows().get(i);
            boolean foreign = !row.unit().equals(table.rows().get(0).unit());
            (series.get(i).rightAxis() || !placed && foreign ? right : left).add(row);
        }
        return new ComboParts(table, List.copyOf(types), List.copyOf(left), List.copyOf(right));
    }

    List<Row> of(ChartType type) {
        return table.rows().stream()
                .filter(row -> types.get(row.index()) == type)
                .toList();
    }

    /** What stands over the right axis. */
    List<Caption> rightCaptions(Table table) {
        if (left.isEmpty() || right.isEmpty()) {
            return List.of();
        }
        List<Caption> captions = new ArrayList<>();
        for (Row row : right) {
            if (!row.name().isBlank()) {
                captions.add(new Caption(captions.isEmpty() ? row.name() : "· " + row.name(), row.namePointer()));
            }
        }
        String unit = table.only(right).unit();
        if (!unit.isEmpty() && !Units.isBesideValues(unit)) {
            captions.add(new Caption(captions.isEmpty() ? unit : "(" + unit + ")", ""));
        }
        return captions;
    }
}
