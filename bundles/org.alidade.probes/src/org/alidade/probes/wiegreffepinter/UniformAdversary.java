package org.alidade.probes.wiegreffepinter;

import java.util.Arrays;

import org.alidade.core.math.Divergence;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Decision;
import org.alidade.probes.common.Instances;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * How much the prediction moves when attention is spread evenly.
 *
 * <p>For each instance of n units with attention a and prediction p: each weight becomes 1/n, hidden states held; the
 * total variation distance of the predictions, the Jensen-Shannon divergence of a from even attention, and whether the
 * decision changes.
 *
 * <p><b>Source</b>: Wiegreffe and Pinter 2019, section 3.4, figure 5 (uniform weights as an adversary; there the mark
 * is that of models trained with even attention). <b>Differs</b>: the model is not trained for even attention here.
 * <p><b>Cost</b>: one prediction of n C multiplications an instance.
 */
public final class UniformAdversary implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        Instances instances = new Instances(subject, rows);
        instances.forEach("Spreading attention evenly", monitor,
                reading -> fill(instances.row(reading), reading).set("adversary", "uniform").add());
    }

    private static TableBuilder.Row fill(TableBuilder.Row row, Reading reading) {
        float[] attention = reading.attention(); // [n]
        float[] uniform = new float[attention.length]; // [n]
        Arrays.fill(uniform, 1f / uniform.length);
        float[] output = reading.outputs(new float[][] {uniform})[0]; // [C]
        boolean same = Decision.of(output).equals(Decision.of(reading));
        return row.set("difference", Instances.probability(Divergence.totalVariation(reading.probabilities(), output)))
                .set("divergence", Divergence.jensenShannon(attention, uniform)).set("changed", same ? 0 : 1);
    }
}
