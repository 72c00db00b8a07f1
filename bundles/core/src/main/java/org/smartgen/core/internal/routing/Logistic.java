package org.smartgen.core.internal.routing;

import java.util.List;

/** Logistic regression with a penalty on squares, fitted by gradient descent with momentum (Nesterov); both sides weigh the same. */
final class Logistic {
    private static final int STEPS = 80;
    private static final double PENALTY = 2e-3;
    private static final double MOMENTUM = 0.9;

    private Logistic() {}

    static double[] fit(List<double[]> yes, List<double[]> no) {
        int size = yes.get(0).length;
        double[] weights = new double[size];
        double[] velocity = new double[size];
        double[] ahead = new double[size];
        double[] gradient = new double[size];
        double rate = 2 / (mostSquare(yes, no) / 4 + PENALTY) / 2;
        for (int step = 0; step < STEPS; step++) {
            for (int j = 0; j < size; j++) {
                ahead[j] = weights[j] + MOMENTUM * velocity[j];
                gradient[j] = PENALTY * ahead[j];
            }
            add(yes, 1, ahead, gradient);
            add(no, 0, ahead, gradient);
            for (int j = 0; j < size; j++) {
                velocity[j] = MOMENTUM * velocity[j] - rate * gradient[j];
                weights[j] += velocity[j];
            }
        }
        return weights;
    }

    private static double mostSquare(List<double[]> yes, List<double[]> no) {
        double most = 0;
        for (List<double[]> side : List.of(yes, no)) {
            for (double[] x : side) {
                double square = 0;
                for (double value : x) {
                    square += value * value;
                }
                most = Math.max(most, square);
            }
        }
        return most;
    }

    private static void add(List<double[]> samples, int label, double[] weights, double[] gradient) {
        for (double[] x : samples) {
            double error = (1 / (1 + Math.exp(-score(weights, x))) - label) / (2.0 * samples.size());
            for (int j = 0; j < x.length; j++) {
                gradient[j] += error * x[j];
            }
        }
    }

    static double score(double[] weights, double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += weights[j] * x[j];
        }
        return sum;
    }
}
