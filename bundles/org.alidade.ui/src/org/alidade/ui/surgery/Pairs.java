package org.alidade.ui.surgery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Attention upon at most two of the units that may change, as far from the original as bands let it. Along the way from
 * one unit to the other the divergence is convex: only the ends of the part that is allowed are tried, and no pair whose
 * corners are both worse than what is known.
 */
final class Pairs {

    private static final double[] INSIDE = {0, 1e-6, 1e-4, 1e-2};

    private final double[] original;
    private final Attention kept;
    private final List<Band> bands;
    private final Trials trials;
    private final double mass;
    private final double[] alone; // divergence with all free mass upon a unit [n]
    private final double[] fixed; // what locked units make of each band's function
    private final double empty; // divergence of locked units, and of all others without weight
    private double most = -1;
    private Optional<double[]> best = Optional.empty();

    Pairs(double[] original, Attention kept, List<Band> bands, Trials trials) {
        this.original = original;
        this.kept = kept;
        this.bands = bands;
        this.trials = trials;
        this.mass = kept.freeMass();
        double sum = 0;
        for (int i = 0; i < original.length; i++) {
            sum += Distance.jensenShannon(kept.isLocked(i) ? kept.weight(i) : 0, original[i]);
        }
        this.empty = sum;
        this.fixed = bands.stream().mapToDouble(this::fixed).toArray();
        this.alone = new double[original.length];
        for (int unit : kept.free()) {
            alone[unit] = empty + more(unit, mass);
        }
    }

    /** What weight upon a unit adds to the divergence. */
    private double more(int unit, double weight) {
        return Distance.jensenShannon(weight, original[unit]) - Distance.jensenShannon(0, original[unit]);
    }

    /**
     * The best.
     *
     * @param allowed has the last word, since models round
     */
    Optional<double[]> best(Predicate<float[]> allowed) {
        int[] falling = IntStream.of(kept.free()).boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -alone[unit])).mapToInt(Integer::intValue)
                .toArray();
        for (int first = 0; first < falling.length && alone[falling[first]] > most; first++) {
            trials.check();
            for (int second = first; second < falling.length; second++) {
                consider(falling[first], falling[second], allowed);
            }
        }
        return best;
    }

    private void consider(int first, int second, Predicate<float[]> allowed) {
        double low = 0; // share of the first unit
        double high = 1;
        for (int b = 0; b < fixed.length; b++) {
            Band band = bands.get(b);
            double[] slopes = band.function().slopes();
            double atNone = fixed[b] + mass * slopes[second];
            double rise = mass * (slopes[first] - slopes[second]);
            if (rise == 0) {
                if (atNone < band.low() || atNone > band.high()) {
                    return;
                }
            } else {
                double one = (band.low() - atNone) / rise;
                double other = (band.high() - atNone) / rise;
                low = Math.max(low, Math.min(one, other));
                high = Math.min(high, Math.max(one, other));
            }
        }
        if (low <= high) {
            consider(first, second, high, low, allowed);
            consider(first, second, low, high, allowed);
        }
    }

    /** Tries one end of what is allowed, and where rounding forbids it, a little towards the other. */
    private void consider(int first, int second, double end, double other, Predicate<float[]> allowed) {
        for (double inside : INSIDE) {
            double share = end + inside * (other - end);
            double divergence = first == second ? alone[first]
                    : empty + more(first, share * mass) + more(second, (1 - share) * mass);
            if (divergence <= most) {
                return;
            }
            double[] weights = Trials.corner(kept, first);
            weights[first] -= (1 - share) * mass;
            weights[second] += (1 - share) * mass;
            if (allowed.test(trials.output(weights))) {
                most = divergence;
                best = Optional.of(weights);
                return;
            }
        }
    }

    /** What locked units make of a function. */
    private double fixed(Band band) {
        double sum = band.function().base();
        for (int unit : kept.locked()) {
            sum += kept.weight(unit) * band.function().slopes()[unit];
        }
        return sum;
    }
}
