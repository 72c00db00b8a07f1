package org.smartgen.encoder.training;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.language.intent.PromptFeatures;
import org.smartgen.language.intent.SmartIntents;

/** Fits the head, and tells from folds that were held out how sure it may be. */
final class Training {
    private static final int FOLDS = 4;
    private static final int STEPS = 60;
    private static final int BINS = 10;
    private static final double LEXICON_PENALTY = 1e-4;
    private static final double VECTOR_PENALTY = 3e-4;
    private static final double WORDS_PENALTY = 1e-4;
    /** Log-odds: each intent weighs the same here, but most pictures that are asked for are standard ones. */
    private static final double MORE_STANDARD = 0.3;

    private static final int CLASSES = SmartIntents.ALL.size();

    private record Judged(double[] logits, int intent) {}

    private final List<Sample> samples;
    private final Softmax softmax;
    private final int width;

    Training(List<Sample> samples, int dimension) {
        this.samples = samples;
        int dense = PromptFeatures.size(dimension);
        int vectors = PromptFeatures.size(dimension) - PromptFeatures.size(0);
        width = dense + PromptFeatures.WORDS;
        double[] penalty = new double[width];
        for (int i = 0; i < width; i++) {
            penalty[i] = i >= dense ? WORDS_PENALTY : i >= dense - vectors ? VECTOR_PENALTY : LEXICON_PENALTY;
        }
        softmax = new Softmax(CLASSES, dense, penalty);
    }

    /** @return [5, dense and sparse features] */
    float[][] weights(StringBuilder report) {
        List<Judged> heldOut = heldOut();
        report.append("%d prompts, held out: accuracy %.3f, calibration error %.3f"
                .formatted(samples.size(), accuracy(heldOut), calibrationError(heldOut)));
        double[] all = softmax.fit(samples, STEPS);
        float[][] weights = new float[CLASSES][width];
        for (int i = 0; i < all.length; i++) {
            weights[i / width][i % width] = (float) all[i];
        }
        weights[SmartIntents.ALL.indexOf(SmartIntents.STANDARD)][PromptFeatures.CONSTANT] += (float) MORE_STANDARD;
        return weights;
    }

    private List<Judged> heldOut() {
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            double[] w =
                    softmax.fit(samples.stream().filter(s -> s.group() % FOLDS != out).toList(), STEPS);
            samples.stream()
                    .filter(s -> s.group() % FOLDS == out)
                    .forEach(s -> judged.add(new Judged(softmax.logits(s, w), s.intent())));
        }
        return judged;
    }

    private static double accuracy(List<Judged> judged) {
        return judged.stream().filter(j -> best(j.logits()) == j.intent()).count() / (double) judged.size();
    }

    private static double calibrationError(List<Judged> judged) {
        double[] difference = new double[BINS];
        for (Judged j : judged) {
            double[] p = Softmax.probabilities(j.logits());
            int best = best(p);
            difference[Math.min(BINS - 1, (int) (p[best] * BINS))] += p[best] - (best == j.intent() ? 1 : 0);
        }
        double error = 0;
        for (double d : difference) {
            error += Math.abs(d) / judged.size();
        }
        return error;
    }

    private static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
