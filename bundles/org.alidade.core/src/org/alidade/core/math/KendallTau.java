package org.alidade.core.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * Kendall's rank correlation with ties, tau-b, and its two-sided p-value.
 *
 * <p>{@code tau = (C - D) / sqrt((T - X) (T - Y))} with C concordant and D discordant of T = n(n-1)/2 pairs, X and Y
 * the pairs tied in either vector.
 *
 * <p><b>Source</b>: Kendall 1945 (ties); Kendall, Rank Correlation Methods, 4th edition 1970 (exact distribution and
 * normal approximation). The rule that chooses between exact and approximate is that of scipy 1.2
 * {@code kendalltau(method="auto")}, which Jain and Wallace 2019 used: exact if there are no ties and n <= 33 or
 * min(D, T - D) <= 1. <b>Differs</b>: an exact p-value never exceeds 1 (scipy 1.2 counts the middle twice).
 *
 * @param tau    in [-1, 1]; 1 = same order
 * @param pValue two-sided probability of so large a |tau| without correlation, in [0, 1]
 */
public record KendallTau(double tau, double pValue) {

    /** Longest vectors without ties whose p-value is computed exactly. */
    private static final int EXACT_UP_TO = 33;

    /**
     * The correlation of two vectors.
     *
     * @return empty if it is not defined: fewer than two values, or one vector is constant
     * @throws IllegalArgumentException if lengths differ or a value is NaN
     */
    public static Optional<KendallTau> of(float[] x, float[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("Expected equal lengths but got " + x.length + " and " + y.length);
        }
        return of(x.length, compare(x), compare(y));
    }

    /** As {@link #of(float[], float[])}. */
    public static Optional<KendallTau> of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("Expected equal lengths but got " + x.length + " and " + y.length);
        }
        return of(x.length, compare(x), compare(y));
    }

    private static Comparator<Integer> compare(float[] values) {
        double[] wide = IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
        return compare(wide);
    }

    private static Comparator<Integer> compare(double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("A rank correlation of NaN is not defined");
            }
        }
        // 0.0 and -0.0 are the same rank, hence no Double.compare
        return (i, j) -> values[i] < values[j] ? -1 : values[i] > values[j] ? 1 : 0;
    }

    private static Optional<KendallTau> of(int n, Comparator<Integer> x, Comparator<Integer> y) {
        Integer[] byY = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(byY, y);
        Ties yTies = Ties.of(byY, y);
        Integer[] byXThenY = byY.clone();
        Arrays.sort(byXThenY, x);
        Ties xTies = Ties.of(byXThenY, x);
        long bothTied = Ties.of(byXThenY, x.thenComparing(y)).pairs();
        long total = (long) n * (n - 1) / 2;
        if (xTies.pairs() == total || yTies.pairs() == total) {
            return Optional.empty();
        }
        long discordant = inversions(byXThenY, y);
        double difference = total - xTies.pairs() - yTies.pairs() + bothTied - 2.0 * discordant;
        double tau = difference / Math.sqrt(total - xTies.pairs()) / Math.sqrt(total - yTies.pairs());
        double clamped = Math.max(-1, Math.min(1, tau));
        return Optional.of(new KendallTau(clamped, pValue(n, total, discordant, difference, xTies, yTies)));
    }

    private static double pValue(int n, long total, long discordant, double difference, Ties x, Ties y) {
        long extreme = Math.min(discordant, total - discordant);
        if (x.pairs() == 0 && y.pairs() == 0 && (n <= EXACT_UP_TO || extreme <= 1)) {
            return exact(n, (int) extreme);
        }
        double m = n * (n - 1.0);
        double variance = (m * (2.0 * n + 5) - x.varianceTerm() - y.varianceTerm()) / 18
                + 2.0 * x.pairs() * y.pairs() / m
                + (n > 2 ? x.triples() * y.triples() / (9 * m * (n - 2)) : 0);
        return Erfc.value(Math.abs(difference) / Math.sqrt(2 * variance));
    }

    /** Twice the share of permutations of n with at most {@code most} inversions. */
    private static double exact(int n, int most) {
        double[] share = new double[most + 1];
        share[0] = 1;
        for (int size = 2; size <= n; size++) {
            double[] next = new double[most + 1];
            double window = 0;
            for (int k = 0; k <= most; k++) {
                window += share[k] - (k >= size ? share[k - size] : 0);
                next[k] = window / size;
            }
            share = next;
        }
        return Math.min(1, 2 * Arrays.stream(share).sum());
    }

    /** Pairs in the wrong order of y, by merge sort: O(n log n). */
    private static long inversions(Integer[] order, Comparator<Integer> y) {
        return inversions(order.clone(), new Integer[order.length], 0, order.length, y);
    }

    private static long inversions(Integer[] values, Integer[] spare, int from, int to, Comparator<Integer> y) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = inversions(values, spare, from, middle, y) + inversions(values, spare, middle, to, y);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            boolean takeRight = left == middle || right < to && y.compare(values[right], values[left]) < 0;
            count += takeRight ? middle - left : 0;
            spare[k] = takeRight ? values[right++] : values[left++];
        }
        System.arraycopy(spare, from, values, from, to - from);
        return count;
    }

    /**
     * Groups of equal values, of sizes t.
     *
     * @param pairs        sum of t(t-1)/2
     * @param triples      sum of t(t-1)(t-2)
     * @param varianceTerm sum of t(t-1)(2t+5)
     */
    private record Ties(long pairs, double triples, double varianceTerm) {

        static Ties of(Integer[] sorted, Comparator<Integer> order) {
            long pairs = 0;
            double triples = 0;
            double variance = 0;
            for (int from = 0, to; from < sorted.length; from = to) {
                to = from + 1;
                while (to < sorted.length && order.compare(sorted[from], sorted[to]) == 0) {
                    to++;
                }
                double t = to - from;
                pairs += (long) (t * (t - 1) / 2);
                triples += t * (t - 1) * (t - 2);
                variance += t * (t - 1) * (2 * t + 5);
            }
            return new Ties(pairs, triples, variance);
        }
    }
}
