package org.alidade.probes.jainwallace;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.alidade.core.math.Divergence;
import org.alidade.core.model.LinearOutput;

/** The change of any prediction that gives outputs [K][C] for weights [K][n] and takes slopes [K][C] back. */
final class GeneralChange implements OutputChange {

    private final float[] original; // [C]
    private final UnaryOperator<float[][]> outputs;
    private final BinaryOperator<float[][]> gradients;
    private final int units;
    private final double penalty;
    private final double threshold;

    GeneralChange(float[] original, int units, UnaryOperator<float[][]> outputs, BinaryOperator<float[][]> gradients,
            SearchSettings settings) {
        this.original = original;
        this.units = units;
        this.outputs = outputs;
        this.gradients = gradients;
        penalty = settings.penalty();
        threshold = settings.threshold();
    }

    static GeneralChange of(float[] original, LinearOutput linear, SearchSettings settings) {
        return new GeneralChange(original, linear.units(),
                weights -> Arrays.stream(weights).map(linear::probabilities).toArray(float[][]::new),
                (weights, slopes) -> gradients(linear, weights, slopes), settings);
    }

    private static float[][] gradients(LinearOutput linear, float[][] weights, float[][] slopes) {
        float[][] gradients = new float[weights.length][]; // [K][n]
        for (int k = 0; k < weights.length; k++) {
            gradients[k] = linear.gradient(weights[k], slopes[k]);
        }
        return gradients;
    }

    @Override
    public void addPenalty(float[][] weights, int from, float[][] gradient) {
        float[][] own = Arrays.stream(weights).map(row -> Arrays.copyOfRange(row, from, from + units))
                .toArray(float[][]::new); // [K][n]
        float[][] predictions = outputs.apply(own); // [K][C]
        int[] beyond = IntStream.range(0, own.length)
                .filter(k -> change(predictions[k]) > threshold).toArray(); // [V]
        float[][] there = Arrays.stream(beyond).mapToObj(k -> own[k]).toArray(float[][]::new); // [V][n]
        float[][] slopes = Arrays.stream(beyond).mapToObj(k -> slopes(predictions[k])).toArray(float[][]::new);
        float[][] found = beyond.length == 0 ? there : gradients.apply(there, slopes); // [V][n]
        for (int v = 0; v < beyond.length; v++) {
            for (int t = 0; t < units; t++) {
                gradient[beyond[v]][from + t] += found[v][t];
            }
        }
    }

    /** |dp| for two classes, the sum of |dp_c| for more. */
    private double change(float[] prediction) {
        return parts() * Divergence.totalVariation(original, prediction);
    }

    /** Derivative of the penalty with respect to each class probability [C]. */
    private float[] slopes(float[] prediction) {
        float[] slopes = new float[prediction.length];
        for (int c = 0; c < slopes.length; c++) {
            slopes[c] = (float) (penalty * parts() / 2 * Math.signum(prediction[c] - original[c]));
        }
        return slopes;
    }

    private double parts() {
        return original.length == 2 ? 1 : 2;
    }
}
