package org.alidade.probes.jainwallace;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.math.Divergence;
import org.alidade.core.model.Reading;
import org.alidade.probes.common.Instances;

/** Distributions that were found for an instance, and its own attention, by how far they are and what they change. */
public final class Adversaries {

    private final List<Adversary> found = new ArrayList<>();

    /** What candidates [K][n] amount to for an instance. */
    Adversaries(Reading reading, float[][] candidates) {
        float[] attention = reading.attention();
        float[] original = reading.probabilities(); // [C]
        float[][] outputs = reading.outputs(candidates); // [K][C]
        found.add(new Adversary(attention, 0, 0));
        for (int k = 0; k < candidates.length; k++) {
            found.add(new Adversary(candidates[k], Divergence.jensenShannon(attention, candidates[k]),
                    Instances.probability(Divergence.totalVariation(original, outputs[k]))));
        }
    }

    /** The farthest that changes the prediction by at most epsilon; the attention itself if there is no other. */
    public Adversary best(double epsilon) {
        Adversary best = found.get(0);
        for (Adversary adversary : found) {
            if (adversary.change() <= epsilon && adversary.divergence() > best.divergence()) {
                best = adversary;
            }
        }
        return best;
    }

    /** How many candidates change the prediction by at most epsilon, the attention itself not counted. */
    public long within(double epsilon) {
        return found.stream().skip(1).filter(adversary -> adversary.change() <= epsilon).count();
    }
}
