package org.alidade.probes.jainwallace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.alidade.probes.explanation.Ranking;

/**
 * How far the most important units of two rankings are apart.
 *
 * <p>For the first k units of either ranking: the sum over all pairs of units in the union of both lists of 1 if the
 * lists put them in opposite order, where a unit that is in only one list comes after the other list's units; and of
 * p = 1/2 if both are in the same list and neither in the other, divided by the largest possible sum, which is
 * {@code k² + p k (k - 1)} for at least 2 k units.
 *
 * <p><b>Source</b>: Fagin, Kumar and Sivakumar 2003, Comparing top k lists, section 3 (Kendall distance with penalty
 * parameter p); Jain and Wallace's released code uses p = 1/2. <b>Differs</b>: the division, so that lists of different
 * length compare.
 *
 * @param k length of both lists, at least 1; all units if a ranking has fewer
 */
record TopLists(int k) {

    private static final double PENALTY = .5;

    /**
     * The length that Jain and Wallace's released code takes: the larger of ten and a tenth of the mean number of units.
     *
     * @param units of each instance [N]
     */
    static TopLists forLengths(int[] units) {
        double mean = Arrays.stream(units).average().orElse(0);
        return new TopLists((int) Math.max(10, mean / 10));
    }

    /** In [0, 1]: 0 the same list, 1 no common unit. */
    double distance(Ranking first, Ranking second) {
        int length = Math.min(k, first.size());
        Map<Integer, Integer> ranks = ranks(first, length);
        Map<Integer, Integer> others = ranks(second, length);
        Integer[] union = Stream.concat(ranks.keySet().stream(), others.keySet().stream()).distinct()
                .toArray(Integer[]::new);
        double sum = 0;
        for (int i = 0; i < union.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += penalty(order(ranks, length, union[i], union[j]), order(others, length, union[i], union[j]));
            }
        }
        return sum / most(length, first.size());
    }

    /** Position of each unit of a list. */
    private static Map<Integer, Integer> ranks(Ranking ranking, int length) {
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int rank = 0; rank < length; rank++) {
            ranks.put(ranking.at(rank), rank);
        }
        return ranks;
    }

    /** Negative if the list puts the first before the second, 0 if it has neither. */
    private static int order(Map<Integer, Integer> ranks, int length, Integer first, Integer second) {
        return Integer.compare(ranks.getOrDefault(first, length), ranks.getOrDefault(second, length));
    }

    private static double penalty(int order, int other) {
        if (order == 0 || other == 0) {
            return PENALTY;
        }
        return order == other ? 0 : 1;
    }

    /** The largest sum: as few common units as possible, after all others and in opposite order. */
    private static double most(int length, int units) {
        double common = Math.max(0, 2 * length - units);
        double own = length - common;
        return common * (common - 1) / 2 + 2 * own * common + own * own + PENALTY * own * (own - 1);
    }
}
