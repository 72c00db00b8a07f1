package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartType;

/** The order of categories: the largest first, where they have no order of their own; what is left over stands last. */
final class Ordering {
    private Ordering() {}

    static boolean isByValue(ChartSpec spec, Locale locale) {
        boolean suited = (spec.type() == ChartType.BAR
                        || spec.type() == ChartType.BAR_HORIZONTAL
                        || spec.type().showsShares())
                && spec.series().size() == 1
                && spec.x().type().equals("category");
        if (!suited) {
            return false;
        }
        List<BigDecimal> values = new ArrayList<>();
        spec.series()
                .get(0)
                .points()
                .forEach(point -> values.add(point.value() == null ? BigDecimal.ZERO : point.value()));
        boolean rising =
                IntStream.range(1, values.size()).allMatch(i -> values.get(i).compareTo(values.get(i - 1)) >= 0);
        List<String> names =
                spec.series().get(0).points().stream().map(ChartSpec.Point::x).toList();
        return !rising && !OwnOrder.isIn(names, locale);
    }

    static Table byValue(Table table) {
        List<@Nullable Cell> cells = table.rows().get(0).cells();
        List<Integer> order = IntStream.range(0, table.width())
                .boxed()
                .sorted(Comparator.comparing((Integer i) ->
                                OwnOrder.isRest(table.categories().get(i).text()))
                        .thenComparing(i -> cells.get(i) == null || cells.get(i).isMissing())
                        .thenComparing(
                                i -> cells.get(i) == null
                                        ? BigDecimal.ZERO
                                        : cells.get(i).high(),
                                Comparator.reverseOrder()))
                .toList();
        Row row = table.rows().get(0);
        List<@Nullable Cell> ordered = new ArrayList<>();
        order.forEach(i -> ordered.add(cells.get(i)));
        return new Table(
                order.stream().map(table.categories()::get).toList(),
                List.of(new Row(row.index(), row.name(), row.unit(), ordered)));
    }
}
