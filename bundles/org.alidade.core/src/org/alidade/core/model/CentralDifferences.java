package org.alidade.core.model;

/** Derivatives of predictions with respect to attention, for models that give only predictions. */
final class CentralDifferences {

    /** Small against attention, large against the rounding of a probability: together an error of about 1e-5. */
    private static final float STEP = 1f / 256;

    private CentralDifferences() {
    }

    /** Derivative of {@code sum_c slopes_c p_c} with respect to each weight [n]. */
    static float[] of(Reading reading, float[] weights, float[] slopes) {
        int classes = reading.probabilities().length;
        if (slopes.length != classes) {
            throw new IllegalArgumentException("Expected slopes for " + classes + " classes, found " + slopes.length);
        }
        int n = weights.length;
        float[][] moved = new float[2 * n][]; // [2n][n]
        for (int t = 0; t < n; t++) {
            moved[2 * t] = weights.clone();
            moved[2 * t][t] += STEP;
            moved[2 * t + 1] = weights.clone();
            moved[2 * t + 1][t] -= STEP;
        }
        float[][] outputs = reading.outputs(moved); // [2n][C]
        float[] gradient = new float[n];
        for (int t = 0; t < n; t++) {
            double difference = 0;
            for (int c = 0; c < slopes.length; c++) {
                difference += slopes[c] * ((double) outputs[2 * t][c] - outputs[2 * t + 1][c]);
            }
            gradient[t] = (float) (difference / (2 * STEP));
        }
        return gradient;
    }
}
