package org.alidade.probes.explanation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Weights of a linear model that predicts the probability of a class from which units are present, fitted near the text.
 *
 * <p>Samples: the text itself and others from which m units are deleted, m uniform in 1..n - 1, which ones equally
 * likely. A sample that keeps k of n units has cosine distance {@code d = 1 - sqrt(k / n)} and weight
 * {@code sqrt(exp(-(d / 0.25)^2))}. Ridge regression, penalty 1, the intercept free; the importances are its
 * coefficients. A single unit has importance 0.
 *
 * <p><b>Source</b>: Ribeiro, Singh and Guestrin 2016, sections 3.3 and 3.4; kernel width, distance and penalty of the
 * authors' released code for texts (width 25, distances in percent). <b>Differs</b>: a unit is a position and not all
 * occurrences of a word; no selection of features; at least one unit is kept.
 * <p><b>Cost</b>: {@code samples} readings an instance.
 *
 * @param samples S, at least 2
 * @param random  streams of randomness by purpose
 */
record Lime(int samples, Function<String, RandomGenerator> random) implements Explanation {

    private static final double KERNEL_WIDTH = .25;
    private static final double PENALTY = 1;

    @Override
    public float[][] importances(TrainedModel model, List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 1);
        List<Part> parts = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading.attention().length > 1) {
                parts.addAll(sampled(reading));
            }
        }
        float[][] probabilities = new Rereading(model).probabilities(parts, progress.split(1)); // [.. S ..][C]
        float[][] importances = new float[readings.size()][]; // [N][n]
        for (int i = 0, from = 0; i < importances.length; i++) {
            progress.checkCanceled();
            if (readings.get(i).attention().length == 1) {
                importances[i] = new float[1];
            } else {
                importances[i] = fitted(parts.subList(from, from + samples), probabilities, from, classes[i]);
                from += samples;
            }
        }
        return importances;
    }

    private List<Part> sampled(Reading reading) {
        TextUnits text = TextUnits.of(reading);
        RandomGenerator generator = random.apply("samples of " + reading.example().id());
        List<Part> sampled = new ArrayList<>(List.of(Part.without(text, new BitSet())));
        while (sampled.size() < samples) {
            int deleted = 1 + generator.nextInt(text.size() - 1);
            sampled.add(Part.without(text, chosen(text.size(), deleted, generator)));
        }
        return sampled;
    }

    /** Some of n units, each choice as likely (Floyd's algorithm). */
    private static BitSet chosen(int n, int count, RandomGenerator generator) {
        BitSet chosen = new BitSet(n);
        for (int last = n - count; last < n; last++) {
            int unit = generator.nextInt(last + 1);
            chosen.set(chosen.get(unit) ? last : unit);
        }
        return chosen;
    }

    private static float[] fitted(List<Part> parts, float[][] probabilities, int from, int cls) {
        int n = parts.get(0).text().size();
        double[][] present = new double[parts.size()][n]; // [S][n]
        double[] values = new double[parts.size()]; // [S]
        double[] weights = new double[parts.size()]; // [S]
        for (int s = 0; s < values.length; s++) {
            BitSet kept = parts.get(s).kept();
            for (int unit = kept.nextSetBit(0); unit >= 0; unit = kept.nextSetBit(unit + 1)) {
                present[s][unit] = 1;
            }
            values[s] = probabilities[from + s][cls];
            weights[s] = weight(kept.cardinality(), n);
        }
        return Ridge.coefficients(present, values, weights, PENALTY);
    }

    /** Of a sample that keeps k of n units, in (0, 1]. */
    static double weight(int k, int n) {
        double distance = (1 - Math.sqrt((double) k / n)) / KERNEL_WIDTH;
        return Math.sqrt(Math.exp(-distance * distance));
    }
}
