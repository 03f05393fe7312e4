package org.alidade.probes.jainwallace;

import java.util.Arrays;
import java.util.List;

import org.alidade.core.model.Reading;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Searches adversaries of several instances at once: their tokens stand side by side, so that loops are long, but no
 * instance feels another. Shapes: N instances, T tokens of all together, n tokens of one, K candidates.
 *
 * <p>For an instance with attention a and prediction p it minimises over the logits of K distributions
 *
 * <pre>sum_k [ -JSD(a^k, a) + lambda max(0, |p(a^k) - p| - threshold) ] - w sum_{i<j} JSD(a^i, a^j)</pre>
 *
 * by Adam. The derivative of JSD(x, y) with respect to x_t is {@code 1/2 (ln x_t - ln m_t)}, m the mean of both; what
 * is the same for all tokens, as ln 2, falls out in the derivative of the softmax.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, section 4.2.2, algorithm 3, and their released code. <b>Differs</b>: that
 * adds 1e-10 inside the logarithms.
 */
final class CandidateSearch {

    private final SearchSettings settings;
    private final int[] starts; // [N + 1]
    private final OutputChange[] changes; // [N]
    private final float[] attention; // [T]
    private final float[] logAttention; // [T]
    private final float[][] logits; // [K][T], normalised: ln of the weights
    private final float[][] weights; // [K][T]
    private final float[][] gradient; // [K][T]
    private final float[] logSum; // [T]
    private final CandidateAdam adam;

    /** @param noise added to equal logits at the start [N][K][n] */
    CandidateSearch(List<Reading> readings, float[][][] noise, SearchSettings settings) {
        this.settings = settings;
        int instances = readings.size();
        starts = new int[instances + 1];
        for (int i = 0; i < instances; i++) {
            starts[i + 1] = starts[i] + readings.get(i).attention().length;
        }
        int candidates = settings.candidates();
        int tokens = starts[instances];
        attention = new float[tokens];
        logAttention = new float[tokens];
        logits = new float[candidates][tokens];
        weights = new float[candidates][tokens];
        gradient = new float[candidates][tokens];
        logSum = new float[tokens];
        changes = new OutputChange[instances];
        adam = new CandidateAdam(settings.learningRate(), candidates, tokens);
        for (int i = 0; i < instances; i++) {
            changes[i] = OutputChange.of(readings.get(i), settings);
            start(i, readings.get(i).attention(), noise[i]);
        }
        normalise();
    }

    private void start(int instance, float[] original, float[][] noise) {
        int from = starts[instance];
        for (int t = 0; t < original.length; t++) {
            attention[from + t] = original[t];
            logAttention[from + t] = (float) Math.log(Math.max(Float.MIN_NORMAL, original[t]));
        }
        for (int k = 0; k < logits.length; k++) {
            double maximum = Double.NEGATIVE_INFINITY;
            for (float value : noise[k]) {
                maximum = Math.max(maximum, value);
            }
            for (int t = 0; t < original.length; t++) {
                logits[k][from + t] = (float) (noise[k][t] - maximum);
            }
        }
    }

    /**
     * Goes all steps.
     *
     * @return the candidates of each instance [N][K][n]
     */
    float[][][] run(SubMonitor monitor) {
        for (int step = 0; step < settings.steps(); step++) {
            monitor.checkCanceled();
            divergences();
            for (int i = 0; i < changes.length; i++) {
                changes[i].addPenalty(weights, starts[i], gradient);
            }
            throughSoftmax();
            adam.move(logits, gradient);
            normalise();
        }
        return candidates();
    }

    /** gradient = derivative of minus the divergences with respect to the weights, up to a constant. */
    private void divergences() {
        int candidates = logits.length;
        float half = .5f;
        float cross = (float) (settings.crossTerm().weight(candidates) / 2);
        for (int k = 0; k < candidates; k++) {
            CandidateLoops.scale(gradient[k], -half - cross * (candidates - 1), logits[k]);
            CandidateLoops.logSum(logSum, weights[k], attention, logits[k], logAttention);
            CandidateLoops.addScaled(gradient[k], half, logSum);
        }
        for (int k = 0; k < candidates && cross > 0; k++) {
            for (int other = k + 1; other < candidates; other++) {
                CandidateLoops.logSum(logSum, weights[k], weights[other], logits[k], logits[other]);
                CandidateLoops.addScaled(gradient[k], cross, logSum);
                CandidateLoops.addScaled(gradient[other], cross, logSum);
            }
        }
    }

    /** From the derivative with respect to the weights to that with respect to the logits. */
    private void throughSoftmax() {
        for (int k = 0; k < logits.length; k++) {
            for (int i = 0; i < changes.length; i++) {
                throughSoftmax(gradient[k], weights[k], starts[i], starts[i + 1]);
            }
        }
    }

    private static void throughSoftmax(float[] gradient, float[] weights, int from, int to) {
        float mean = 0;
        for (int t = from; t < to; t++) {
            mean += weights[t] * gradient[t];
        }
        for (int t = from; t < to; t++) {
            gradient[t] = weights[t] * (gradient[t] - mean);
        }
    }

    /** weights = softmax of the logits, logits = ln of the weights. */
    private void normalise() {
        for (int k = 0; k < logits.length; k++) {
            CandidateLoops.exp(weights[k], logits[k]);
            for (int i = 0; i < changes.length; i++) {
                normalise(weights[k], logits[k], starts[i], starts[i + 1]);
            }
        }
    }

    private static void normalise(float[] weights, float[] logits, int from, int to) {
        float sum = 0;
        for (int t = from; t < to; t++) {
            sum += weights[t];
        }
        float factor = 1 / sum;
        float shift = (float) Math.log(sum);
        for (int t = from; t < to; t++) {
            weights[t] *= factor;
            logits[t] -= shift;
        }
    }

    private float[][][] candidates() {
        float[][][] candidates = new float[changes.length][logits.length][];
        for (int i = 0; i < changes.length; i++) {
            for (int k = 0; k < logits.length; k++) {
                candidates[i][k] = softmax(Arrays.copyOfRange(logits[k], starts[i], starts[i + 1]));
            }
        }
        return candidates;
    }

    private static float[] softmax(float[] logits) {
        double[] powers = new double[logits.length];
        for (int t = 0; t < logits.length; t++) {
            powers[t] = Math.exp(logits[t]);
        }
        double sum = Arrays.stream(powers).sum();
        float[] weights = new float[logits.length];
        for (int t = 0; t < logits.length; t++) {
            weights[t] = (float) (powers[t] / sum);
        }
        return weights;
    }
}
