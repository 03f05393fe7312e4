package org.alidade.ui.surgery;

import org.alidade.core.model.LinearOutput;

/**
 * The logits of C classes as linear functions of attention over n units: {@code z_c = b_c + sum_t w_t Z_ct}. A single
 * output is the logit of class 1; that of class 0 is 0.
 */
final class Logits {

    private static final double RELATIVE = 1e-6;

    private final double[] bias; // [C]
    private final double[][] slopes; // Z [C][n]

    Logits(LinearOutput output) {
        int classes = output.classes();
        int first = classes - output.outputs(); // 1 for a single output
        bias = new double[classes];
        slopes = new double[classes][output.units()];
        float[] given = output.bias();
        for (int o = 0; o < given.length; o++) {
            bias[first + o] = given[o];
            float[] row = output.contributions(o);
            for (int t = 0; t < row.length; t++) {
                slopes[first + o][t] = row[t];
            }
        }
    }

    int classes() {
        return bias.length;
    }

    /** Whether a class can be predicted at all. */
    boolean isPossible(int cls) {
        return bias[cls] > Double.NEGATIVE_INFINITY;
    }

    /** By how much the logit of a class exceeds that of another. */
    Margin margin(int cls, int other) {
        double[] slope = new double[slopes[cls].length];
        for (int t = 0; t < slope.length; t++) {
            slope[t] = slopes[cls][t] - slopes[other][t];
        }
        return new Margin(bias[cls] - bias[other], slope);
    }

    /**
     * Below this, differences of logits may be lost when models round to single precision.
     *
     * @param weights where
     */
    double resolution(double[] weights) {
        double largest = 1;
        for (int c = 0; c < bias.length; c++) {
            double size = isPossible(c) ? Math.abs(bias[c]) : 0;
            for (int t = 0; t < weights.length; t++) {
                size += weights[t] * Math.abs(slopes[c][t]);
            }
            largest = Math.max(largest, size);
        }
        return RELATIVE * largest;
    }

    /**
     * A linear function of attention.
     *
     * @param base   without attention
     * @param slopes by unit [n]
     */
    record Margin(double base, double[] slopes) {

        double at(double[] weights) {
            double sum = base;
            for (int t = 0; t < slopes.length; t++) {
                sum += weights[t] * slopes[t];
            }
            return sum;
        }
    }
}
