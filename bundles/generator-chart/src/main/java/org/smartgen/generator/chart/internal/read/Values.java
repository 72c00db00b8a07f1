package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.language.FoundTable;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;
import org.smartgen.language.Tables;
import org.smartgen.language.Titles;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.GenerationRequest;

/** Where the values of a chart are looked for: attached rows, a notation, a table, flows, sentences. */
final class Values {
    private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）\\d]{3,80})[)）]\\s*[:：]?\\s*$");

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
        Found found = table(new Cells(at.table(), json ? "und" : language(at, request)));
        String before = request.prompt().substring(0, at.start());
        return found.withSeries(named(found.series(), before, request.language()))
                .withPlaces(
                        List.of(new int[] {at.start(), at.end()}),
                        text.substring(0, Math.min(at.start(), text.length())),
                        text.substring(Math.min(at.end(), text.length())));
    }

    /** Semicolons part cells where commas are the decimal marks. */
    private static String language(FoundTable at, GenerationRequest request) {
        String text = request.prompt().substring(at.start(), at.end());
        boolean semicolons = text.lines().allMatch(line -> line.isBlank() || line.indexOf(';') >= 0);
        return semicolons && text.matches("(?s).*;\\s*-?\\d+,\\d+.*") ? "de" : request.language();
    }

    /** Columns without headings are named by the dates that stand in front, or by words in brackets, when there are as many. */
    private static List<Series> named(List<Series> series, String before, String language) {
        if (series.size() < 2 || series.stream().anyMatch(s -> !s.name().isEmpty())) {
            return series;
        }
        var names = Quantities.read(before + ": 1", language).stream()
                .filter(Quantity::isDate)
                .map(Quantity::text)
                .distinct()
                .toList();
        var brackets = BRACKETS.matcher(before);
        if (names.size() != series.size() && brackets.find()) {
            names = Stream.of(brackets.group(1).split("[,;，、/]"))
                    .map(String::strip)
                    .toList();
        }
        var all = new ArrayList<Series>();
        for (int i = 0; i < series.size(); i++) {
            boolean told = names.size() == series.size();
            all.add(new Series(
                    told ? names.get(i) : String.valueOf(i + 1),
                    series.get(i).unit(),
                    series.get(i).points()));
        }
        return all;
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
