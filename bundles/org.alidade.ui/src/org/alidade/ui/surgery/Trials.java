package org.alidade.ui.surgery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.alidade.core.model.Reading;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Asks a model for predictions under attention, many at a time; checks for a cancellation between batches. */
final class Trials {

    private static final int BATCH = 64;
    private static final int HALVINGS = 24;

    private final Reading reading;
    private final IProgressMonitor monitor;

    Trials(Reading reading, IProgressMonitor monitor) {
        this.reading = reading;
        this.monitor = monitor;
    }

    Reading reading() {
        return reading;
    }

    /** The first of the most probable classes. */
    static int predicted(float[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }

    /** Class probabilities under each of some weights [K][n], [K][C]. */
    float[][] outputs(List<double[]> weights) {
        float[][] outputs = new float[weights.size()][];
        for (int from = 0; from < outputs.length; from += BATCH) {
            check();
            int to = Math.min(outputs.length, from + BATCH);
            float[][] batch = weights.subList(from, to).stream().map(Trials::single).toArray(float[][]::new);
            float[][] made = reading.outputs(batch);
            System.arraycopy(made, 0, outputs, from, to - from);
        }
        return outputs;
    }

    float[] output(double[] weights) {
        return outputs(List.of(weights))[0];
    }

    /** Throws if the search is cancelled. */
    void check() {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    /** Everything that may move upon one unit: a corner of what the locks leave. */
    static double[] corner(Attention kept, int unit) {
        double[] weights = kept.values();
        for (int free : kept.free()) {
            weights[free] = 0;
        }
        weights[unit] = kept.freeMass();
        return weights;
    }

    /**
     * On the way from each of some points to one for which something holds: the one nearest to the start for which it
     * still holds, by halving, as near as {@code 2^-24} of the way.
     *
     * @param from where it need not hold
     * @param to   where it holds, for each way
     */
    List<double[]> nearest(double[] from, List<double[]> to, Predicate<float[]> holds) {
        double[] low = new double[to.size()];
        double[] high = new double[to.size()];
        Arrays.fill(high, 1);
        for (int halving = 0; halving < HALVINGS; halving++) {
            List<double[]> middles = new ArrayList<>();
            for (int k = 0; k < high.length; k++) {
                middles.add(between(from, to.get(k), (low[k] + high[k]) / 2));
            }
            float[][] outputs = outputs(middles);
            for (int k = 0; k < high.length; k++) {
                double middle = (low[k] + high[k]) / 2;
                if (holds.test(outputs[k])) {
                    high[k] = middle;
                } else {
                    low[k] = middle;
                }
            }
        }
        List<double[]> nearest = new ArrayList<>();
        for (int k = 0; k < high.length; k++) {
            nearest.add(between(from, to.get(k), high[k]));
        }
        return nearest;
    }

    static double[] between(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = from[i] + (to[i] - from[i]) * share;
        }
        return point;
    }

    /** Weights as models take them. */
    static float[] single(double[] weights) {
        float[] copy = new float[weights.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) weights[i];
        }
        return copy;
    }
}
