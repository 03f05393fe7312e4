package org.alidade.ui.surgery;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The cheapest way to bring a linear function of attention down to a bound: a linear program,
 * {@code min 1/2 |w - a|_1} over distributions w that keep the locked weights, such that {@code base + g . w <= bound}.
 *
 * <p>Moving mass x from unit i to unit j lowers the function by {@code (g_i - g_j) x} at a cost of x, whatever else is
 * moved, and a unit gives at most what it has while it may take everything. So all that moves goes to the unit with the
 * smallest g, and the units with the largest g give first, until the bound is met: the solution of a fractional knapsack,
 * which is exact. Where locks leave more or less mass than the units had, the surplus goes to that same unit, and what is
 * lacking is taken from those with the largest g; this costs the same wherever it is done.
 */
final class MassTransfer {

    private static final double ROUNDING = 1e-12;

    private final double[] original;
    private final Attention kept;

    /**
     * @param original what the cost is counted from, a [n]
     * @param kept     says which units are locked, and their weights
     */
    MassTransfer(double[] original, Attention kept) {
        this.original = original;
        this.kept = kept;
    }

    /** The weights [n] that meet the bound at the least cost; empty if none meet it. */
    Optional<double[]> atMost(double bound, Logits.Margin function) {
        int[] falling = IntStream.of(kept.free()).boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -function.slopes()[unit]))
                .mapToInt(Integer::intValue).toArray();
        double[] weights = kept.values();
        double had = 0;
        for (int unit : falling) {
            weights[unit] = original[unit];
            had += original[unit];
        }
        if (falling.length == 0) {
            return function.at(weights) <= bound ? Optional.of(weights) : Optional.empty();
        }
        balance(weights, falling, kept.freeMass() - had);
        return lower(weights, falling, function, bound) ? Optional.of(weights) : Optional.empty();
    }

    private static void balance(double[] weights, int[] falling, double surplus) {
        if (surplus >= 0) {
            weights[falling[falling.length - 1]] += surplus;
            return;
        }
        double lacking = -surplus;
        for (int unit : falling) {
            double taken = Math.min(weights[unit], lacking);
            weights[unit] -= taken;
            lacking -= taken;
        }
    }

    private static boolean lower(double[] weights, int[] falling, Logits.Margin function, double bound) {
        int taker = falling[falling.length - 1];
        double excess = function.at(weights) - bound;
        for (int giver : falling) {
            double gain = function.slopes()[giver] - function.slopes()[taker];
            if (excess <= 0 || gain <= 0) {
                break;
            }
            double taken = Math.min(weights[giver], excess / gain);
            weights[giver] -= taken;
            weights[taker] += taken;
            excess -= taken * gain;
        }
        return function.at(weights) <= bound + ROUNDING * Math.max(1, Math.abs(bound));
    }
}
