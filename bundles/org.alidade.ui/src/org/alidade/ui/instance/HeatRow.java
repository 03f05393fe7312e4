package org.alidade.ui.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of numbers over the units of one instance.
 *
 * @param id      stays the same from instance to instance
 * @param label   for people
 * @param scale   with what it may be compared
 * @param weights one for each unit; empty if there are none
 * @param outcome what is predicted under them, if they are attention and that is known
 * @param problem why there are no weights; empty if there are some
 */
public record HeatRow(String id, String label, Scale scale, List<Float> weights, Optional<Outcome> outcome,
        String problem) {

    /** What shades stand for. */
    public enum Scale {
        /** Attention: all such rows share one scale. */
        ATTENTION,
        /** Other scores: each row has a scale of its own. */
        OWN
    }

    public HeatRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(problem, "problem");
        weights = List.copyOf(weights);
    }

    /** Attention. */
    public static HeatRow attention(String id, String label, float[] weights, Optional<Outcome> outcome) {
        return new HeatRow(id, label, Scale.ATTENTION, list(weights), outcome, "");
    }

    /** Scores that are no attention. */
    public static HeatRow scores(String id, String label, float[] scores) {
        return new HeatRow(id, label, Scale.OWN, list(scores), Optional.empty(), "");
    }

    /** A row that there is not, and why. */
    public static HeatRow missing(String id, String label, String problem) {
        return new HeatRow(id, label, Scale.OWN, List.of(), Optional.empty(), problem);
    }

    /** Numbers as models take them. */
    static float[] array(List<Float> numbers) {
        float[] array = new float[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }

    /** Numbers as rows keep them. */
    static List<Float> list(float[] numbers) {
        List<Float> list = new ArrayList<>(numbers.length);
        for (float number : numbers) {
            list.add(number);
        }
        return list;
    }
}
