package org.alidade.report.statistics;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a number of seeds can show.
 *
 * @param seeds      number of seeds, at least 1
 * @param detectable the smallest difference that a paired two-sided t test at {@value #ALPHA} finds with probability
 *                   {@value #POWER}, in standard deviations of the difference over seeds; empty for one seed
 * @param smallestP  the smallest probability that a sign-flip test over so many seeds can give, 2^(1 - seeds)
 */
public record Power(int seeds, OptionalDouble detectable, double smallestP) {

    /** Level of significance. */
    public static final double ALPHA = .05;
    /** Probability to find the difference. */
    public static final double POWER = .8;
    /** With fewer, no sign-flip test over seeds reaches {@link #ALPHA}: 2^(1 - 5) = 0.0625, 2^(1 - 6) = 0.031. */
    public static final int ENOUGH_SEEDS = 6;

    private static final int STEPS = 2000;

    /** What so many seeds can show. */
    public static Power of(int seeds) {
        if (seeds < 1) {
            throw new IllegalArgumentException("Expected at least 1 seed, found " + seeds);
        }
        return new Power(seeds, seeds == 1 ? OptionalDouble.empty() : OptionalDouble.of(smallest(seeds)),
                Math.pow(2, 1 - seeds));
    }

    /** Whether these are too few seeds for a test over seeds. */
    public boolean isLow() {
        return seeds < ENOUGH_SEEDS;
    }

    /** The smallest difference that could be seen, in the unit of a given standard deviation over seeds. */
    public OptionalDouble detectable(double sd) {
        return detectable.isEmpty() ? detectable : OptionalDouble.of(detectable.getAsDouble() * sd);
    }

    /**
     * A warning in a sentence or two; empty if there are enough seeds.
     *
     * @param sd standard deviation of the difference over seeds; empty if it is not known
     */
    public Optional<String> warning(OptionalDouble sd) {
        if (!isLow()) {
            return Optional.empty();
        }
        if (detectable.isEmpty()) {
            return Optional.of("One seed: nothing can be said of other seeds.");
        }
        String unit = sd.isEmpty() ? ""
                : String.format(Locale.ROOT, ", here %.2g", detectable(sd.getAsDouble()).getAsDouble());
        return Optional.of(String.format(Locale.ROOT,
                "%d seeds: the smallest difference that a paired t test (level %.2f) "
                        + "would find in %.0f %% of cases is %.1f standard deviations over seeds%s, and a sign-flip test over "
                        + "seeds cannot give p below %.3g.",
                seeds, ALPHA, 100 * POWER, detectable.getAsDouble(), unit,
                smallestP));
    }

    /** Power rises with the effect: bisection. */
    private static double smallest(int seeds) {
        double low = 0;
        double high = 100;
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            if (power(seeds, middle) < POWER) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * Power of the paired two-sided t test at {@link #ALPHA}: that of the noncentral t distribution, as the mean of
     * normal probabilities over the distribution of the estimated standard deviation.
     *
     * @param effect true mean difference in standard deviations of the difference
     */
    static double power(int seeds, double effect) {
        double freedom = seeds - 1.0;
        double critical = TDistribution.of(freedom).inverseSurvivalProbability(ALPHA / 2);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        ChiSquaredDistribution squares = ChiSquaredDistribution.of(freedom);
        double shift = effect * Math.sqrt(seeds);
        double end = 1 + 10 / Math.sqrt(freedom);
        double step = end / STEPS;
        double power = 0;
        for (int i = 0; i < STEPS; i++) {
            double deviation = (i + .5) * step;
            double density = squares.density(freedom * deviation * deviation) * 2 * freedom * deviation;
            power += density * step * (normal.survivalProbability(critical * deviation - shift)
                    + normal.cumulativeProbability(-critical * deviation - shift));
        }
        return power;
    }
}
