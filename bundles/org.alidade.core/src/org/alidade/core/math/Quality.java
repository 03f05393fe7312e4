package org.alidade.core.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How well predicted class probabilities fit the right classes. */
public final class Quality {

    private final int[] labels;
    private final float[][] probabilities;

    /**
     * @param labels        right classes [N], from 0 to C - 1
     * @param probabilities [N][C]
     * @throws IllegalArgumentException if there are none or their numbers differ
     */
    public Quality(int[] labels, float[][] probabilities) {
        if (labels.length == 0 || labels.length != probabilities.length) {
            throw new IllegalArgumentException(
                    "Expected as many labels as predictions, at least one, found " + labels.length + " and "
                            + probabilities.length);
        }
        this.labels = labels.clone();
        this.probabilities = probabilities.clone();
    }

    /** Share of instances whose most probable class is the right one, in [0, 1]. */
    public double accuracy() {
        return IntStream.range(0, labels.length).filter(i -> predicted(i) == labels[i]).count()
                / (double) labels.length;
    }

    /** Harmonic mean of precision and recall of a class, in [0, 1]; 0 if the class is neither present nor predicted. */
    public double f1(int cls) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < labels.length; i++) {
            both += predicted(i) == cls && labels[i] == cls ? 1 : 0;
            either += (predicted(i) == cls ? 1 : 0) + (labels[i] == cls ? 1 : 0);
        }
        return either == 0 ? 0 : 2.0 * both / either;
    }

    /** Unweighted mean of {@link #f1} over the classes. */
    public double macroF1() {
        return IntStream.range(0, classes()).mapToDouble(this::f1).average().orElseThrow();
    }

    /**
     * Area under the receiver operating characteristic: the probability that an instance of a class is ranked above one
     * of another class, ties counting half. Two classes: of class 1; more: mean over classes against the rest. In
     * [0, 1], 0.5 = chance; also 0.5 where a class is absent or alone and the area is not defined.
     */
    public double rocAuc() {
        return overClasses(this::rocAuc);
    }

    /** Average precision, step-wise as in scikit-learn, classes as in {@link #rocAuc()}; in [0, 1]. */
    public double averagePrecision() {
        return overClasses(this::averagePrecision);
    }

    /** All measures by name, in a fixed order. */
    public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("accuracy", accuracy());
        measures.put("macroF1", macroF1());
        for (int c = 0; c < classes(); c++) {
            measures.put("f1[" + c + "]", f1(c));
        }
        measures.put("rocAuc", rocAuc());
        measures.put("averagePrecision", averagePrecision());
        return measures;
    }

    private double overClasses(IntToDoubleFunction measure) {
        return classes() == 2 ? measure.applyAsDouble(1)
                : IntStream.range(0, classes()).mapToDouble(measure).average().orElseThrow();
    }

    private double rocAuc(int cls) {
        Integer[] order = ascending(cls);
        double rankSum = 0;
        long positives = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = endOfTie(order, from, cls);
            double rank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                if (labels[order[i]] == cls) {
                    rankSum += rank;
                    positives++;
                }
            }
        }
        long negatives = order.length - positives;
        return positives == 0 || negatives == 0 ? .5
                : (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    private double averagePrecision(int cls) {
        Integer[] order = ascending(cls);
        long total = Arrays.stream(labels).filter(label -> label == cls).count();
        double area = 0;
        long hits = 0;
        for (int to = order.length, from; to > 0; to = from) {
            from = startOfTie(order, to, cls);
            long before = hits;
            for (int i = from; i < to; i++) {
                hits += labels[order[i]] == cls ? 1 : 0;
            }
            area += (hits - before) * (hits / (double) (order.length - from));
        }
        return total == 0 ? 0 : area / total;
    }

    private int endOfTie(Integer[] order, int from, int cls) {
        int to = from + 1;
        while (to < order.length && score(order[to], cls) == score(order[from], cls)) {
            to++;
        }
        return to;
    }

    private int startOfTie(Integer[] order, int to, int cls) {
        int from = to - 1;
        while (from > 0 && score(order[from - 1], cls) == score(order[to - 1], cls)) {
            from--;
        }
        return from;
    }

    private Integer[] ascending(int cls) {
        Integer[] order = IntStream.range(0, labels.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> score(i, cls)));
        return order;
    }

    private float score(int instance, int cls) {
        return probabilities[instance][cls];
    }

    private int classes() {
        return probabilities[0].length;
    }

    private int predicted(int instance) {
        int best = 0;
        for (int c = 1; c < classes(); c++) {
            best = probabilities[instance][c] > probabilities[instance][best] ? c : best;
        }
        return best;
    }
}
