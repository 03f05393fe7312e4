package org.alidade.probes.faithfulness;

import java.util.BitSet;
import java.util.Optional;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.explanation.Explained;
import org.alidade.probes.explanation.ExplainedInstances;
import org.alidade.probes.explanation.TextUnits;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Whether an explanation points at the tokens that decide the label, where the data set says which these are.
 *
 * <p>For an instance of n units of which k decide: the area under the curve of precision against recall as a threshold
 * on the importance falls, and the F1 of the k most important units (there precision, recall and F1 are one number).
 * Chance has an F1 of k/n. A sentence decides if one of its tokens does.
 *
 * <p><b>Source</b>: DeYoung et al. 2020 (ERASER), section 4.1 (AUPRC, token F1). <b>Differs</b>: F1 takes as many units as
 * decide, rather than a fixed number for the data set.
 * <p><b>Cost</b>: that of the explanation.
 */
public final class RationaleAgreement implements Probe {

    @Override
    public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
        ExplainedInstances instances = new ExplainedInstances(subject, rows);
        instances.forEachChunk("Comparing with rationales", monitor, (explained, progress) -> explained
                .forEach(instance -> add(instances.row(instance.reading()), instance)));
    }

    private static void add(TableBuilder.Row row, Explained instance) {
        Reading reading = instance.reading();
        Optional<BitSet> known = reading.example().rationale().isEmpty() ? Optional.empty()
                : TextUnits.of(reading).deciding();
        if (known.isEmpty() || known.get().isEmpty()) {
            String reason = known.isEmpty() ? "the deciding tokens are not known" : "no token decides";
            row.missing("deciding", reason).missing("auprc", reason).missing("f1", reason).missing("chance", reason)
                    .add();
            return;
        }
        BitSet deciding = known.get();
        int size = deciding.cardinality();
        BitSet hits = instance.ranking().first(size);
        hits.and(deciding);
        row.set("deciding", size).set("auprc", PrecisionRecall.area(instance.importances(), deciding))
                .set("f1", (double) hits.cardinality() / size).set("chance", (double) size / instance.size()).add();
    }
}
