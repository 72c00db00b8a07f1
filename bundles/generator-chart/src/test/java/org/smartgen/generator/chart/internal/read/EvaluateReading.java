package org.smartgen.generator.chart.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.Detail;
import org.smartgen.spi.GenerationException;

/**
 * Measures the reader on a file of prompts with the charts they mean (JSON lines: {@code id}, {@code prompt}, {@code expect} {@code
 * chartType, unit, series}). Prints the misses of odd ids only, so that even ids stay unseen. Not a test: run {@code main} with the
 * file's path.
 */
final class EvaluateReading {
    private static final Map<String, Set<String>> TYPES = Map.of(
            "bar", Set.of("bar", "bar-horizontal", "bar-stacked", "bar-stacked-100"),
            "line", Set.of("line", "area", "area-stacked"),
            "pie", Set.of("pie", "donut"),
            "dual", Set.of("combo"));

    private final Map<String, int[]> counts = new TreeMap<>();
    private final PrintStream out;

    private EvaluateReading(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            System.err.println("skipped: " + file + " is not there");
            return;
        }
        new EvaluateReading(System.out).run(Files.readAllLines(file));
    }

    private void run(List<String> lines) throws IOException {
        for (String line : lines) {
            measure(new ObjectMapper().readTree(line));
        }
        counts.forEach((what, n) -> out.printf("%-28s %d of %d%n", what, n[0], n[1]));
    }

    private void measure(JsonNode row) {
        int id = Integer.parseInt(row.get("id").asText().replaceAll("\\D", ""));
        String half = id % 2 == 0 ? "even" : "odd";
        JsonNode expect = row.get("expect");
        String prompt = row.get("prompt").asText();
        String miss = miss(half, prompt, expect);
        count(half + ", all", miss.isEmpty());
        if (id % 2 == 1 && !miss.isEmpty()) {
            out.println(row.get("id").asText() + ": " + miss);
        }
    }

    private void count(String what, boolean right) {
        int[] n = counts.computeIfAbsent(what, k -> new int[2]);
        n[0] += right ? 1 : 0;
        n[1]++;
    }

    private String miss(String half, String prompt, JsonNode expect) {
        try {
            ChartSpec spec = new ChartReader().read(AskedRequest.of(prompt)).spec();
            boolean type = typeFits(expect.get("chartType").asText(), spec);
            boolean series = fits(spec, expect.get("series"));
            boolean unit = unitFits(expect.path("unit").asText(""), spec);
            count(half + ", type", type);
            count(half + ", values", series);
            count(half + ", unit", unit);
            return type && series && unit
                    ? ""
                    : (type ? "" : "type ") + (series ? "" : "values ") + (unit ? "" : "unit ") + spec;
        } catch (GenerationException e) {
            count(half + ", values", false);
            return e.getMessage();
        }
    }

    private static boolean typeFits(String type, ChartSpec spec) {
        return type.equals("any")
                || TYPES.getOrDefault(type, Set.of(type)).contains(spec.type().id());
    }

    /** As given; a scale may be in the values instead. */
    private static boolean unitFits(String wanted, ChartSpec spec) {
        String unit = wanted.equals("null") ? "" : wanted.replaceAll("℃|摄氏度", "°C");
        boolean each = spec.series().stream().allMatch(s -> same(unit, s.unit()));
        return unit.isEmpty()
                || same(unit, spec.unit().replaceAll("℃|摄氏度", "°C"))
                || each
                || !spec.unit().isEmpty() && unit.matches("[万亿千百]+" + java.util.regex.Pattern.quote(spec.unit()));
    }

    private static boolean fits(ChartSpec spec, JsonNode series) {
        if (series == null || series.size() != spec.series().size()) {
            return false;
        }
        for (int i = 0; i < series.size(); i++) {
            JsonNode wanted = series.get(i);
            var given = spec.series().get(i);
            boolean name = series.size() == 1 || same(wanted.path("name").asText(), given.name());
            if (!name || !fits(given, wanted.get("points"))) {
                return false;
            }
        }
        return true;
    }

    /** Equal, or all off by one power of ten, which the unit may say. */
    private static boolean fits(ChartSpec.Series given, JsonNode points) {
        if (points.size() != given.points().size()) {
            return false;
        }
        var factors = new ArrayList<Double>();
        for (int i = 0; i < points.size(); i++) {
            ChartSpec.Point point = given.points().get(i);
            JsonNode wanted = points.get(i).path("value");
            if (!same(points.get(i).get("x").asText(), point.x())) {
                return false;
            }
            if (wanted.isArray() && point.detail() instanceof Detail.Range range) {
                factors.add(factor(range.min(), wanted.get(0)));
                factors.add(factor(range.max(), wanted.get(1)));
            } else if (wanted.isNumber() && point.value() != null) {
                factors.add(factor(point.value(), wanted));
            } else if (point.isPresent() || !wanted.isNull()) {
                return false;
            }
        }
        if (factors.isEmpty()) {
            return false;
        }
        double first = factors.get(0);
        boolean scale =
                Set.of(1.0, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9).stream().anyMatch(f -> Math.abs(first / f - 1) < 0.003);
        return scale && factors.stream().allMatch(f -> Math.abs(f / first - 1) < 0.003);
    }

    private static double factor(BigDecimal given, JsonNode wanted) {
        return wanted.asDouble() == 0 ? given.signum() == 0 ? 1 : 0 : given.doubleValue() / wanted.asDouble();
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("[\\s_]", "").equalsIgnoreCase(other.replaceAll("[\\s_]", ""));
    }
}
