package org.alidade.learn.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Trainable;

/**
 * Adam with the running maximum of the second moment ("amsgrad") and weight decay coupled to the gradient, in groups of
 * different decay.
 *
 * <p><b>Source</b>: Kingma and Ba 2015; Reddi et al. 2018; beta 0.9 and 0.999, epsilon 1e-8, as
 * torch.optim.Adam(amsgrad = True). <b>Differs</b>: nothing. An embedding table gets the same dense update, rows
 * without a gradient included: their decay and their moments move them too, so skipping them would give another result.
 */
public final class Adam {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final double learningRate;
    private final List<Entry> entries = new ArrayList<>();
    private int steps;
    private float[] values = {};
    private float[] gradient = {};

    /** One trainable with its moments, and the largest second moment so far. */
    private static final class Entry {
        private final Trainable trainable;
        private final float decay;
        private final float[] m;
        private final float[] v;
        private final float[] vMax;

        Entry(Trainable trainable, float decay) {
            this.trainable = trainable;
            this.decay = decay;
            this.m = new float[trainable.size()];
            this.v = new float[trainable.size()];
            this.vMax = new float[trainable.size()];
        }
    }

    /** An optimiser of nothing; add groups. */
    public Adam(double learningRate) {
        this.learningRate = learningRate;
    }

    /**
     * Adds a group.
     *
     * @param weightDecay this times the value is added to the gradient
     * @return this
     */
    public Adam group(Collection<? extends Trainable> trainables, double weightDecay) {
        trainables.forEach(trainable -> entries.add(new Entry(trainable, (float) weightDecay)));
        return this;
    }

    /** Changes all values by one step along their gradients, and clears the gradients. */
    public void step() {
        steps++;
        float rate = (float) (learningRate / (1 - Math.pow(0.9, steps)));
        float correction = (float) (1 / Math.sqrt(1 - Math.pow(0.999, steps)));
        for (Entry entry : entries) {
            if (entry.trainable instanceof EmbeddingTable table) {
                update(table, entry, rate, correction);
            } else if (entry.trainable instanceof Parameter parameter) {
                update(parameter, entry, rate, correction);
            }
            entry.trainable.clearGradient();
        }
    }

    private void update(Parameter parameter, Entry e, float rate, float correction) {
        int n = parameter.size();
        if (values.length < n) {
            values = new float[n];
            gradient = new float[n];
        }
        Memory.read(parameter.value(), values);
        Memory.read(parameter.gradient(), gradient);
        update(values, gradient, e.m, e.v, e.vMax, 0, n, rate, correction, e.decay);
        Memory.write(values, parameter.value());
    }

    private static void update(EmbeddingTable table, Entry e, float rate, float correction) {
        table.visit(new EmbeddingTable.Runs() {

            @Override
            public void touched(int from, int to) {
                update(table.values(), table.gradient(), e.m, e.v, e.vMax, from, to, rate, correction, e.decay);
            }

            @Override
            public void untouched(int from, int to) {
                decay(table.values(), e.m, e.v, e.vMax, from, to, rate, correction, e.decay);
            }
        });
    }

    /** One index for all arrays: the only form that is vectorised reliably. */
    private static void update(float[] w, float[] g, float[] m, float[] v, float[] vMax, int from, int to, float rate,
            float correction, float decay) {
        for (int i = from; i < to; i++) {
            float gradient = g[i] + decay * w[i];
            float first = BETA1 * m[i] + 0.1f * gradient;
            float second = BETA2 * v[i] + 0.001f * gradient * gradient;
            float largest = Math.max(vMax[i], second);
            m[i] = first;
            v[i] = second;
            vMax[i] = largest;
            w[i] -= rate * first / ((float) Math.sqrt(largest) * correction + EPSILON);
        }
    }

    /** The same where the gradient is zero, without reading it. */
    private static void decay(float[] w, float[] m, float[] v, float[] vMax, int from, int to, float rate,
            float correction, float decay) {
        for (int i = from; i < to; i++) {
            float gradient = decay * w[i];
            float first = BETA1 * m[i] + 0.1f * gradient;
            float second = BETA2 * v[i] + 0.001f * gradient * gradient;
            float largest = Math.max(vMax[i], second);
            m[i] = first;
            v[i] = second;
            vMax[i] = largest;
            w[i] -= rate * first / ((float) Math.sqrt(largest) * correction + EPSILON);
        }
    }
}
