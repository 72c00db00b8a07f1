package org.smartgen.encoder.training;

import java.util.Map;

/**
 * A training prompt as numbers.
 *
 * @param intent index of {@code SmartIntents.ALL}
 * @param words index and value of the sparse features, which come after the dense ones
 */
record Sample(int intent, float[] dense, int[] words, float[] values) {

    static Sample of(int intent, float[] dense, Map<Integer, Float> words) {
        int[] indexes = words.keySet().stream().mapToInt(i -> i).sorted().toArray();
        float[] values = new float[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            values[i] = words.getOrDefault(indexes[i], 0f);
        }
        return new Sample(intent, dense, indexes, values);
    }
}
