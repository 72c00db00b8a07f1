package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;

/** Series of different measures: bars for the first, lines for those of another unit or size, which stand at the right axis. */
final class Combos {
    private static final BigDecimal FAR = BigDecimal.valueOf(8);

    private Combos() {}

    static Found of(Found found) {
        if (found.series().stream().anyMatch(s -> s.type() != null)) {
            return found;
        }
        Series first = found.series().get(0);
        var combined = new ArrayList<Series>();
        for (int i = 0; i < found.series().size(); i++) {
            Series series = found.series().get(i);
            boolean other = i > 0 && isOther(first, series);
            boolean last = i == found.series().size() - 1;
            boolean line = i > 0 && (other || last);
            combined.add(new Series(
                    series.name(), series.unit(), line ? ChartType.LINE : ChartType.BAR, other, series.points()));
        }
        return found.withSeries(List.copyOf(combined));
    }

    private static boolean isOther(Series first, Series series) {
        if (!first.unit().equals(series.unit())) {
            return true;
        }
        BigDecimal one = largest(first);
        BigDecimal other = largest(series);
        return one.compareTo(other.multiply(FAR)) > 0 || other.compareTo(one.multiply(FAR)) > 0;
    }

    private static BigDecimal largest(Series series) {
        return series.points().stream()
                .map(p -> p.value() == null ? BigDecimal.ZERO : p.value().abs())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** Whether the series measure different things: their units differ. */
    static boolean mixed(List<Series> series) {
        return series.size() > 1
                && series.stream().map(Series::unit).distinct().count() > 1
                && series.stream().noneMatch(s -> s.unit().isEmpty() && series.size() > 3);
    }
}
