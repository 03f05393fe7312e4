package org.alidade.report.document;

import java.util.Optional;
import java.util.OptionalDouble;

import org.alidade.core.table.Column;
import org.alidade.report.statistics.SeedSamples;
import org.alidade.report.statistics.SeedStatistics;
import org.alidade.report.statistics.Statistic;

/**
 * A number over the seeds of a configuration, and how sure it is.
 *
 * @param statistics over seeds
 */
record Estimate(SeedStatistics statistics) {

    /** What captions say of spreads. */
    static final String SPREAD = "mean ± standard deviation over seeds (divisor n − 1) where there are several";
    /** What captions say of intervals. */
    static final String INTERVAL = "mean [95 % interval]";

    /**
     * One number a seed.
     *
     * @param values NaN for a seed that does not have it
     * @return empty if no seed has it
     */
    static Optional<Estimate> ofSeeds(double... values) {
        return SeedStatistics.of(values).map(Estimate::new);
    }

    /**
     * The mean of a column over instances and seeds.
     *
     * @param column bounds the interval
     * @return empty if all values are missing
     */
    static Optional<Estimate> ofInstances(SeedSamples samples, Column column) {
        return SeedStatistics.of(samples, Statistic.MEAN)
                .map(found -> new Estimate(found.within(column.minimum(), column.maximum())));
    }

    /** The mean; NaN for none. */
    static double mean(Optional<Estimate> estimate) {
        return estimate.map(Estimate::mean).orElse(Double.NaN);
    }

    double mean() {
        return statistics.mean();
    }

    /** Standard deviation over seeds; NaN for one. */
    double sd() {
        return statistics.sd().orElse(Double.NaN);
    }

    OptionalDouble low() {
        return statistics.interval().map(interval -> OptionalDouble.of(interval.lower()))
                .orElse(OptionalDouble.empty());
    }

    OptionalDouble high() {
        return statistics.interval().map(interval -> OptionalDouble.of(interval.upper()))
                .orElse(OptionalDouble.empty());
    }

    /** How the interval was found, in words; empty if there is none. */
    String method() {
        return statistics.interval().map(interval -> interval.method().text()).orElse("");
    }
}
