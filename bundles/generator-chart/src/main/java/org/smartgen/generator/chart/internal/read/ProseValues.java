package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.language.LabelledValues;
import org.smartgen.language.LabelledValues.Entry;
import org.smartgen.language.Lists;
import org.smartgen.language.Quantity;

/** Values that the prompt tells in sentences. */
final class ProseValues {
    private ProseValues() {}

    /** @param text the prompt without the words that ask for the type */
    static Found read(String text, String language) {
        LabelledValues listed = Lists.read(text, language);
        var series = new ArrayList<Series>();
        var spans = new ArrayList<int[]>();
        var assumed = new ArrayList<String>();
        boolean mixed =
                listed.groups().stream().map(g -> unit(g.entries())).distinct().count() > 1;
        for (var group : listed.groups()) {
            var points = new ArrayList<Point>();
            for (var entry : group.entries()) {
                if (entry.assumed()) {
                    assumed.add("/series/" + series.size() + "/points/" + points.size() + "/x");
                }
                points.add(point(entry));
                spans.add(new int[] {entry.quantity().start(), entry.quantity().end()});
            }
            series.add(new Series(group.name(), mixed ? unit(group.entries()) : "", points));
        }
        int start = spans.stream().mapToInt(s -> s[0]).min().orElse(0);
        int end = spans.stream().mapToInt(s -> s[1]).max().orElse(0);
        String unit = WrittenUnit.perEach(mixed ? "" : unit(listed), text.substring(0, start));
        if (unit.isEmpty() && WrittenUnit.isBareMoney(quantities(entries(listed)), text.substring(0, start))) {
            unit = "元";
            assumed.add("/unit");
        }
        return Found.told(Orientation.timesAcross(series), unit, spans, listed.opening(), text.substring(end))
                .withAssumed(assumed);
    }

    private static Point point(Entry entry) {
        var upper = entry.upper().orElse(null);
        var value = entry.value();
        return value != null && upper != null
                ? Point.range(entry.label(), value, upper)
                : new Point(entry.label(), value);
    }

    private static String unit(LabelledValues listed) {
        var values = quantities(entries(listed));
        boolean noUnits = values.stream().allMatch(q -> q.unit().isEmpty());
        return listed.unit().isEmpty() && noUnits
                ? WrittenUnit.heading(listed.opening())
                : WrittenUnit.of(values, listed.unit());
    }

    private static List<Entry> entries(LabelledValues listed) {
        return listed.groups().stream().flatMap(g -> g.entries().stream()).toList();
    }

    /** The unit that all values of the series share, where the series have different ones. */
    private static String unit(List<Entry> entries) {
        var values = quantities(entries);
        var units = values.stream()
                .map(Quantity::unit)
                .filter(u -> !u.isEmpty())
                .distinct()
                .toList();
        return units.size() == 1 ? WrittenUnit.of(values, units.get(0)) : "";
    }

    private static List<Quantity> quantities(List<Entry> entries) {
        return entries.stream()
                .map(Entry::quantity)
                .filter(q -> q.kind() != Quantity.Kind.MISSING)
                .toList();
    }
}
