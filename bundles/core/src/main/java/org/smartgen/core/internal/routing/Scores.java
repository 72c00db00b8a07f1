package org.smartgen.core.internal.routing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Softmax. */
final class Scores {
    private Scores() {}

    /** @return highest first; they sum to 1 */
    static Map<String, Double> of(Map<String, Double> votes, double temperature) {
        double most = votes.values().stream().mapToDouble(v -> v).max().orElse(0);
        Map<String, Double> powers = new LinkedHashMap<>();
        votes.forEach((intent, vote) -> powers.put(intent, Math.exp((vote - most) / temperature)));
        double sum = powers.values().stream().mapToDouble(p -> p).sum();
        Map<String, Double> scores = new LinkedHashMap<>();
        powers.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(power -> scores.put(power.getKey(), power.getValue() / sum));
        return scores;
    }
}
