package org.alidade.probes.wiegreffepinter;

import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.Instances;
import org.alidade.probes.comparison.Counterpart;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Whether attention is worth something to a model that has nothing else to see context by: models that read every token
 * by itself and weight it (i) evenly, (ii) by attention trained with them, (iii) by the attention of the measured model,
 * (iv) by that of an adversary of the measured model.
 *
 * <p>Rows are instance x model. F1 and area under the ROC curve are no means over instances; they stand, the same, in
 * every row of a model. If (iii) is better than (i) and (ii), the attention of the measured model says something about
 * the tokens that does not depend on the rest of the model; (iv) ought to be worse.
 *
 * <p><b>Source</b>: Wiegreffe and Pinter 2019, section 3.4, table 3. <b>Differs</b>: (ii) trains the attention of the
 * measured model, additive in the paper. The checkpoint of each is chosen on the development split.
 * <p><b>Cost</b>: three trainings without context and the adversary's.
 */
public final class Guides implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        OtherTrainings trainings = new OtherTrainings(subject);
        ModelRows table = new ModelRows(new Instances(subject, rows));
        table.add(Counterpart.of("subject", subject, subject, progress.split(2)));
        table.add(Counterpart.trained("uniform", subject, trainings.uniformWithoutContext(), progress.split(8)));
        table.add(Counterpart.trained("trained", subject, trainings.withoutContext(), progress.split(10)));
        table.add(Counterpart.trained("base", subject, trainings.guidedBy(subject), progress.split(10)));
        Trained adversary = trainings.trainAdversary(subject.settings().number("lambda"), progress.split(60));
        table.add(Counterpart.trained("adversary", subject, trainings.guidedBy(adversary), progress.split(10)));
    }
}
