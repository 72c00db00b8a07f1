package org.smartgen.generator.chart.internal.look;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.smartgen.generator.chart.internal.spec.Annotation;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.PixelSize;

/** Charts of every kind, reasonable and not, the same for the same seed. */
public final class RandomSpecs {
    private static final String[] UNITS = {
        "", "%", "$", "€M", "kg", "million people", "°C", "TWh", "units per square metre"
    };
    private static final String[] LANGUAGES = {"en", "de", "fr", "es", "und", "zh", "hi", "ar", "pt-BR"};
    private static final int[] SIDES = {256, 320, 512, 768, 1024, 1536, 2048};

    private final Random random;
    private final RandomWords words;
    private final RandomPoints points;

    public RandomSpecs(long seed) {
        random = new Random(seed);
        words = new RandomWords(random);
        points = new RandomPoints(random, words);
    }

    public ChartSpec next() {
        return next(ChartType.values()[random.nextInt(ChartType.values().length)]);
    }

    public ChartSpec next(ChartType type) {
        List<String> names = names(type);
        int magnitude = random.nextInt(12) - 4;
        List<Series> series = new ArrayList<>();
        int count = type.hasOneSeries() || random.nextBoolean() ? 1 : 1 + random.nextInt(6);
        for (int s = 0; s < count; s++) {
            boolean combo = type == ChartType.COMBO && random.nextInt(4) > 0;
            series.add(new Series(
                    count == 1 ? "" : words.of(1 + random.nextInt(3)) + " " + s,
                    "",
                    combo
                            ? List.of(ChartType.BAR, ChartType.LINE, ChartType.AREA)
                                    .get(random.nextInt(3))
                            : null,
                    combo && random.nextInt(3) == 0,
                    points.of(type, names, magnitude)));
        }
        return new ChartSpec(
                type,
                random.nextInt(5) == 0 ? "" : words.of(1 + random.nextInt(14)),
                random.nextBoolean() ? "" : words.of(1 + random.nextInt(18)),
                LANGUAGES[random.nextInt(LANGUAGES.length)],
                UNITS[random.nextInt(UNITS.length)],
                new Axis(
                        random.nextInt(3) == 0 ? words.of(2) : "",
                        random.nextInt(3) == 0 ? "time" : "category",
                        "",
                        random.nextInt(8) == 0),
                new Axis(random.nextInt(3) == 0 ? words.of(3) : "", "number", "", random.nextInt(8) == 0),
                series,
                annotations(type, names, magnitude),
                random.nextInt(3) == 0 ? "Source: " + words.of(5) : "",
                DataSource.PROMPT,
                List.of());
    }

    private List<String> names(ChartType type) {
        int most = type == ChartType.GAUGE ? 6 : random.nextInt(4) == 0 ? 60 : 12;
        int least = type == ChartType.RADAR ? 3 : 1;
        int count = least + random.nextInt(most - least + 1);
        boolean isLong = random.nextInt(3) == 0;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(isLong ? words.of(1 + random.nextInt(7)) + " " + i : words.of(1) + (i + 1));
        }
        if (random.nextInt(6) == 0) {
            names.replaceAll(name -> String.format(Locale.ROOT, "%d", 2000 + names.indexOf(name)));
        }
        return names;
    }

    private List<Annotation> annotations(ChartType type, List<String> names, int magnitude) {
        List<Annotation> all = new ArrayList<>();
        if (!type.hasValueAxis() || random.nextInt(3) > 0) {
            return all;
        }
        BigDecimal value = points.value(magnitude, false);
        all.add(Annotation.line(value, "target " + value));
        if (random.nextBoolean()) {
            all.add(Annotation.band(value, value.multiply(BigDecimal.valueOf(2)), words.of(2)));
        }
        if (random.nextBoolean()) {
            all.add(Annotation.note(names.get(random.nextInt(names.size())), words.of(3)));
        }
        if (random.nextBoolean()) {
            all.add(Annotation.lineAt(names.get(random.nextInt(names.size())), words.of(2)));
        }
        return all;
    }

    /** Any shape from 1:3 to 3:1. */
    public PixelSize size() {
        int width = SIDES[random.nextInt(SIDES.length)];
        int height = SIDES[random.nextInt(SIDES.length)];
        return new PixelSize(Math.min(width, Math.max(256, 3 * height)), Math.min(height, Math.max(256, 3 * width)));
    }
}
