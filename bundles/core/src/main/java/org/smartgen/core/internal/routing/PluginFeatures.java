package org.smartgen.core.internal.routing;

import org.smartgen.core.internal.routing.ExampleIndex.Nearest;

/** A prompt as numbers, for a plug-in's class. */
final class PluginFeatures {
    private static final double LETTERS = 4;
    private static final double MEANING = 4;
    private static final int FIRST = 3;

    private PluginFeatures() {}

    static double[] of(float[] vector, Nearest nearest) {
        double[] features = new double[FIRST + vector.length];
        features[0] = 1;
        features[1] = LETTERS * nearest.own();
        features[2] = LETTERS * nearest.counter();
        for (int i = 0; i < vector.length; i++) {
            features[FIRST + i] = MEANING * vector[i];
        }
        return features;
    }
}
