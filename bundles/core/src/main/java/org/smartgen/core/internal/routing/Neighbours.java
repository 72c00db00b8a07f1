package org.smartgen.core.internal.routing;

import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;
import org.smartgen.language.intent.SmartIntents;

/** The training prompts that are nearest in meaning to a prompt. */
final class Neighbours {
    private static final int COUNTED = 50;
    private static final double WIDTH = 0.1;
    private static final double LEAST_SHARE = 0.02;
    private static final double WEIGHT = 0.5;

    private final Trained trained;
    private final int[] nearest = new int[SmartIntents.ALL.size()];
    private final double[] cosines = new double[SmartIntents.ALL.size()];
    private final double[] shares = new double[SmartIntents.ALL.size()];

    private Neighbours(Trained trained) {
        this.trained = trained;
        Arrays.fill(nearest, -1);
        Arrays.fill(shares, LEAST_SHARE);
    }

    static Neighbours of(Trained trained, float[] vector) {
        Neighbours neighbours = new Neighbours(trained);
        float[] all = trained.vectors().cosines(vector);
        double least = leastCounted(all);
        double most = least;
        for (float cosine : all) {
            most = Math.max(most, cosine);
        }
        for (int i = 0; i < all.length; i++) {
            int intent = trained.intents()[i];
            if (neighbours.nearest[intent] < 0 || all[i] > neighbours.cosines[intent]) {
                neighbours.nearest[intent] = i;
                neighbours.cosines[intent] = all[i];
            }
            if (all[i] >= least) {
                neighbours.shares[intent] += Math.exp((all[i] - most) / WIDTH);
            }
        }
        return neighbours;
    }

    private static double leastCounted(float[] cosines) {
        PriorityQueue<Float> most = new PriorityQueue<>(COUNTED);
        float least = Float.NEGATIVE_INFINITY;
        for (float cosine : cosines) {
            if (cosine > least) {
                most.add(cosine);
                if (most.size() > COUNTED) {
                    most.remove();
                    least = most.element();
                }
            }
        }
        return most.isEmpty() ? 0 : most.element();
    }

    /** What they add to the log-odds of an intent, by its index in {@link SmartIntents#ALL}. */
    double logOdds(int intent) {
        return WEIGHT * Math.log(shares[intent] / Arrays.stream(shares).sum());
    }

    /** The one of an intent that is nearest, if it is near. */
    Optional<String> nearest(int intent, double least) {
        return nearest[intent] >= 0 && cosines[intent] > least
                ? Optional.of(trained.prompts().get(nearest[intent]))
                : Optional.empty();
    }
}
