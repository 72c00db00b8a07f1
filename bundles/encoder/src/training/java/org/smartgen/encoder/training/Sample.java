package org.smartgen.encoder.training;

import java.util.Map;

/**
 * A training prompt as numbers.
 *
 * @param intent index of {@code SmartIntents.ALL}
 * @param group prompts of one group were written together and are alike: they are never on both sides of a split
 * @param words index and value of the sparse features, which come after the dense ones
 */
record Sample(int intent, int group, float[] dense, int[] words, float[] values) {

    static Sample of(int intent, int group, float[] dense, Map<Integer, Float> words) {
        int[] indexes = words.keySet().stream().mapToInt(i -> i).sorted().toArray();
        float[] values = new float[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            values[i] = words.getOrDefault(indexes[i], 0f);
        }
        return new Sample(intent, group, dense, indexes, values);
    }
}
