package org.alidade.report.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Corrects probabilities for their number, so that they can be compared with the level that a single one is. */
public enum Correction {
    /**
     * Of all rejected hypotheses of the family none is true, with probability 1 - level at least, whatever their
     * dependence. Holm 1979.
     */
    HOLM("Holm") {
        @Override
        double[] adjustAscending(double[] p) {
            double[] adjusted = new double[p.length];
            double largest = 0;
            for (int i = 0; i < p.length; i++) {
                largest = Math.max(largest, Math.min(1, (p.length - i) * p[i]));
                adjusted[i] = largest;
            }
            return adjusted;
        }
    },
    /**
     * Among the rejected hypotheses of the family, the expected share of true ones is at most the level, for independent
     * or positively dependent tests. Benjamini and Hochberg 1995.
     */
    BENJAMINI_HOCHBERG("Benjamini-Hochberg") {
        @Override
        double[] adjustAscending(double[] p) {
            double[] adjusted = new double[p.length];
            double smallest = 1;
            for (int i = p.length - 1; i >= 0; i--) {
                smallest = Math.min(smallest, p[i] * p.length / (i + 1));
                adjusted[i] = smallest;
            }
            return adjusted;
        }
    };

    private final String text;

    Correction(String text) {
        this.text = text;
    }

    /** In words. */
    public String text() {
        return text;
    }

    /**
     * Adjusted probabilities, in the given order; at least the given ones.
     *
     * @param pValues of all tests of a family, in [0, 1]; NaN for a test that could not be made: it stays NaN and does
     *                not count
     */
    public double[] adjust(double... pValues) {
        for (double p : pValues) {
            if (p < 0 || p > 1) {
                throw new IllegalArgumentException("Expected probabilities, found " + p);
            }
        }
        int[] order = IntStream.range(0, pValues.length).filter(i -> !Double.isNaN(pValues[i])).boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i])).mapToInt(Integer::intValue).toArray();
        double[] ascending = adjustAscending(IntStream.of(order).mapToDouble(i -> pValues[i]).toArray());
        double[] adjusted = pValues.clone();
        for (int i = 0; i < order.length; i++) {
            adjusted[order[i]] = ascending[i];
        }
        return adjusted;
    }

    /** The family of tests of which some could be made; empty if none could. */
    public static Optional<Family> family(String name, List<Double> pValues) {
        int number = (int) pValues.stream().filter(p -> !p.isNaN()).count();
        return number == 0 ? Optional.empty() : Optional.of(new Family(name, number));
    }

    abstract double[] adjustAscending(double[] p);
}
