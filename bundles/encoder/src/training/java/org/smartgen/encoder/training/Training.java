package org.smartgen.encoder.training;

import java.util.List;
import org.smartgen.language.intent.PromptFeatures;
import org.smartgen.language.intent.SmartIntents;

/** Fits the head. How good it is, the report of the core bundle tells. */
final class Training {
    private static final int STEPS = 60;
    private static final double LEXICON_PENALTY = 1e-4;
    private static final double VECTOR_PENALTY = 3e-4;
    private static final double WORDS_PENALTY = 1e-4;
    /** Log-odds: each intent weighs the same here, but most pictures that are asked for are standard ones. */
    private static final double MORE_STANDARD = 0.3;

    private static final int CLASSES = SmartIntents.ALL.size();

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
    float[][] weights() {
        double[] all = softmax.fit(samples, STEPS);
        float[][] weights = new float[CLASSES][width];
        for (int i = 0; i < all.length; i++) {
            weights[i / width][i % width] = (float) all[i];
        }
        weights[SmartIntents.ALL.indexOf(SmartIntents.STANDARD)][PromptFeatures.CONSTANT] += (float) MORE_STANDARD;
        return weights;
    }
}
