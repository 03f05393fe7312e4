package org.alidade.ui.surgery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Attention over n units that a person changes: non-negative, sum 1, some weights locked. When one weight changes, those
 * of the other units that are not locked give or take in proportion. Immutable.
 */
public final class Attention {

    private static final double ROUNDING = 1e-6;

    private final double[] weights; // [n]
    private final boolean[] locked; // [n]

    private Attention(double[] weights, boolean[] locked) {
        this.weights = weights;
        this.locked = locked;
    }

    /**
     * Attention without locks.
     *
     * @param weights [n], non-negative, sum positive; divided by their sum
     * @throws IllegalArgumentException if they are no distribution
     */
    public static Attention of(float[] weights) {
        double[] copy = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < copy.length; i++) {
            if (!(weights[i] >= 0) || Float.isInfinite(weights[i])) {
                throw new IllegalArgumentException("Weight " + (i + 1) + " of " + copy.length + " is " + weights[i]
                        + ", expected a number of at least 0");
            }
            copy[i] = weights[i];
            sum += copy[i];
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("The " + copy.length + " weights sum to " + sum + ", expected 1");
        }
        for (int i = 0; i < copy.length; i++) {
            copy[i] /= sum;
        }
        return new Attention(copy, new boolean[copy.length]);
    }

    /** Number of units n. */
    public int size() {
        return weights.length;
    }

    /** Weight of a unit. */
    public double weight(int unit) {
        return weights[unit];
    }

    /** The weights [n], a copy. */
    public double[] values() {
        return weights.clone();
    }

    /** The weights [n] as models take them. */
    public float[] weights() {
        float[] copy = new float[weights.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) weights[i];
        }
        return copy;
    }

    /** Whether a unit keeps its weight. */
    public boolean isLocked(int unit) {
        return locked[unit];
    }

    /** The units that keep their weights, ascending. */
    public List<Integer> locked() {
        return IntStream.range(0, locked.length).filter(unit -> locked[unit]).boxed().toList();
    }

    /** The units that may change, ascending. */
    public int[] free() {
        return IntStream.range(0, locked.length).filter(unit -> !locked[unit]).toArray();
    }

    /** What the units that may change have together, in [0, 1]. */
    public double freeMass() {
        double kept = 0;
        for (int i = 0; i < weights.length; i++) {
            kept += locked[i] ? weights[i] : 0;
        }
        return Math.max(0, 1 - kept);
    }

    /** The same with a unit locked that was not, or the other way round. */
    public Attention toggled(int unit) {
        boolean[] changed = locked.clone();
        changed[unit] = !changed[unit];
        return new Attention(weights.clone(), changed);
    }

    /** The same weights with these units locked and no others. */
    public Attention lockedAt(List<Integer> units) {
        boolean[] changed = new boolean[locked.length];
        units.forEach(unit -> changed[unit] = true);
        return new Attention(weights.clone(), changed);
    }

    /**
     * The same with another weight of one unit, cut to what the locks leave. The other units that may change keep their
     * proportions; if they had nothing they share equally. A locked unit, or one that is alone, stays as it is.
     */
    public Attention with(int unit, double weight) {
        int[] others = IntStream.of(free()).filter(other -> other != unit).toArray();
        if (locked[unit] || others.length == 0) {
            return this;
        }
        double mass = freeMass();
        double given = Math.max(0, Math.min(mass, weight));
        double rest = IntStream.of(others).mapToDouble(other -> weights[other]).sum();
        double[] changed = weights.clone();
        changed[unit] = given;
        for (int other : others) {
            changed[other] = rest > 0 ? weights[other] / rest * (mass - given) : (mass - given) / others.length;
        }
        return new Attention(changed, locked.clone());
    }

    /**
     * Other weights under the same locks.
     *
     * @param values [n], non-negative within rounding, sum 1, equal to these where locked
     * @throws IllegalArgumentException if they are not
     */
    public Attention withAll(double[] values) {
        double[] changed = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < changed.length; i++) {
            if (locked[i] && Math.abs(values[i] - weights[i]) > ROUNDING || !(values[i] >= -ROUNDING)) {
                throw new IllegalArgumentException("Weight " + (i + 1) + " is " + values[i] + ", expected "
                        + (locked[i] ? weights[i] + ", where it is locked" : "at least 0"));
            }
            changed[i] = locked[i] ? weights[i] : Math.max(0, values[i]);
            sum += changed[i];
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("The weights sum to " + sum + ", expected 1");
        }
        return new Attention(changed, locked.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attention attention && Arrays.equals(weights, attention.weights)
                && Arrays.equals(locked, attention.locked);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(locked);
    }

    @Override
    public String toString() {
        return Arrays.toString(weights) + ", locked " + locked();
    }
}
