package org.alidade.report.measured;

import java.util.List;
import java.util.Optional;

import org.alidade.core.cell.Choice;
import org.alidade.report.statistics.SeedSamples;
import org.alidade.report.statistics.SeedStatistics;
import org.alidade.report.statistics.Statistic;

/**
 * A quantity of one configuration.
 *
 * @param configuration which
 * @param probes        the probes with their settings, in the order of the quantity's terms; none for a measure of
 *                      trainings
 * @param samples       its values
 * @param minimum       smallest value that it can have, as its columns declare
 * @param maximum       largest value that it can have
 */
public record MeasuredQuantity(Configuration configuration, List<Choice> probes, SeedSamples samples,
        double minimum, double maximum) {

    public MeasuredQuantity {
        probes = List.copyOf(probes);
    }

    /** A statistic of each seed, as so many numbers; empty if all values are missing. */
    public Optional<SeedStatistics> overSeeds(Statistic statistic) {
        return SeedStatistics.of(samples.estimates(statistic)).map(found -> found.within(minimum, maximum));
    }

    /** A statistic over instances, over seeds, with its interval; empty if all values are missing. */
    public Optional<SeedStatistics> statistics(Statistic statistic) {
        return SeedStatistics.of(samples, statistic).map(found -> found.within(minimum, maximum));
    }
}
