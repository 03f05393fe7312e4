package org.alidade.probes.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * How much the probability of a class falls when a unit is deleted and everything is computed anew: {@code p_c -
 * p_c(-t)}. A single unit has importance 0. A model that offers no leave-one-out of its own reads the shorter texts one
 * by one.
 *
 * <p><b>Source</b>: Li, Monroe and Jurafsky 2016 (representation erasure), there relative and of log-likelihoods. <b>Differs</b>: the
 * difference of probabilities, and by deletion of the token rather than of a dimension.
 * <p><b>Cost</b>: n readings an instance.
 */
public final class LeaveOneOut implements Explanation {

    @Override
    public float[][] importances(TrainedModel model, List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        float[][][] without = without(model, readings, monitor); // [N][n][C]
        float[][] importances = new float[readings.size()][]; // [N][n]
        for (int i = 0; i < importances.length; i++) {
            importances[i] = falls(readings.get(i), without[i], classes[i]);
        }
        return importances;
    }

    /**
     * Class probabilities without each unit in turn, as the model itself offers it or by reading anew [N][n][C]; no rows
     * for an instance of a single unit.
     */
    public static float[][][] without(TrainedModel model, List<Reading> readings, IProgressMonitor monitor) {
        try {
            return model.withoutToken(readings, monitor);
        } catch (UnsupportedOperationException e) {
            return reread(model, readings, monitor);
        }
    }

    /**
     * The falls of one instance.
     *
     * @param without class probabilities without each unit [n][C]; may be empty for a single unit
     * @param cls     c
     * @return {@code p_c - p_c(-t)} [n], in [-1, 1]
     */
    public static float[] falls(Reading reading, float[][] without, int cls) {
        int units = reading.attention().length;
        if (units == 1) {
            return new float[1];
        }
        float whole = reading.probabilities()[cls];
        float[] falls = new float[without.length]; // [n]
        for (int t = 0; t < falls.length; t++) {
            falls[t] = Math.max(-1, Math.min(1, whole - without[t][cls]));
        }
        return falls;
    }

    private static float[][][] reread(TrainedModel model, List<Reading> readings, IProgressMonitor monitor) {
        List<Part> parts = new ArrayList<>();
        int[] ends = new int[readings.size()];
        for (int i = 0; i < ends.length; i++) {
            TextUnits text = TextUnits.of(readings.get(i));
            for (int t = 0; t < text.size() && text.size() > 1; t++) {
                BitSet one = new BitSet();
                one.set(t);
                parts.add(Part.without(text, one));
            }
            ends[i] = parts.size();
        }
        float[][] probabilities = new Rereading(model).probabilities(parts, monitor);
        float[][][] without = new float[ends.length][][];
        for (int i = 0, from = 0; i < ends.length; from = ends[i++]) {
            without[i] = Arrays.copyOfRange(probabilities, from, ends[i]);
        }
        return without;
    }
}
