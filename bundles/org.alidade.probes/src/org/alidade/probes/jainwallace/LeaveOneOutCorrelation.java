package org.alidade.probes.jainwallace;

import org.alidade.core.math.Divergence;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Importance;
import org.alidade.probes.common.Instances;
import org.alidade.probes.common.RankCorrelation;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Whether attention ranks the tokens of a text as deleting them does.
 *
 * <p>For each instance of n tokens with attention a and prediction p: Kendall's tau-b between a_1..a_n and d_1..d_n,
 * {@code d_t = 1/2 sum_c |p_c - p_c(-t)|}, the total variation distance to the prediction p(-t) for the text without
 * token t, encoded and attended to anew; and its two-sided p-value.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, section 4.1, algorithm 1, tau_loo. <b>Differs</b>: the released code takes
 * the mean over the outputs instead of half the sum; for one sigmoid output that is the same, for more a multiple,
 * which changes no rank. Instances without a correlation are counted as missing; there they make the mean undefined.
 * <p><b>Cost</b>: n forward passes an instance.
 */
public final class LeaveOneOutCorrelation implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        double alpha = subject.settings().number("alpha");
        Instances instances = new Instances(subject, rows);
        instances.forEachChunk("Leaving one out", monitor, (readings, progress) -> {
            float[][][] without = subject.model().withoutToken(readings, progress); // [N][n][C]
            for (int i = 0; i < readings.size(); i++) {
                Reading reading = readings.get(i);
                RankCorrelation.of(new Importance("attention", reading.attention()),
                        new Importance("output difference", differences(reading, without[i])))
                        .withSignificance(instances.row(reading), alpha).add();
            }
        });
    }

    /** Total variation distance of the prediction to that without each token [n]. */
    static float[] differences(Reading reading, float[][] without) {
        float[] probabilities = reading.probabilities(); // [C]
        float[] differences = new float[without.length]; // [n]
        for (int t = 0; t < without.length; t++) {
            differences[t] = (float) Divergence.totalVariation(probabilities, without[t]);
        }
        return differences;
    }
}
