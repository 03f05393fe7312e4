package org.alidade.probes.serranosmith;

import java.util.BitSet;

import org.alidade.core.math.Divergence;
import org.alidade.core.model.Reading;
import org.alidade.probes.common.Decision;

/**
 * What becomes of the prediction for one instance when attention is taken from some units: their weights are set to 0,
 * the others divided by their sum, hidden states held. Where nothing remains all weights stay 0: the prediction is that
 * for an empty context.
 */
final class Erasures {

    private final Reading reading;
    private final float[] attention; // [n]
    private final float[] original; // [C]

    /**
     * The outcome of one erasure.
     *
     * @param unit       that was erased
     * @param divergence Jensen-Shannon divergence of the prediction from the original one, in nats
     * @param flips      1 if the decision is another, else 0
     */
    record Erased(int unit, double divergence, int flips) {
    }

    Erasures(Reading reading) {
        this.reading = reading;
        attention = reading.attention();
        original = reading.probabilities();
    }

    /** Number of units n. */
    int units() {
        return attention.length;
    }

    /** Without one unit. */
    Erased without(int unit) {
        BitSet single = new BitSet();
        single.set(unit);
        float[] output = outputs(single)[0]; // [C]
        return new Erased(unit, Divergence.jensenShannon(original, output), flips(output) ? 1 : 0);
    }

    /** The predictions without each of some sets of units [K][C]. */
    float[][] outputs(BitSet... erased) {
        float[][] weights = new float[erased.length][]; // [K][n]
        for (int k = 0; k < erased.length; k++) {
            weights[k] = remaining(erased[k]);
        }
        return reading.outputs(weights);
    }

    /** Whether a prediction decides for another class than the original one. */
    boolean flips(float[] output) {
        return !Decision.of(output).equals(Decision.of(reading));
    }

    /** Attention that some units had, in [0, 1]. */
    double mass(BitSet units) {
        return units.stream().mapToDouble(unit -> attention[unit]).sum();
    }

    private float[] remaining(BitSet erased) {
        float[] remaining = attention.clone();
        double sum = 0;
        for (int i = 0; i < remaining.length; i++) {
            remaining[i] = erased.get(i) ? 0 : remaining[i];
            sum += remaining[i];
        }
        for (int i = 0; i < remaining.length && sum > 0; i++) {
            remaining[i] /= sum;
        }
        return remaining;
    }
}
