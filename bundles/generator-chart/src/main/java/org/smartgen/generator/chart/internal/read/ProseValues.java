package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.language.LabelledValues;
import org.smartgen.language.Lists;
import org.smartgen.spi.DataSource;

/** Values that the prompt tells in sentences. */
final class ProseValues {
    private ProseValues() {}

    /** @param text the prompt without the words that ask for the type */
    static Found read(String text, String language) {
        LabelledValues listed = Lists.read(text, language);
        var series = new ArrayList<Series>();
        var spans = new ArrayList<int[]>();
        var assumed = new ArrayList<String>();
        for (var group : listed.groups()) {
            var points = new ArrayList<Point>();
            for (var entry : group.entries()) {
                if (entry.assumed()) {
                    assumed.add("/series/" + series.size() + "/points/" + points.size() + "/x");
                }
                points.add(new Point(entry.label(), entry.value()));
                spans.add(new int[] {entry.quantity().start(), entry.quantity().end()});
            }
            series.add(new Series(group.name(), "", points));
        }
        int end = spans.stream().mapToInt(s -> s[1]).max().orElse(0);
        return new Found(
                series,
                listed.unit(),
                "",
                "",
                DataSource.PROMPT,
                spans,
                listed.opening(),
                text.substring(end),
                List.copyOf(assumed));
    }
}
