package org.alidade.core.model;

import java.util.Arrays;

/**
 * A prediction as a function of attention where the decoder is linear, hidden states held: logits under weights a are
 * {@code z_o = b_o + sum_t a_t Z_ot}. One output makes two classes by the logistic function, (1 - p, p) with
 * {@code p = 1 / (1 + e^-z)}; several make as many classes by the softmax. Shapes: O outputs, n units, C classes: 2 if
 * O = 1, else O. Immutable.
 */
public final class LinearOutput {

    private final float[] bias; // [O]
    private final float[][] contributions; // Z [O][n]

    /**
     * @param bias          of each output [O]; negative infinity for a class that is impossible
     * @param contributions of each unit to each output per attention weight, Z [O][n]; copied
     * @throws IllegalArgumentException if there is no output or none is possible, or sizes disagree
     */
    public LinearOutput(float[] bias, float[][] contributions) {
        if (bias.length == 0 || bias.length != contributions.length) {
            throw new IllegalArgumentException("Expected contributions for each of at least one output, found "
                    + bias.length + " biases and contributions to " + contributions.length);
        }
        requirePossible(bias);
        this.bias = bias.clone();
        this.contributions = new float[bias.length][];
        for (int o = 0; o < bias.length; o++) {
            if (contributions[o].length != contributions[0].length) {
                throw new IllegalArgumentException("Contributions to output " + o + " are of "
                        + contributions[o].length + " units, those to output 0 of " + contributions[0].length);
            }
            this.contributions[o] = contributions[o].clone();
        }
    }

    private static void requirePossible(float[] bias) {
        boolean possible = false;
        for (float one : bias) {
            if (!(one < Float.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A bias is " + one + ", expected a number or negative infinity");
            }
            possible |= one > Float.NEGATIVE_INFINITY;
        }
        if (!possible) {
            throw new IllegalArgumentException("Every output is impossible, expected at least one finite bias");
        }
    }

    /** Number of outputs O. */
    public int outputs() {
        return bias.length;
    }

    /** Number of units n. */
    public int units() {
        return contributions[0].length;
    }

    /** Number of classes C. */
    public int classes() {
        return Math.max(2, bias.length);
    }

    /** Bias of each output [O], a copy. */
    public float[] bias() {
        return bias.clone();
    }

    /** What each unit adds to an output per attention weight [n], a copy. */
    public float[] contributions(int output) {
        return contributions[output].clone();
    }

    /**
     * The prediction under other attention.
     *
     * @param weights [n]
     * @return class probabilities [C]
     * @throws IllegalArgumentException if there is not one weight for each unit
     */
    public float[] probabilities(float[] weights) {
        requireUnits(weights);
        float[] logits = bias.clone(); // [O]
        for (int o = 0; o < logits.length; o++) {
            float[] row = contributions[o];
            double sum = 0;
            for (int t = 0; t < row.length; t++) {
                sum += (double) weights[t] * row[t];
            }
            logits[o] += (float) sum;
        }
        return logits.length == 1 ? logistic(logits[0]) : softmax(logits);
    }

    /**
     * How a function of the prediction changes with attention, by the chain rule.
     *
     * @param weights where [n]
     * @param slopes  derivative of the function with respect to each class probability [C]
     * @return its derivative with respect to each weight, the others held [n]
     * @throws IllegalArgumentException if there is not one weight for each unit and one slope for each class
     */
    public float[] gradient(float[] weights, float[] slopes) {
        float[] probabilities = probabilities(weights); // [C]
        if (slopes.length != probabilities.length) {
            throw new IllegalArgumentException(
                    "Expected slopes for " + probabilities.length + " classes, found " + slopes.length);
        }
        float[] gradient = new float[units()]; // [n]
        for (int o = 0; o < bias.length; o++) {
            double slope = logitSlope(o, probabilities, slopes);
            for (int t = 0; t < gradient.length; t++) {
                gradient[t] += (float) (slope * contributions[o][t]);
            }
        }
        return gradient;
    }

    /** Derivative of the function with respect to a logit. */
    private double logitSlope(int output, float[] probabilities, float[] slopes) {
        if (bias.length == 1) {
            return ((double) slopes[1] - slopes[0]) * probabilities[0] * probabilities[1];
        }
        double mean = 0;
        for (int c = 0; c < slopes.length; c++) {
            mean += (double) slopes[c] * probabilities[c];
        }
        return probabilities[output] * (slopes[output] - mean);
    }

    private static float[] logistic(float logit) {
        // each from its own exponential, so that the smaller one keeps its digits
        return new float[] {(float) (1 / (1 + Math.exp(logit))), (float) (1 / (1 + Math.exp(-logit)))};
    }

    private static float[] softmax(float[] logits) {
        double maximum = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            maximum = Math.max(maximum, logit);
        }
        double[] powers = new double[logits.length];
        for (int c = 0; c < logits.length; c++) {
            powers[c] = Math.exp(logits[c] - maximum);
        }
        double sum = Arrays.stream(powers).sum();
        float[] probabilities = new float[logits.length];
        for (int c = 0; c < logits.length; c++) {
            probabilities[c] = (float) (powers[c] / sum);
        }
        return probabilities;
    }

    private void requireUnits(float[] weights) {
        if (weights.length != units()) {
            throw new IllegalArgumentException("Expected " + units() + " weights, found " + weights.length);
        }
    }
}
