package org.smartgen.generator.chart.internal.look;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.PixelSize;

/** Charts of every kind, reasonable and not, the same for the same seed. */
public final class RandomSpecs {
    private static final String[] WORDS = {
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
    private static final String[] UNITS = {
        "", "%", "$", "€M", "kg", "million people", "°C", "TWh", "units per square metre"
    };
    private static final String[] LANGUAGES = {"en", "de", "fr", "es", "und", "zh", "hi", "ar", "pt-BR"};
    private static final int[] SIDES = {256, 320, 512, 768, 1024, 1536, 2048};

    private final Random random;

    public RandomSpecs(long seed) {
        random = new Random(seed);
    }

    public ChartSpec next() {
        ChartType type = ChartType.values()[random.nextInt(ChartType.values().length)];
        int points = random.nextInt(4) == 0 ? 1 + random.nextInt(60) : 1 + random.nextInt(12);
        int count = type.showsShares() || random.nextBoolean() ? 1 : 1 + random.nextInt(6);
        int magnitude = random.nextInt(12) - 4;
        String longest = random.nextInt(3) == 0 ? "long" : "";
        List<String> names = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            names.add(longest.isEmpty() ? words(1) + (i + 1) : words(1 + random.nextInt(7)) + " " + i);
        }
        List<Series> series = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            series.add(new Series(
                    count == 1 ? "" : words(1 + random.nextInt(3)) + " " + s, "", points(type, names, magnitude)));
        }
        return new ChartSpec(
                type,
                random.nextInt(5) == 0 ? "" : words(1 + random.nextInt(14)),
                random.nextBoolean() ? "" : words(1 + random.nextInt(18)),
                LANGUAGES[random.nextInt(LANGUAGES.length)],
                UNITS[random.nextInt(UNITS.length)],
                new Axis(random.nextInt(3) == 0 ? words(2) : "", random.nextInt(3) == 0 ? "time" : "category", ""),
                new Axis(random.nextInt(3) == 0 ? words(3) : "", "number", ""),
                series,
                random.nextInt(3) == 0 ? "Source: " + words(5) : "",
                DataSource.PROMPT,
                List.of());
    }

    private List<Point> points(ChartType type, List<String> names, int magnitude) {
        boolean signed = !type.showsShares() && random.nextInt(3) == 0;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean missing = i > 0 && random.nextInt(15) == 0;
            points.add(new Point(names.get(i), missing ? null : value(magnitude, signed && random.nextBoolean())));
        }
        return points;
    }

    private @Nullable BigDecimal value(int magnitude, boolean negative) {
        BigDecimal value =
                BigDecimal.valueOf(1 + random.nextInt(9999), random.nextInt(3)).scaleByPowerOfTen(magnitude);
        return negative ? value.negate() : value;
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }

    /** Any shape from 1:3 to 3:1. */
    public PixelSize size() {
        int width = SIDES[random.nextInt(SIDES.length)];
        int height = SIDES[random.nextInt(SIDES.length)];
        return new PixelSize(Math.min(width, Math.max(256, 3 * height)), Math.min(height, Math.max(256, 3 * width)));
    }
}
