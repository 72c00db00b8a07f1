package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;

/** Charts in Mermaid's notation: {@code pie}, {@code xychart-beta} and {@code sankey-beta} (mermaid.js.org, 2024). */
final class MermaidChart {
    private static final Pattern START = Pattern.compile(
            "(?m)^[ \\t]*(pie(?:[ \\t]+showData)?(?=\\s)|xychart(?:-beta)?(?:[ \\t]+horizontal)?|sankey(?:-beta)?)(?=\\s|$)");
    private static final Pattern SLICE =
            Pattern.compile("(?m)^[ \\t]*[\"'](.{1,120}?)[\"'][ \\t]*:[ \\t]*(-?\\d+(?:\\.\\d+)?)[ \\t]*$");
    private static final Pattern TITLE = Pattern.compile("(?m)(?:^|[ \\t])title[ \\t]+\"?(.{1,200}?)\"?[ \\t]*$");
    private static final Pattern AXIS = Pattern.compile(
            "(?m)^[ \\t]*([xy])-axis(?:[ \\t]+\"([^\"\\n]*)\"|[ \\t]+([^\\[\\d\\n\"-][^\\[\\n\"]*?))?(?:[ \\t]*\\[([^\\]\\n]*)\\]|[ \\t]+(-?[\\d.]+)[ \\t]*-->[ \\t]*(-?[\\d.]+))?[ \\t]*$");
    private static final Pattern PLOT =
            Pattern.compile("(?m)^[ \\t]*(bar|line)(?:[ \\t]+\"?([^\\[\\n\"]*?)\"?)?[ \\t]*\\[([^\\]\\n]*)\\]");
    private static final Pattern FLOW = Pattern.compile(
            "(?m)^[ \\t]*(\"[^\"\\n]+\"|[^,\\n]{1,120}?)[ \\t]*,[ \\t]*(\"[^\"\\n]+\"|[^,\\n]{1,120}?)[ \\t]*,[ \\t]*(\\d+(?:\\.\\d+)?)[ \\t]*$");

    private final String prompt;
    private final String body;
    private final int start;

    private MermaidChart(String prompt, int start, int end) {
        this.prompt = prompt;
        this.start = start;
        this.body = prompt.substring(start, end);
    }

    static Optional<Found> read(String prompt) {
        Matcher start = START.matcher(prompt);
        if (!start.find()) {
            return Optional.empty();
        }
        int fence = prompt.indexOf("```", start.end());
        var chart = new MermaidChart(prompt, start.start(), fence < 0 ? prompt.length() : fence);
        String kind = start.group(1);
        return kind.startsWith("pie")
                ? chart.pie()
                : kind.startsWith("sankey") ? chart.sankey() : chart.xy(kind.endsWith("horizontal"));
    }

    private Optional<Found> pie() {
        var points = SLICE.matcher(body)
                .results()
                .map(r -> new Point(r.group(1), new BigDecimal(r.group(2))))
                .toList();
        return points.isEmpty() ? Optional.empty() : found(List.of(new Series("", "", points)), ChartType.PIE);
    }

    private Optional<Found> sankey() {
        var points = FLOW.matcher(body)
                .results()
                .map(r -> Point.flow(unquoted(r.group(1)), unquoted(r.group(2)), new BigDecimal(r.group(3))))
                .toList();
        return points.isEmpty() ? Optional.empty() : found(List.of(new Series("", "", points)), ChartType.SANKEY);
    }

    private Optional<Found> xy(boolean horizontal) {
        String xTitle = "";
        String yTitle = "";
        List<String> names = List.of();
        Matcher axis = AXIS.matcher(body);
        while (axis.find()) {
            String title = axis.group(2) != null
                    ? axis.group(2)
                    : axis.group(3) == null ? "" : axis.group(3).strip();
            if (axis.group(1).equals("x")) {
                xTitle = title;
                names = axis.group(4) == null ? List.of() : items(axis.group(4));
            } else {
                yTitle = title;
            }
        }
        var series = new ArrayList<Series>();
        var kinds = new ArrayList<String>();
        Matcher plot = PLOT.matcher(body);
        while (plot.find()) {
            if (!items(plot.group(3)).stream().allMatch(v -> v.matches("-?\\d+(?:\\.\\d+)?|-?\\.\\d+"))) {
                return Optional.empty();
            }
            kinds.add(plot.group(1));
            series.add(series(plot, names));
        }
        if (series.isEmpty()) {
            return Optional.empty();
        }
        return found(named(series, kinds), type(kinds, horizontal)).map(found(xTitle, yTitle));
    }

    private static java.util.function.UnaryOperator<Found> found(String xTitle, String yTitle) {
        return found -> found.withAxes(xTitle, yTitle);
    }

    private static ChartType type(List<String> kinds, boolean horizontal) {
        boolean bars = kinds.contains("bar");
        boolean lines = kinds.contains("line");
        return bars && lines
                ? ChartType.COMBO
                : lines ? ChartType.LINE : horizontal ? ChartType.BAR_HORIZONTAL : ChartType.BAR;
    }

    private static Series series(Matcher plot, List<String> names) {
        var values = items(plot.group(3));
        var points = IntStream.range(0, values.size())
                .mapToObj(i -> new Point(
                        i < names.size() ? names.get(i) : String.valueOf(i + 1), new BigDecimal(values.get(i))))
                .toList();
        return new Series(plot.group(2) == null ? "" : plot.group(2).strip(), "", points);
    }

    /** Several series need names: those of their kinds where the notation gives none. */
    private static List<Series> named(List<Series> series, List<String> kinds) {
        if (series.size() == 1) {
            return series;
        }
        var named = new ArrayList<Series>();
        for (int i = 0; i < series.size(); i++) {
            Series one = series.get(i);
            boolean mixed = kinds.contains("bar") && kinds.contains("line");
            String name = one.name().isEmpty() ? kinds.get(i) + " " + (i + 1) : one.name();
            ChartType type = kinds.get(i).equals("bar") ? ChartType.BAR : ChartType.LINE;
            named.add(new Series(name, "", mixed ? type : null, false, one.points()));
        }
        return named;
    }

    private static List<String> items(String list) {
        return Arrays.stream(list.split(","))
                .map(MermaidChart::unquoted)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String unquoted(String words) {
        return words.strip().replaceAll("^[\"']|[\"']$", "");
    }

    private Optional<Found> found(List<Series> series, ChartType type) {
        Matcher title = TITLE.matcher(body);
        String name = title.find() ? title.group(1).strip() : "";
        int end = start + body.length();
        return Optional.of(Found.told(
                        series,
                        "",
                        List.of(new int[] {start, end}),
                        prompt.substring(0, start).replace("```mermaid", ""),
                        prompt.substring(end).replace("```", ""))
                .withNotation(type, name));
    }
}
