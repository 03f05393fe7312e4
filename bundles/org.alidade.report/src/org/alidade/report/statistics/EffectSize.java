package org.alidade.report.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * How large a difference is, whatever the number of instances.
 *
 * @param kind  how it is measured
 * @param value positive: the first is larger
 */
public record EffectSize(Kind kind, double value) {

    /** Ways to measure. Thresholds are where small, medium and large begin, by size. */
    public enum Kind {
        /**
         * Mean difference of pairs in standard deviations of the differences, divisor n - 1; unbounded. Thresholds:
         * Cohen 1988, Statistical Power Analysis, section 2.2.
         */
        COHENS_DZ("Cohen's dz", .2, .5, .8),
        /**
         * Sum of the ranks of positive less that of negative differences, as a share of all; in [-1, 1]. Kerby 2014, The
         * simple difference formula. Thresholds: those of a correlation, Cohen 1988, section 3.2.
         */
        RANK_BISERIAL("matched-pairs rank-biserial correlation", .1, .3, .5),
        /**
         * Probability that a value of the first is above one of the second less the reverse; in [-1, 1], pairs ignored.
         * Cliff 1993. Thresholds: Romano et al. 2006, Appropriate statistics for ordinal level data.
         */
        CLIFFS_DELTA("Cliff's delta", .147, .33, .474);

        private final String text;
        private final double[] thresholds;

        Kind(String text, double small, double medium, double large) {
            this.text = text;
            this.thresholds = new double[] {small, medium, large};
        }

        /** In words. */
        public String text() {
            return text;
        }
    }

    /** A size in words. */
    public enum Magnitude {
        NEGLIGIBLE, SMALL, MEDIUM, LARGE;

        /** In lower case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public EffectSize {
        Objects.requireNonNull(kind, "kind");
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(kind.text() + " is not a number");
        }
    }

    /** What the literature calls an effect of this size. */
    public Magnitude magnitude() {
        int reached = (int) Arrays.stream(kind.thresholds).filter(threshold -> Math.abs(value) >= threshold).count();
        return Magnitude.values()[reached];
    }

    /**
     * Cohen's dz.
     *
     * @param differences NaN where missing
     * @return empty for fewer than two, or if all are equal
     */
    public static Optional<EffectSize> cohensDz(double[] differences) {
        double[] present = present(differences);
        if (present.length < 2) {
            return Optional.empty();
        }
        double sd = StandardDeviation.of(present).getAsDouble();
        return sd == 0 ? Optional.empty()
                : Optional.of(new EffectSize(Kind.COHENS_DZ, Mean.of(present).getAsDouble() / sd));
    }

    /**
     * Matched-pairs rank-biserial correlation; pairs without difference are left out, as in Wilcoxon's test.
     *
     * @param differences NaN where missing
     * @return empty if no pair differs
     */
    public static Optional<EffectSize> rankBiserial(double[] differences) {
        double[] present = Arrays.stream(present(differences)).filter(value -> value != 0).toArray();
        if (present.length == 0) {
            return Optional.empty();
        }
        double[] ranks = new NaturalRanking().apply(Arrays.stream(present).map(Math::abs).toArray());
        double balance = 0;
        for (int i = 0; i < present.length; i++) {
            balance += Math.signum(present[i]) * ranks[i];
        }
        return Optional.of(new EffectSize(Kind.RANK_BISERIAL, balance / (present.length * (present.length + 1.0) / 2)));
    }

    /**
     * Cliff's delta.
     *
     * @param first  NaN where missing
     * @param second NaN where missing
     * @return empty if one has no values
     */
    public static Optional<EffectSize> cliffsDelta(double[] first, double[] second) {
        double[] x = present(first);
        double[] y = present(second);
        if (x.length == 0 || y.length == 0) {
            return Optional.empty();
        }
        Arrays.sort(x);
        Arrays.sort(y);
        long balance = 0;
        int below = 0;
        int notAbove = 0;
        for (double value : x) {
            while (below < y.length && y[below] < value) {
                below++;
            }
            while (notAbove < y.length && y[notAbove] <= value) {
                notAbove++;
            }
            balance += below - (y.length - notAbove);
        }
        return Optional.of(new EffectSize(Kind.CLIFFS_DELTA, balance / ((double) x.length * y.length)));
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
