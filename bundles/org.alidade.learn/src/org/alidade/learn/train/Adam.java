package org.alidade.learn.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Trainable;

/**
 * Adam, with or without the running maximum of the second moment ("amsgrad"), with weight decay coupled to the gradient
 * in groups of different decay, and on demand with gradients clipped by their common norm.
 *
 * <p><b>Source</b>: Kingma and Ba 2015; Reddi et al. 2018; beta 0.9 and 0.999, epsilon 1e-8, as torch.optim.Adam;
 * Pascanu et al. 2013 as torch.nn.utils.clip_grad_norm_. <b>Differs</b>: nothing. An embedding table gets the same
 * dense update, rows without a gradient included: their decay and their moments move them too, so skipping them would
 * give another result.
 */
public final class Adam {

    private enum Variant { AMSGRAD, PLAIN }

    private final Variant variant;
    private final List<Entry> entries = new ArrayList<>();
    private double learningRate;
    private double maximumNorm = Double.POSITIVE_INFINITY;
    private int steps;
    private float rate;
    private float correction;
    private float[] values = {};
    private float[] gradient = {};

    /** One trainable with its moments and, for amsgrad, the largest second moment so far. */
    private static final class Entry {
        private final Trainable trainable;
        private final float decay;
        private final float[] m;
        private final float[] v;
        private final float[] vMax;

        Entry(Trainable trainable, float decay, Variant variant) {
            this.trainable = trainable;
            this.decay = decay;
            this.m = new float[trainable.size()];
            this.v = new float[trainable.size()];
            this.vMax = new float[variant == Variant.AMSGRAD ? trainable.size() : 0];
        }
    }

    private Adam(Variant variant, double learningRate) {
        this.variant = variant;
        this.learningRate = learningRate;
    }

    /** An optimiser of nothing, with amsgrad; add groups. */
    public Adam(double learningRate) {
        this(Variant.AMSGRAD, learningRate);
    }

    /** An optimiser of nothing, without amsgrad; add groups. */
    public static Adam plain(double learningRate) {
        return new Adam(Variant.PLAIN, learningRate);
    }

    /**
     * Adds a group.
     *
     * @param weightDecay this times the value is added to the gradient
     * @return this
     */
    public Adam group(Collection<? extends Trainable> trainables, double weightDecay) {
        trainables.forEach(trainable -> entries.add(new Entry(trainable, (float) weightDecay, variant)));
        return this;
    }

    /**
     * From now on scales all gradients by {@code maximumNorm / (norm + 1e-6)} before a step if their common L2 norm,
     * weight decay left out, is larger.
     *
     * @param norm positive; infinity for no clipping
     * @return this
     */
    public Adam clipping(double norm) {
        if (!(norm > 0)) {
            throw new IllegalArgumentException("The largest gradient norm is " + norm + ", expected a positive number");
        }
        maximumNorm = norm;
        return this;
    }

    /** The step size of the next step. */
    public double learningRate() {
        return learningRate;
    }

    /** Changes the step size from the next step on; the moments stay. */
    public void learningRate(double newRate) {
        learningRate = newRate;
    }

    /** Changes all values by one step along their gradients, and clears the gradients. */
    public void step() {
        if (maximumNorm < Double.POSITIVE_INFINITY) {
            clip();
        }
        steps++;
        rate = (float) (learningRate / (1 - Math.pow(0.9, steps)));
        correction = (float) (1 / Math.sqrt(1 - Math.pow(0.999, steps)));
        for (Entry entry : entries) {
            if (entry.trainable instanceof EmbeddingTable table) {
                update(table, entry);
            } else if (entry.trainable instanceof Parameter parameter) {
                update(parameter, entry);
            }
            entry.trainable.clearGradient();
        }
    }

    private void clip() {
        double squares = 0;
        for (Entry entry : entries) {
            squares += squares(entry.trainable);
        }
        double factor = maximumNorm / (Math.sqrt(squares) + 1e-6);
        if (factor < 1) {
            entries.forEach(entry -> scale(entry.trainable, (float) factor));
        }
    }

    private double squares(Trainable trainable) {
        if (trainable instanceof EmbeddingTable table) {
            double[] sum = new double[1];
            visitTouched(table, (from, to) -> sum[0] += AdamLoops.squares(table.gradient(), from, to));
            return sum[0];
        }
        return AdamLoops.squares(readGradient((Parameter) trainable), 0, trainable.size());
    }

    private void scale(Trainable trainable, float factor) {
        if (trainable instanceof EmbeddingTable table) {
            visitTouched(table, (from, to) -> AdamLoops.scale(table.gradient(), factor, from, to));
        } else if (trainable instanceof Parameter parameter) {
            AdamLoops.scale(readGradient(parameter), factor, 0, parameter.size());
            Memory.write(gradient, parameter.gradient());
        }
    }

    private interface Run {
        void elements(int from, int to);
    }

    private static void visitTouched(EmbeddingTable table, Run action) {
        table.visit(new EmbeddingTable.Runs() {

            @Override
            public void touched(int from, int to) {
                action.elements(from, to);
            }

            @Override
            public void untouched(int from, int to) {
                // zero: adds nothing to the norm, and scaling leaves it zero
            }
        });
    }

    private float[] readGradient(Parameter parameter) {
        ensureRoom(parameter.size());
        return Memory.read(parameter.gradient(), gradient);
    }

    private void ensureRoom(int n) {
        if (values.length < n) {
            values = new float[n];
            gradient = new float[n];
        }
    }

    private void update(Parameter parameter, Entry e) {
        int n = parameter.size();
        ensureRoom(n);
        Memory.read(parameter.value(), values);
        Memory.read(parameter.gradient(), gradient);
        update(values, gradient, e, 0, n);
        Memory.write(values, parameter.value());
    }

    private void update(EmbeddingTable table, Entry e) {
        table.visit(new EmbeddingTable.Runs() {

            @Override
            public void touched(int from, int to) {
                update(table.values(), table.gradient(), e, from, to);
            }

            @Override
            public void untouched(int from, int to) {
                updateUntouched(table.values(), e, from, to);
            }
        });
    }

    private void update(float[] w, float[] g, Entry e, int from, int to) {
        if (variant == Variant.AMSGRAD) {
            AdamLoops.amsgrad(w, g, e.m, e.v, e.vMax, from, to, rate, correction, e.decay);
        } else {
            AdamLoops.plain(w, g, e.m, e.v, from, to, rate, correction, e.decay);
        }
    }

    private void updateUntouched(float[] w, Entry e, int from, int to) {
        if (variant == Variant.AMSGRAD) {
            AdamLoops.amsgradUntouched(w, e.m, e.v, e.vMax, from, to, rate, correction, e.decay);
        } else {
            AdamLoops.plainUntouched(w, e.m, e.v, from, to, rate, correction, e.decay);
        }
    }
}
