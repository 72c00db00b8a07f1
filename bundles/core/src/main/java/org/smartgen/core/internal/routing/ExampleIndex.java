package org.smartgen.core.internal.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.smartgen.core.internal.catalogue.Declared;

/**
 * The examples of one intent, for the cosine with a prompt. Features are words and their letter trigrams; words of the intent's own name
 * count most, words that many prompts have count little.
 */
final class ExampleIndex {
    /**
     * @param own cosine with the nearest example
     * @param counter cosine with the nearest counter-example
     * @param example the nearest example
     */
    record Nearest(double own, double counter, String example) {}

    private record Posting(int text, double weight) {}

    /** A prompt may say this much more than an example without being less like it. */
    private static final double LONGER = 2;

    private static final int NONE = -1;

    private final Features features;
    private final List<String> texts;
    private final int owns;
    private final double[] lengths;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    private ExampleIndex(Features features, List<String> own, List<String> counter) {
        this.features = features;
        this.texts = new ArrayList<>(own);
        this.texts.addAll(counter);
        this.owns = own.size();
        this.lengths = new double[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            Map<String, Double> vector = features.of(texts.get(i));
            lengths[i] = length(vector);
            int text = i;
            vector.forEach((feature, weight) ->
                    postings.computeIfAbsent(feature, any -> new ArrayList<>()).add(new Posting(text, weight)));
        }
    }

    static ExampleIndex of(Declared plugin, Predicate<String> isCommon) {
        Set<String> name = Features.words(
                        plugin.intent().substring(plugin.intent().indexOf('-') + 1))
                .collect(Collectors.toSet());
        List<String> own = new ArrayList<>(plugin.examples());
        own.add(plugin.info().title());
        own.add(plugin.intent().substring(plugin.intent().indexOf('-') + 1).replace('-', ' '));
        return new ExampleIndex(new Features(name, isCommon), own, plugin.counterExamples());
    }

    Nearest nearest(String prompt) {
        return nearest(prompt, NONE);
    }

    /** @param without the number of an example that does not count */
    Nearest nearest(String prompt, int without) {
        Map<String, Double> vector = features.of(prompt);
        double[] products = new double[texts.size()];
        vector.forEach((feature, weight) -> postings.getOrDefault(feature, List.of())
                .forEach(posting -> products[posting.text()] += weight * posting.weight()));
        double length = length(vector);
        double own = 0;
        double counter = 0;
        String example = "";
        for (int i = 0; i < products.length; i++) {
            double cosine = products[i] == 0 ? 0 : products[i] / (lengths[i] * Math.min(length, LONGER * lengths[i]));
            if (i == without) {
                continue;
            }
            if (i >= owns) {
                counter = Math.max(counter, Math.min(1, cosine));
            } else if (cosine > own) {
                own = Math.min(1, cosine);
                example = texts.get(i);
            }
        }
        return new Nearest(own, counter, example);
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(w -> w * w).sum());
    }
}
