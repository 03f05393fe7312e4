package org.alidade.report.statistics;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * A two-sided test of differences between pairs against no difference.
 *
 * @param kind      which test
 * @param pairs     number of pairs, those without difference included
 * @param zeros     number of pairs without difference
 * @param statistic of the test: the smaller sum of ranks, or the mean difference
 * @param pValue    probability of so large a difference if signs were by chance, in (0, 1]
 * @param method    how the probability was found
 */
public record PairedTest(Kind kind, int pairs, int zeros, double statistic, double pValue, PValue method) {

    /** Random sign flips, if they are too many to be counted: probabilities are multiples of 1/10,000. */
    private static final int FLIPS = 9_999;
    /** Up to so many differences all 2^n flips are counted. */
    private static final int COUNTED = 16;
    private static final int BLOCK = 8;
    private static final int BLOCKS_OF_LONG = Long.SIZE / BLOCK;
    /** Up to so many differences without ties, WilcoxonSignedRankTest counts. */
    private static final int EXACT_RANKS = 50;

    /** Tests. */
    public enum Kind {
        /** Wilcoxon 1945: ranks of the sizes of differences. Pairs without difference are dropped, as he does. */
        WILCOXON("Wilcoxon signed-rank test"),
        /** Fisher 1935: the mean difference among those under all changes of sign. */
        SIGN_FLIP("sign-flip permutation test");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }

    /** How a probability was found. */
    public enum PValue {
        /** All possibilities counted. */
        EXACT,
        /** Normal approximation, corrected for ties and continuity. */
        NORMAL,
        /** A random part of the possibilities counted, the observed one added (Phipson and Smyth 2010). */
        SAMPLED
    }

    public PairedTest {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(method, "method");
        if (!(pValue > 0 && pValue <= 1)) {
            throw new IllegalArgumentException(kind.text() + ": p is " + pValue + ", expected above 0, at most 1");
        }
    }

    /**
     * Wilcoxon's signed-rank test, exact up to 50 differences without ties and zeros.
     *
     * @param differences NaN where missing
     * @return empty if no pair differs
     */
    public static Optional<PairedTest> wilcoxon(double[] differences) {
        double[] present = present(differences);
        double[] nonZero = Arrays.stream(present).filter(value -> value != 0).toArray();
        if (nonZero.length == 0) {
            return Optional.empty();
        }
        WilcoxonSignedRankTest.Result result = WilcoxonSignedRankTest.withDefaults().test(nonZero);
        double all = nonZero.length * (nonZero.length + 1.0) / 2;
        boolean counted = nonZero.length <= EXACT_RANKS && !result.hasTiedValues();
        return Optional.of(new PairedTest(Kind.WILCOXON, present.length, present.length - nonZero.length,
                Math.min(result.getStatistic(), all - result.getStatistic()), positive(result.getPValue()),
                counted ? PValue.EXACT : PValue.NORMAL));
    }

    /** A probability that arithmetic took to 0 is only known to be small. */
    private static double positive(double pValue) {
        return Math.max(Double.MIN_NORMAL, Math.min(1, pValue));
    }

    /**
     * The mean difference among those that changes of sign give.
     *
     * @param differences NaN where missing
     * @param random      source of the flips that are tried if they are too many to count
     * @return empty if there is no pair
     */
    public static Optional<PairedTest> signFlip(double[] differences, RandomGenerator random) {
        double[] present = present(differences);
        if (present.length == 0) {
            return Optional.empty();
        }
        boolean counted = present.length <= COUNTED;
        double pValue = counted ? countedFlips(present) : sampledFlips(present, random);
        return Optional.of(new PairedTest(Kind.SIGN_FLIP, present.length,
                (int) Arrays.stream(present).filter(value -> value == 0).count(),
                Arrays.stream(present).sum() / present.length, pValue, counted ? PValue.EXACT : PValue.SAMPLED));
    }

    private static double countedFlips(double[] differences) {
        int all = 1 << differences.length;
        double bound = bound(differences);
        int extreme = 0;
        for (int signs = 0; signs < all; signs++) {
            double sum = 0;
            for (int i = 0; i < differences.length; i++) {
                sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
            }
            extreme += Math.abs(sum) >= bound ? 1 : 0;
        }
        return extreme / (double) all;
    }

    /** Eight differences at a time: their sums under all signs are looked up. */
    private static double sampledFlips(double[] differences, RandomGenerator random) {
        double bound = bound(differences);
        double[][] sums = sumsOfBlocks(differences);
        int extreme = 1;
        for (int flip = 0; flip < FLIPS; flip++) {
            double sum = 0;
            long signs = 0;
            for (int block = 0; block < sums.length; block++) {
                signs = block % BLOCKS_OF_LONG == 0 ? random.nextLong() : signs >>> BLOCK;
                sum += sums[block][(int) signs & (1 << BLOCK) - 1];
            }
            extreme += Math.abs(sum) >= bound ? 1 : 0;
        }
        return extreme / (FLIPS + 1.0);
    }

    /** [block][signs]; a sign bit that is set takes a difference away. */
    private static double[][] sumsOfBlocks(double[] differences) {
        double[][] sums = new double[(differences.length + BLOCK - 1) / BLOCK][1 << BLOCK];
        for (int i = 0; i < differences.length; i++) {
            double[] block = sums[i / BLOCK];
            for (int signs = 0; signs < block.length; signs++) {
                block[signs] += (signs >> i % BLOCK & 1) == 0 ? differences[i] : -differences[i];
            }
        }
        return sums;
    }

    /** The observed size of the sum, less what rounding may have added to it. */
    private static double bound(double[] differences) {
        double sizes = Arrays.stream(differences).map(Math::abs).sum();
        return Math.abs(Arrays.stream(differences).sum()) - 1e-12 * sizes;
    }

    private static double[] present(double[] differences) {
        return Arrays.stream(differences).filter(value -> !Double.isNaN(value)).toArray();
    }
}
