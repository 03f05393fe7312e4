package org.alidade.report.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * A number that was measured once for each seed.
 *
 * @param count number of seeds that have it, at least 1
 * @param mean  arithmetic mean over those seeds
 * @param sd    standard deviation over seeds, divisor {@code count - 1}: it estimates how much further seeds would
 *              differ. Empty for one seed
 */
public record OverSeeds(int count, double mean, OptionalDouble sd) {

    /**
     * Describes one number a seed.
     *
     * @param values NaN for a seed that does not have it, such as the mean of a group without instances
     * @return empty if no seed has it
     */
    public static Optional<OverSeeds> of(double... values) {
        double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (present.length == 0) {
            return Optional.empty();
        }
        OptionalDouble sd = present.length == 1 ? OptionalDouble.empty()
                : OptionalDouble.of(StandardDeviation.of(present).getAsDouble());
        return Optional.of(new OverSeeds(present.length, Mean.of(present).getAsDouble(), sd));
    }
}
