package org.smartgen.generator.chart.internal.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words of one script, or now and then of all. */
final class RandomWords {
    private static final String[] LATIN = {
        "sales",
        "Österreich",
        "revenue",
        "of",
        "the",
        "Q1",
        "infrastructure",
        "in",
        "Donaudampfschiff",
        "a",
        "network",
        "façade",
        "2024",
        "growth",
        "internationalization",
        "and",
        "share",
        "Łódź"
    };
    private static final String[] CHINESE = {"季度销售额", "增长", "市场份额", "二〇二四年", "北京", "基础设施"};
    private static final String[] ARABIC = {"المبيعات", "النمو", "حصة السوق", "الربع", "مصر", "البنية التحتية"};
    private static final String[] EMOJI = {"\uD83D\uDE80", "sales \uD83D\uDCC8", "❤", "☀ sun", "★★★"};
    private static final List<String[]> SCRIPTS = List.of(LATIN, LATIN, LATIN, LATIN, CHINESE, ARABIC, EMOJI);

    private final Random random;
    private final String[] words;

    RandomWords(Random random) {
        this.random = random;
        this.words = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
    }

    String of(int count) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] from = random.nextInt(20) == 0 ? SCRIPTS.get(random.nextInt(SCRIPTS.size())) : words;
            chosen.add(from[random.nextInt(from.length)]);
        }
        return String.join(" ", chosen);
    }
}
