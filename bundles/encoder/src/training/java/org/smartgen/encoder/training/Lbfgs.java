package org.smartgen.encoder.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Minimizes a smooth function by the limited-memory method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal and Wright, 7.2). */
final class Lbfgs {
    /** Writes the gradient and returns the value. */
    @FunctionalInterface
    interface Function {
        double at(double[] x, double[] gradient);
    }

    private static final int MEMORY = 8;
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_HALVINGS = 20;
    private static final double TOLERANCE = 1e-5;

    private record Step(double[] s, double[] y, double rho) {}

    private Lbfgs() {}

    static double[] minimize(Function function, int size, int mostSteps) {
        double[] x = new double[size];
        double[] gradient = new double[size];
        double value = function.at(x, gradient);
        Deque<Step> memory = new ArrayDeque<>();
        for (int i = 0; i < mostSteps; i++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double[] next = new double[size];
            double[] nextGradient = new double[size];
            double nextValue = Double.POSITIVE_INFINITY;
            double step = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
            for (int h = 0; h < MOST_HALVINGS && nextValue > value + SUFFICIENT * step * slope; h++) {
                step = h == 0 ? step : step / 2;
                for (int j = 0; j < size; j++) {
                    next[j] = x[j] + step * direction[j];
                }
                nextValue = function.at(next, nextGradient);
            }
            if (value - nextValue < TOLERANCE * Math.abs(value)) {
                return nextValue < value ? next : x;
            }
            remember(memory, x, next, gradient, nextGradient);
            x = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return x;
    }

    private static void remember(Deque<Step> memory, double[] x, double[] next, double[] gradient, double[] nextGradient) {
        double[] s = minus(next, x);
        double[] y = minus(nextGradient, gradient);
        double curvature = dot(s, y);
        if (curvature > 0) {
            memory.addLast(new Step(s, y, 1 / curvature));
        }
        if (memory.size() > MEMORY) {
            memory.removeFirst();
        }
    }

    private static double[] direction(double[] gradient, Deque<Step> memory) {
        double[] q = gradient.clone();
        List<Step> steps = new ArrayList<>(memory);
        double[] alphas = new double[steps.size()];
        for (int i = steps.size() - 1; i >= 0; i--) {
            alphas[i] = steps.get(i).rho() * dot(steps.get(i).s(), q);
            add(q, -alphas[i], steps.get(i).y());
        }
        if (!steps.isEmpty()) {
            Step last = steps.get(steps.size() - 1);
            scale(q, 1 / (last.rho() * dot(last.y(), last.y())));
        }
        for (int i = 0; i < steps.size(); i++) {
            double beta = steps.get(i).rho() * dot(steps.get(i).y(), q);
            add(q, alphas[i] - beta, steps.get(i).s());
        }
        scale(q, -1);
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, -1, b);
        return difference;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }
}
