package org.smartgen.generator.chart.internal.look;

import static org.smartgen.generator.chart.internal.look.SpecBuilder.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smartgen.generator.chart.internal.look.LookCases.Case;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;

/** Each type with one thing and with very many, with long words and in several scripts. */
final class AwkwardCases {
    private static final Map<String, List<String>> NAMES = names();

    private AwkwardCases() {}

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("one", List.of("Total"));
        names.put("forty", numbered("Item", 40));
        names.put("most", numbered("n", 500));
        names.put(
                "long",
                List.of(
                        "Unclear requirements at the very start of the project",
                        "Donaudampfschifffahrtsgesellschaftskapitän",
                        "Dependencies on other teams",
                        "Flaky tests and slow continuous integration",
                        "Other"));
        names.put("chinese", List.of("第一季度销售额", "市场份额", "基础设施", "北京", "增长"));
        names.put("arabic", List.of("المبيعات", "النمو", "حصة السوق", "مصر", "البنية التحتية"));
        names.put("emoji", List.of("\uD83D\uDE80 launch", "❤ likes", "☀ sun", "\uD83D\uDCC8", "★★★"));
        return names;
    }

    private static List<String> numbered(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> word + " " + i).toList();
    }

    static Map<String, Case> all() {
        Map<String, Case> cases = new LinkedHashMap<>();
        NAMES.forEach((kind, names) -> {
            for (ChartType type : ChartType.values()) {
                List<String> some = type == ChartType.RADAR && names.size() < 3
                        ? List.of("a", "b", "c")
                        : names.stream().limit(most(type)).toList();
                Random random = new Random(11);
                SpecBuilder spec = chart(type)
                        .title(
                                kind.equals("long")
                                        ? "A title that says in one long sentence what everybody in the room should remember of this picture"
                                        : names.get(0))
                        .language(kind.equals("chinese") ? "zh" : kind.equals("arabic") ? "ar" : "en")
                        .points("", new RandomPoints(random, new RandomWords(random)).of(type, some, 1));
                cases.put(
                        "awkward-" + kind + "-" + type.id(),
                        new Case(spec.build(), DrawRequest.of(new PixelSize(1024, 1024))));
            }
        });
        return cases;
    }

    private static int most(ChartType type) {
        return Stream.of(ChartType.PIE, ChartType.DONUT, ChartType.RADAR, ChartType.FUNNEL)
                        .anyMatch(type::equals)
                ? 60
                : type == ChartType.GAUGE ? 12 : 500;
    }
}
