package org.alidade.core.math;

/** Distances between two discrete distributions over the same K outcomes. Natural logarithms. */
public final class Divergence {

    /** The largest Jensen-Shannon divergence, ln 2, in nats. */
    public static final double JENSEN_SHANNON_MAXIMUM = Math.log(2);

    private Divergence() {
    }

    /**
     * Total variation distance {@code 1/2 sum_k |p_k - q_k|}. For two classes it is |p_1 - q_1|.
     *
     * @return in [0, 1]; 0 = equal
     * @throws IllegalArgumentException if lengths differ
     */
    public static double totalVariation(float[] p, float[] q) {
        requireEqualLengths(p, q);
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            sum += Math.abs((double) p[k] - q[k]);
        }
        return sum / 2;
    }

    /**
     * Jensen-Shannon divergence {@code 1/2 KL(p || m) + 1/2 KL(q || m)}, {@code m = (p + q) / 2}. Outcomes of
     * probability 0 contribute 0.
     *
     * <p><b>Differs</b>: Jain and Wallace's code adds 1e-10 inside the logarithms, which changes the eighth digit.
     *
     * @return in nats, in [0, ln 2]; 0 = equal, ln 2 = no common outcome
     * @throws IllegalArgumentException if lengths differ
     */
    public static double jensenShannon(float[] p, float[] q) {
        requireEqualLengths(p, q);
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            double middle = ((double) p[k] + q[k]) / 2;
            sum += term(p[k], middle) + term(q[k], middle);
        }
        return Math.max(0, Math.min(JENSEN_SHANNON_MAXIMUM, sum / 2));
    }

    private static double term(double p, double middle) {
        return p > 0 ? p * Math.log(p / middle) : 0;
    }

    private static void requireEqualLengths(float[] p, float[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException("Expected equal lengths but got " + p.length + " and " + q.length);
        }
    }
}
