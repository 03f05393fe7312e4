package org.alidade.learn.train;

import java.util.Arrays;

import org.alidade.learn.tape.FloatLoops;

/**
 * Cross-entropy of a softmax over the classes.
 *
 * <p><b>Source</b>: Serrano and Smith 2019 (classifiers of more than two classes). <b>Differs</b>: sums
 * over instances; who trains with it takes the mean where they do
 * ({@link org.alidade.learn.network.LabelObjective.Reduction}).
 *
 * @param outputs number of classes, at least 2
 */
public record CrossEntropy(int outputs) implements Loss {

    @Override
    public double of(float[] logits, int[] labels, float[] gradient) {
        System.arraycopy(logits, 0, gradient, 0, labels.length * outputs);
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            FloatLoops.softmax(gradient, i * outputs, (i + 1) * outputs);
            int right = i * outputs + labels[i];
            loss -= Math.log(Math.max(gradient[right], Float.MIN_NORMAL));
            gradient[right] -= 1;
        }
        return loss;
    }

    @Override
    public float[] probabilities(float[] logits, int from) {
        float[] probabilities = Arrays.copyOfRange(logits, from, from + outputs);
        FloatLoops.softmax(probabilities, 0, outputs);
        return probabilities;
    }

    @Override
    public float[] probabilityGradient(float[] probabilities, int c) {
        float[] gradient = new float[outputs];
        for (int k = 0; k < outputs; k++) {
            gradient[k] = probabilities[c] * ((k == c ? 1 : 0) - probabilities[k]);
        }
        return gradient;
    }

    @Override
    public float[] logitSlopes(float[] probabilities, float[] slopes) {
        float mean = FloatLoops.dot(probabilities, 0, slopes, 0, outputs);
        float[] gradient = new float[outputs];
        for (int k = 0; k < outputs; k++) {
            gradient[k] = probabilities[k] * (slopes[k] - mean);
        }
        return gradient;
    }
}
