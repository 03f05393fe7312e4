package org.alidade.ui.surgery;

/** How far attention is from other attention over the same n units. */
final class Distance {

    private static final double LN2 = Math.log(2);

    private Distance() {
    }

    /** Total variation distance, {@code 1/2 sum_i |p_i - q_i|}: the mass that has to be moved. In [0, 1]. */
    static double moved(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += Math.abs(p[i] - q[i]);
        }
        return sum / 2;
    }

    /** What a unit adds to the Jensen-Shannon divergence, in nats: at least 0, convex in both. */
    static double jensenShannon(double p, double q) {
        if (p == 0 || q == 0) {
            return LN2 * (p + q) / 2;
        }
        double middle = (p + q) / 2;
        return (p * Math.log(p / middle) + q * Math.log(q / middle)) / 2;
    }

    /** Jensen-Shannon divergence in nats, in [0, ln 2]. */
    static double jensenShannon(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += jensenShannon(p[i], q[i]);
        }
        return Math.max(0, Math.min(LN2, sum));
    }
}
