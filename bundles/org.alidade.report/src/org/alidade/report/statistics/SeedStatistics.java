package org.alidade.report.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

import org.alidade.core.math.Sample;
import org.alidade.report.statistics.Interval.Method;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A number that was measured once for each seed. Seeds that do not have it are left out.
 *
 * @param seeds     number of seeds that have it, at least 1
 * @param instances number of instances that it is over; 0 if that is not known, as for a model's accuracy
 * @param mean      arithmetic mean over the seeds
 * @param sd        standard deviation over seeds, divisor {@code seeds - 1}: it estimates how much further seeds would
 *                  differ. Empty for one seed
 * @param lower     first quartile over seeds, linear interpolation
 * @param median    median over seeds
 * @param upper     third quartile over seeds
 * @param interval  of the mean; empty for a single value
 */
public record SeedStatistics(int seeds, int instances, double mean, OptionalDouble sd, double lower, double median,
        double upper, Optional<Interval> interval) {

    /**
     * Describes one number a seed; the interval is Student's.
     *
     * @param values NaN for a seed that does not have it, such as the mean of a group without instances
     * @return empty if no seed has it
     */
    public static Optional<SeedStatistics> of(double... values) {
        double[] present = present(values);
        return describe(0, present, student(present));
    }

    /**
     * Describes a statistic over instances, taken for each seed; the interval is that of {@link TwoStageBootstrap}.
     *
     * @return empty if all values are missing
     */
    public static Optional<SeedStatistics> of(SeedSamples samples, Statistic statistic) {
        double[] present = present(samples.estimates(statistic));
        return describe(samples.instances().size(), present, TwoStageBootstrap.interval(samples, statistic));
    }

    /** The same with the interval cut to what the number can be. */
    public SeedStatistics within(double minimum, double maximum) {
        return new SeedStatistics(seeds, instances, mean, sd, lower, median, upper,
                interval.map(found -> found.within(minimum, maximum)));
    }

    /**
     * Where one further seed would fall: mean and standard deviation over seeds, {@code t sd sqrt(1 + 1 / seeds)} to
     * either side (Student's t with seeds - 1 degrees of freedom; Hahn and Meeker 1991, Statistical Intervals, section
     * 4.7). What somebody else got from one run is to be compared with this, not with the interval of the mean.
     *
     * @return empty for one seed
     */
    public Optional<Interval> furtherSeed() {
        if (sd.isEmpty()) {
            return Optional.empty();
        }
        double half = quantile(seeds) * sd.getAsDouble() * Math.sqrt(1 + 1.0 / seeds);
        return Optional.of(new Interval(mean - half, mean + half, Interval.LEVEL, Method.FURTHER_SEED));
    }

    private static Optional<SeedStatistics> describe(int instances, double[] values, Optional<Interval> interval) {
        OptionalDouble sd = values.length < 2 ? OptionalDouble.empty()
                : OptionalDouble.of(StandardDeviation.of(values).getAsDouble());
        return Sample.of(values).map(sample -> new SeedStatistics(values.length, instances,
                Mean.of(values).getAsDouble(), sd, sample.quantile(.25), sample.median(), sample.quantile(.75),
                interval));
    }

    private static Optional<Interval> student(double[] values) {
        if (values.length < 2) {
            return Optional.empty();
        }
        double mean = Mean.of(values).getAsDouble();
        double half = quantile(values.length) * StandardDeviation.of(values).getAsDouble() / Math.sqrt(values.length);
        return Optional.of(new Interval(mean - half, mean + half, Interval.LEVEL, Method.SEEDS));
    }

    private static double quantile(int seeds) {
        return TDistribution.of(seeds - 1.0).inverseSurvivalProbability((1 - Interval.LEVEL) / 2);
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
