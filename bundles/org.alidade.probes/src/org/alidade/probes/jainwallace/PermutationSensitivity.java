package org.alidade.probes.jainwallace;

import java.util.random.RandomGenerator;

import org.alidade.core.math.Divergence;
import org.alidade.core.math.Sample;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * How much the prediction moves when attention is permuted.
 *
 * <p>For each instance of n tokens with attention a and prediction p: K permutations of a_1..a_n, each order as likely,
 * hidden states held; the median over the K of {@code 1/2 sum_c |p_c - p_c(permuted)|}. The permutations of an instance
 * depend on the cell and the instance alone, not on the order in which instances are measured.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, section 4.2.1. <b>Differs</b>: the released code takes the mean over the
 * outputs instead of half the sum, the same for one sigmoid output. The random numbers are others.
 * <p><b>Cost</b>: K n C multiplications an instance where the decoder is linear.
 */
public final class PermutationSensitivity implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        int permutations = subject.settings().integer("permutations");
        Instances instances = new Instances(subject, rows);
        instances.forEach("Permuting attention", monitor, reading -> {
            RandomGenerator random = subject.random("permutations of " + reading.example().id());
            instances.row(reading).set("medianDifference", medianDifference(reading, permutations, random)).add();
        });
    }

    private static double medianDifference(Reading reading, int permutations, RandomGenerator random) {
        float[] probabilities = reading.probabilities(); // [C]
        float[][] permuted = permuted(reading.attention(), permutations, random); // [K][n]
        float[][] outputs = reading.outputs(permuted); // [K][C]
        double[] differences = new double[permutations]; // [K]
        for (int k = 0; k < permutations; k++) {
            differences[k] = Divergence.totalVariation(probabilities, outputs[k]);
        }
        return Instances.probability(Sample.of(differences).orElseThrow().median());
    }

    /** Independent shuffles (Fisher and Yates) of the same weights [K][n]. */
    private static float[][] permuted(float[] weights, int permutations, RandomGenerator random) {
        float[][] permuted = new float[permutations][]; // [K][n]
        for (int k = 0; k < permutations; k++) {
            permuted[k] = weights.clone();
            shuffle(permuted[k], random);
        }
        return permuted;
    }

    private static void shuffle(float[] weights, RandomGenerator random) {
        for (int i = weights.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            float weight = weights[i];
            weights[i] = weights[j];
            weights[j] = weight;
        }
    }
}
