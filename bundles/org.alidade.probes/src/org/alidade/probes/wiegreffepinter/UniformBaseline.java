package org.alidade.probes.wiegreffepinter;

import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Variation;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;
import org.alidade.probes.comparison.Counterpart;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Whether a data set needs attention at all: the same model, trained with the attention fixed to 1/n for each of the n
 * tokens, beside the measured one.
 *
 * <p>Rows are instance x model. F1 and area under the ROC curve are no means over instances; they stand, the same, in
 * every row of a model.
 *
 * <p><b>Source</b>: Wiegreffe and Pinter 2019, section 3.2, table 2. <b>Differs</b>: the checkpoint of both models is
 * chosen as the measured model chooses it, on the development split; the released code chooses it on the test split.
 * <p><b>Cost</b>: one training.
 */
public final class UniformBaseline implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        Variation uniform = new OtherTrainings(subject).uniform();
        ModelRows table = new ModelRows(new Instances(subject, rows));
        table.add(Counterpart.of("base", subject, subject, progress.split(5)));
        table.add(Counterpart.trained("uniform", subject, uniform, progress.split(95)));
    }
}
