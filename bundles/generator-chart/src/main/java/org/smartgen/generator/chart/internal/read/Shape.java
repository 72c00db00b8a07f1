package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** How made-up values go: as the words say ("growth", "seasonal", "decline"), else gently up in time. */
enum Shape {
    DECLINE,
    EXPONENTIAL,
    GROWTH,
    SEASONAL,
    VOLATILE,
    STABLE,
    RECOVERY,
    PEAK;

    private record Known(String shape, Words words) {}

    private static final List<Known> WORDS = WordTable.read("shapes.tsv").stream()
            .map(row -> new Known(row.get(0), Words.of(row.get(1))))
            .toList();

    /** The first of {@code shapes.tsv} that the text speaks of. */
    static Optional<Shape> of(String text) {
        String small = Words.small(text);
        return WORDS.stream()
                .filter(w -> !w.shape().startsWith("negative") && w.words().in(small))
                .findFirst()
                .map(w -> valueOf(w.shape().toUpperCase(java.util.Locale.ROOT)));
    }

    static boolean isInverse(String text) {
        String small = Words.small(text);
        return WORDS.stream()
                .anyMatch(w -> w.shape().startsWith("negative") && w.words().in(small));
    }

    /** Values from 0 to 1. */
    List<Double> places(int count, Random random) {
        var places = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            double at = count == 1 ? 1 : (double) i / (count - 1);
            double noise = (random.nextDouble() - 0.5) * noise(count);
            double place = trend(at) + noise;
            places.add(Math.max(0, Math.min(1, isOneWay() ? oneWay(places, place, count) : place)));
        }
        return places;
    }

    boolean isOneWay() {
        return this == GROWTH || this == EXPONENTIAL || this == DECLINE;
    }

    /** What grows never falls, and what declines never rises. */
    private double oneWay(List<Double> before, double place, int count) {
        if (before.isEmpty()) {
            return this == DECLINE ? 1 : 0.05;
        }
        double last = before.get(before.size() - 1);
        double step = (this == EXPONENTIAL ? 0.1 : 0.3) / count;
        return this == DECLINE ? Math.min(last - step, place) : Math.max(last + step, place);
    }

    private double trend(double at) {
        return switch (this) {
            case GROWTH -> 0.05 + 0.9 * at;
            case DECLINE -> 0.95 - 0.9 * at;
            case EXPONENTIAL -> (Math.exp(4 * at) - 1) / (Math.exp(4) - 1);
            case SEASONAL -> 0.5 - 0.4 * Math.cos(2 * Math.PI * at);
            case STABLE -> 0.5;
            case VOLATILE -> 0.5;
            case RECOVERY -> 0.15 + 0.75 * Math.abs(2 * at - 0.9);
            case PEAK -> 0.1 + 0.85 * Math.exp(-18 * (at - 0.55) * (at - 0.55));
        };
    }

    private double noise(int count) {
        return switch (this) {
            case VOLATILE -> 0.9;
            case STABLE -> 0.06;
            case SEASONAL, PEAK, RECOVERY -> 0.08;
            default -> 0.9 / Math.max(3, count);
        };
    }
}
