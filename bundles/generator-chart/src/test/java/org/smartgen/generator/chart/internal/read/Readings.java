package org.smartgen.generator.chart.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.Detail;
import org.smartgen.spi.GenerationException;

/**
 * Sentences of our own with the charts they mean: {@code readings.tsv} has a prompt, the types that are right, the unit and the points in
 * each line, {@code *} where anything is. {@code main} prints what is read otherwise.
 */
final class Readings {
    private static final Map<String, Set<String>> TYPES = Map.of(
            "bar", Set.of("bar", "bar-horizontal", "bar-stacked", "bar-stacked-100"),
            "line", Set.of("line", "area", "area-stacked"),
            "pie", Set.of("pie", "donut"));

    /** @param points as {@link #written} writes them */
    record Row(String prompt, String type, String unit, String points) {
        /** Empty when it is read as the row says. */
        String miss() {
            try {
                ChartSpec spec = new ChartReader().read(AskedRequest.of(prompt)).spec();
                String given = written(spec);
                boolean same = given.equals(points)
                        || points.contains("<*>")
                                && given.replaceAll("<[^>]*>", "<*>").equals(points);
                return (typeFits(spec) ? "" : "type " + spec.type().id() + " ")
                        + (unit.equals("*") || unit.equals(spec.unit()) ? "" : "unit '" + spec.unit() + "' ")
                        + (same ? "" : "values " + given);
            } catch (GenerationException e) {
                return "refused: " + e.getMessage();
            }
        }

        private boolean typeFits(ChartSpec spec) {
            String id = spec.type().id();
            return type.equals("any")
                    || type.equals(id)
                    || TYPES.getOrDefault(type, Set.of(type)).contains(id);
        }
    }

    private Readings() {}

    static List<Row> load() {
        try (var in = Objects.requireNonNull(Readings.class.getResourceAsStream("readings.tsv"))) {
            var rows = new ArrayList<Row>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    String prompt = cells[0].replace("\\n", "\n").replace("\\t", "\t");
                    rows.add(new Row(prompt, cells[1], cells[2], cells[3]));
                }
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) {
        int right = 0;
        var rows = load();
        for (Row row : rows) {
            String miss = row.miss();
            right += miss.isEmpty() ? 1 : 0;
            if (!miss.isEmpty()) {
                System.out.println(row.prompt() + "\n   wanted " + row.points() + "\n   " + miss);
            }
        }
        System.out.println(right + " of " + rows.size());
    }

    static String written(ChartSpec spec) {
        return spec.series().stream()
                .map(s -> (s.name().isEmpty() || spec.series().size() == 1 ? "" : "<" + s.name() + ">")
                        + s.points().stream().map(Readings::written).collect(Collectors.joining("; ")))
                .collect(Collectors.joining("; "));
    }

    private static String written(Point point) {
        String value = point.value() == null ? "null" : point.value().toPlainString();
        if (point.detail() instanceof Detail.Range range) {
            value = "[" + range.min().toPlainString() + "," + range.max().toPlainString() + "]";
        } else if (point.detail() instanceof Detail.Flow flow) {
            return flow.from() + "->" + flow.to() + "=" + value;
        } else if (point.detail() instanceof Detail.Candle c) {
            value = Stream.of(c.open(), c.high(), c.low(), c.close())
                    .map(BigDecimal::toPlainString)
                    .collect(Collectors.joining("/"));
        } else if (point.detail() instanceof Detail.Box b) {
            value = Stream.of(b.min(), b.q1(), b.median(), b.q3(), b.max())
                    .map(BigDecimal::toPlainString)
                    .collect(Collectors.joining("/"));
        } else if (point.detail() instanceof Detail.Node node) {
            value = value + (node.parent().isEmpty() ? "" : "<" + node.parent());
        } else if (point.detail() instanceof Detail.Spot spot) {
            value = value
                    + (spot.size() == null ? "" : "@" + spot.size().toPlainString())
                    + (spot.label().isEmpty() ? "" : "#" + spot.label());
        } else if (point.detail() instanceof Detail.Reading r) {
            value = value + " of " + text(r.min()) + ".." + text(r.max()) + " target " + text(r.target());
        } else if (point.detail() instanceof Detail.Total) {
            value = value + "!";
        }
        return point.x() + "=" + value;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
