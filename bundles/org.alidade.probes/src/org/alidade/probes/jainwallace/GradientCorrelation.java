package org.alidade.probes.jainwallace;

import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Importance;
import org.alidade.probes.common.Instances;
import org.alidade.probes.common.RankCorrelation;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Whether attention ranks the tokens of a text as the gradient does.
 *
 * <p>For each instance of n tokens with attention a and predicted class c: Kendall's tau-b between a_1..a_n and
 * g_1..g_n, {@code g_t = |d p_c / d e_t . e_t|} with e_t the embedding of token t, attention held constant; and its
 * two-sided p-value.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, section 4.1, algorithm 1, tau_g. <b>Differs</b>: c is the predicted class;
 * the released code sums over the outputs, which for two classes gives the same order. It divides g by its sum, which
 * changes no rank. Instances without a correlation are counted as missing; there they make the mean undefined.
 * <p><b>Cost</b>: one forward and one backward pass an instance.
 */
public final class GradientCorrelation implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        double alpha = subject.settings().number("alpha");
        Instances instances = new Instances(subject, rows);
        instances.forEachChunk("Gradients", monitor, (readings, progress) -> {
            float[][] gradients = gradients(subject, readings, progress); // [N][n]
            for (int i = 0; i < readings.size(); i++) {
                Reading reading = readings.get(i);
                RankCorrelation.of(new Importance("attention", reading.attention()),
                        new Importance("gradient", gradients[i])).withSignificance(instances.row(reading), alpha).add();
            }
        });
    }

    private static float[][] gradients(Subject subject, List<Reading> readings, SubMonitor progress) {
        int[] predicted = readings.stream().mapToInt(Reading::predicted).toArray(); // [N]
        return subject.model().inputGradients(readings, predicted, progress);
    }
}
