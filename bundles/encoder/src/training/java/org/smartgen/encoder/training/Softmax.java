package org.smartgen.encoder.training;

import java.util.List;

/** Multinomial logistic regression with a penalty on the squares of the weights. */
final class Softmax {
    private final int classes;
    private final int dense;
    private final int width;
    private final double[] penalty;

    /** @param penalty one for each weight of a class, relative to the mean loss of a sample */
    Softmax(int classes, int dense, double[] penalty) {
        this.classes = classes;
        this.dense = dense;
        this.width = penalty.length;
        this.penalty = penalty;
    }

    /** @return [classes * width], class by class */
    double[] fit(List<Sample> samples, int mostSteps) {
        double[] importance = importance(samples);
        return Lbfgs.minimize((w, g) -> loss(samples, importance, w, g), classes * width, mostSteps);
    }

    /** Each intent weighs the same, however many prompts were written for it. */
    private double[] importance(List<Sample> samples) {
        int[] counts = new int[classes];
        samples.forEach(sample -> counts[sample.intent()]++);
        return samples.stream()
                .mapToDouble(sample -> 1.0 / (classes * (double) counts[sample.intent()]))
                .toArray();
    }

    private double loss(List<Sample> samples, double[] importance, double[] w, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < w.length; i++) {
            gradient[i] = penalty[i % width] * w[i];
            loss += penalty[i % width] * w[i] * w[i] / 2;
        }
        for (int n = 0; n < importance.length; n++) {
            Sample sample = samples.get(n);
            double[] p = probabilities(logits(sample, w));
            loss -= importance[n] * Math.log(Math.max(p[sample.intent()], 1e-300));
            for (int c = 0; c < classes; c++) {
                double error = importance[n] * (p[c] - (c == sample.intent() ? 1 : 0));
                int row = c * width;
                float[] x = sample.dense();
                for (int j = 0; j < dense; j++) {
                    gradient[row + j] += error * x[j];
                }
                for (int j = 0; j < sample.words().length; j++) {
                    gradient[row + dense + sample.words()[j]] += error * sample.values()[j];
                }
            }
        }
        return loss;
    }

    double[] logits(Sample sample, double[] w) {
        double[] logits = new double[classes];
        float[] x = sample.dense();
        for (int c = 0; c < classes; c++) {
            int row = c * width;
            double sum = 0;
            for (int j = 0; j < dense; j++) {
                sum += w[row + j] * x[j];
            }
            for (int j = 0; j < sample.words().length; j++) {
                sum += w[row + dense + sample.words()[j]] * sample.values()[j];
            }
            logits[c] = sum;
        }
        return logits;
    }

    static double[] probabilities(double[] logits) {
        double most = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            most = Math.max(most, logit);
        }
        double[] p = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(logits[i] - most);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }
}
