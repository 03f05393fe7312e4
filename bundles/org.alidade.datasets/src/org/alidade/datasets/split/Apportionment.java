package org.alidade.datasets.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides a number among labels in proportion to theirs, by largest remainders; of equal remainders the first label's
 * counts.
 *
 * <p><b>Source</b>: as {@code train_test_split} of scikit-learn. <b>Differs</b>: it draws among equal remainders.
 */
final class Apportionment {

    private Apportionment() {
    }

    /** A share of a number, rounded up as scikit-learn does; rounding errors of the product do not count. */
    static int share(double share, int of) {
        return (int) Math.ceil(share * of - 1e-9);
    }

    /**
     * As many of each label as its part of the total; at most all.
     *
     * @param counts of the labels
     * @param total  from 0 to the sum of the counts
     */
    static SortedMap<String, Integer> of(SortedMap<String, Integer> counts, int total) {
        long sum = counts.values().stream().mapToLong(Integer::longValue).sum();
        SortedMap<String, Integer> parts = new TreeMap<>();
        counts.forEach((label, count) -> parts.put(label, sum == 0 ? 0 : (int) ((long) count * total / sum)));
        int left = total - parts.values().stream().mapToInt(Integer::intValue).sum();
        List<Map.Entry<String, Integer>> byRemainder = new ArrayList<>(counts.entrySet());
        byRemainder.sort(Comparator.comparingLong(entry -> -((long) entry.getValue() * total % Math.max(1, sum))));
        byRemainder.stream().limit(left).forEach(entry -> parts.merge(entry.getKey(), 1, Integer::sum));
        return parts;
    }
}
