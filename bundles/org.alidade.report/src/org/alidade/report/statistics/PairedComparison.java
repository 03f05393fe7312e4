package org.alidade.report.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two configurations on the same instances, one less the other.
 *
 * <p>The tests {@code wilcoxon} and {@code signFlip} and the effect sizes are over instances, each the mean over the
 * seeds: they speak of these trained models, not of further seeds. The interval and {@code overSeeds} allow for the
 * seeds.
 *
 * @param first        what the first is
 * @param second       what is taken from it
 * @param difference   mean over seeds and instances, and its interval
 * @param wilcoxon     over instances; empty if none differs
 * @param signFlip     over instances, of the mean difference
 * @param overSeeds    sign-flip test over the mean differences of the seeds; empty for one seed
 * @param cohensDz     over instances; empty if all differences are equal
 * @param rankBiserial over instances; empty if none differs
 * @param cliffsDelta  of the values of both, over instances
 * @param power        what so many seeds can show
 * @param cells        keys of the cells that it comes from
 */
public record PairedComparison(String first, String second, SeedStatistics difference, Optional<PairedTest> wilcoxon,
        Optional<PairedTest> signFlip, Optional<PairedTest> overSeeds, Optional<EffectSize> cohensDz,
        Optional<EffectSize> rankBiserial, Optional<EffectSize> cliffsDelta, Power power, List<String> cells) {

    public PairedComparison {
        cells = List.copyOf(cells);
    }

    /**
     * Compares the means of two.
     *
     * @return empty if they have no instance in common that has a value
     * @throws IllegalArgumentException if they are of different corpora
     */
    public static Optional<PairedComparison> of(String first, SeedSamples x, String second, SeedSamples y) {
        SeedSamples differences = x.less(y);
        return SeedStatistics.of(differences, Statistic.MEAN)
                .map(difference -> new Parts(first, x, second, y, differences).compare(difference));
    }

    /** What the comparison is made of. */
    private record Parts(String first, SeedSamples x, String second, SeedSamples y, SeedSamples differences) {

        PairedComparison compare(SeedStatistics difference) {
            double[] byInstance = differences.overSeeds();
            double[] bySeed = differences.estimates(Statistic.MEAN);
            Optional<PairedTest> overSeeds = difference.seeds() < 2 ? Optional.empty()
                    : PairedTest.signFlip(bySeed, differences.random("sign flips of seeds"));
            return new PairedComparison(first, second, difference, PairedTest.wilcoxon(byInstance),
                    PairedTest.signFlip(byInstance, differences.random("sign flips of instances")), overSeeds,
                    EffectSize.cohensDz(byInstance), EffectSize.rankBiserial(byInstance),
                    EffectSize.cliffsDelta(x.overSeeds(), y.overSeeds()), Power.of(difference.seeds()), cells());
        }

        private List<String> cells() {
            return Stream.concat(x.cells().stream(), y.cells().stream()).distinct().toList();
        }
    }

    /** The warning that belongs to the comparison; empty if there are enough seeds. */
    public Optional<String> warning() {
        return power.warning(difference.sd());
    }
}
