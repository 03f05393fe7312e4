package org.alidade.probes.faithfulness;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The curve of precision against recall of a score. */
final class PrecisionRecall {

    private PrecisionRecall() {
    }

    /**
     * The area under the curve by trapezoids, through (0, 1) and a point for each different score.
     *
     * <p><b>Source</b>: the released code of DeYoung et al. 2020, which applies scikit-learn's
     * {@code precision_recall_curve} and {@code auc}. <b>Differs</b>: nothing.
     *
     * @param scores  [n]
     * @param members of the class, at least one
     * @return in [0, 1]; 1 = all members score higher than all others
     */
    static double area(float[] scores, BitSet members) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
        double total = members.cardinality();
        double area = 0;
        double recall = 0;
        double precision = 1;
        int hits = 0;
        for (int i = 0; i < order.length; i++) {
            hits += members.get(order[i]) ? 1 : 0;
            if (i + 1 < order.length && scores[order[i + 1]] == scores[order[i]]) {
                continue;
            }
            area += (hits / total - recall) * (precision + hits / (i + 1.)) / 2;
            recall = hits / total;
            precision = hits / (i + 1.);
        }
        return Math.min(1, area);
    }
}
