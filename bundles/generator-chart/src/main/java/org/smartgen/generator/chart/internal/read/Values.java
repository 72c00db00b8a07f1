package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.language.FoundTable;
import org.smartgen.language.Tables;
import org.smartgen.language.Titles;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.GenerationRequest;

/** Where the values of a chart are looked for: attached rows, a notation, a table, flows, sentences. */
final class Values {
    private Values() {}

    static Found of(GenerationRequest request, Captions captions, Optional<ChartType> asked) {
        if (request.data().isPresent()) {
            return table(new Cells(request.data().get(), "und"))
                    .withSource(DataSource.ATTACHED)
                    .withPlaces(List.of(), captions.text(), "");
        }
        Optional<Found> notation = MermaidChart.read(request.prompt());
        if (notation.isPresent()) {
            return notation.get();
        }
        String sized = Leftovers.withoutSize(captions.text());
        String text = asked.filter(t -> t == ChartType.GAUGE).isPresent() ? Gauges.withoutEnds(sized) : sized;
        Optional<Found> flows = Flows.told(
                text,
                request.language(),
                asked.filter(t -> t == ChartType.SANKEY).isPresent());
        if (flows.isPresent() && asked.filter(t -> t != ChartType.SANKEY).isEmpty()) {
            return flows.get();
        }
        Found pasted = Tables.read(request.prompt())
                .map(at -> pasted(at, request, text))
                .filter(found -> !found.isEmpty())
                .orElse(null);
        return pasted == null ? ProseValues.read(withoutTitle(text), request.language()) : pasted;
    }

    private static Found pasted(FoundTable at, GenerationRequest request, String text) {
        boolean json = "[{".indexOf(request.prompt().charAt(at.start())) >= 0;
        return table(new Cells(at.table(), json ? "und" : request.language()))
                .withPlaces(
                        List.of(new int[] {at.start(), at.end()}),
                        text.substring(0, Math.min(at.start(), text.length())),
                        text.substring(Math.min(at.end(), text.length())));
    }

    private static Found table(Cells cells) {
        var values = new TableValues(cells);
        String unit = values.unit();
        var series = new ArrayList<Series>(values.series());
        var columns = values.valueColumns();
        if (unit.isEmpty() && series.size() == columns.size()) {
            for (int i = 0; i < series.size(); i++) {
                Series one = series.get(i);
                series.set(i, new Series(one.name(), values.unit(columns.get(i)), one.points()));
            }
        }
        return Found.told(series, unit, List.of(), "", "")
                .withAxes(values.xTitle(), values.yTitle())
                .withTable(cells);
    }

    /** The same length with the given title blanked: its numbers are no values. */
    private static String withoutTitle(String text) {
        return Titles.given(text)
                .map(title -> text.replace(title, " ".repeat(title.length())))
                .orElse(text);
    }
}
