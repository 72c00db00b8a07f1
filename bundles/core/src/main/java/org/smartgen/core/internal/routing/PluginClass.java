package org.smartgen.core.internal.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.smartgen.core.internal.catalogue.Declared;
import org.smartgen.core.internal.routing.ExampleIndex.Nearest;

/**
 * A plug-in intent against everything that we know of other prompts: a logistic regression over the meaning of a prompt and its nearness
 * in letters to the examples. Immutable.
 */
final class PluginClass {
    private static final int MOST_EXAMPLES = 400;
    private static final int MOST_COUNTERS = 200;
    private static final int MOST_OTHERS = 1_800;

    /** Folds by which examples are judged that the class has not seen. */
    private static final int FOLDS = 3;

    /** So many of the other prompts may be taken for the plug-in's. */
    private static final double MOST_TAKEN = 0.002;

    /** What lies between the last other prompt and the first of the examples is shared like this. */
    private static final double TO_OTHERS = 0.35;

    private static final double SLOPE = 1.5;

    private final ExampleIndex index;
    private final double[] weights;
    private final double threshold;

    private PluginClass(ExampleIndex index, double[] weights, double threshold) {
        this.index = index;
        this.weights = weights;
        this.threshold = threshold;
    }

    /** @return empty when the encoder went meanwhile */
    static Optional<PluginClass> fit(
            Declared plugin, Predicate<String> isCommon, EncoderAccess encoder, Trained trained) {
        List<String> own = new ArrayList<>(first(plugin.examples(), MOST_EXAMPLES));
        own.add(plugin.info().title());
        List<String> counter = first(plugin.counterExamples(), MOST_COUNTERS);
        Optional<float[][]> ownVectors = encoder.encode(own);
        Optional<float[][]> counterVectors = encoder.encode(counter);
        if (ownVectors.isEmpty() || counterVectors.isEmpty()) {
            return Optional.empty();
        }
        ExampleIndex index = ExampleIndex.of(plugin, isCommon);
        List<double[]> ownFeatures = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            ownFeatures.add(PluginFeatures.of(ownVectors.get()[i], index.nearest(own.get(i), i)));
        }
        List<double[]> others = new ArrayList<>();
        for (int i = 0; i < counter.size(); i++) {
            others.add(PluginFeatures.of(counterVectors.get()[i], index.nearest(counter.get(i), own.size() + 1 + i)));
        }
        int step = Math.max(1, trained.prompts().size() / MOST_OTHERS);
        for (int i = 0; i < trained.prompts().size(); i += step) {
            others.add(PluginFeatures.of(
                    trained.vectors().get(i), index.nearest(trained.prompts().get(i))));
        }
        double threshold = threshold(ownFeatures, others);
        return Optional.of(new PluginClass(index, Logistic.fit(ownFeatures, others), threshold));
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    /** From examples and other prompts that were held out. */
    private static double threshold(List<double[]> own, List<double[]> others) {
        double[] ownScores = new double[own.size()];
        double[] otherScores = new double[others.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            double[] weights = Logistic.fit(without(own, fold), without(others, fold));
            for (int i = fold; i < ownScores.length; i += FOLDS) {
                ownScores[i] = Logistic.score(weights, own.get(i));
            }
            for (int i = fold; i < otherScores.length; i += FOLDS) {
                otherScores[i] = Logistic.score(weights, others.get(i));
            }
        }
        Arrays.sort(ownScores);
        Arrays.sort(otherScores);
        double last = otherScores[(int) Math.floor((1 - MOST_TAKEN) * (otherScores.length - 1))];
        double first = ownScores[ownScores.length / 10];
        return first > last ? last + TO_OTHERS * (first - last) : last;
    }

    private static List<double[]> without(List<double[]> all, int fold) {
        List<double[]> rest = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % FOLDS != fold) {
                rest.add(all.get(i));
            }
        }
        return rest;
    }

    /**
     * @param logOdds of the plug-in against everything else
     * @param example the nearest
     */
    record Judgement(double logOdds, String example) {}

    Judgement judge(String prompt, float[] vector) {
        Nearest nearest = index.nearest(prompt);
        double score = Logistic.score(weights, PluginFeatures.of(vector, nearest));
        return new Judgement(SLOPE * (score - threshold), nearest.example());
    }
}
