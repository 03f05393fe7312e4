package org.alidade.probes.explanation;

import java.util.ArrayList;
import java.util.List;

import org.alidade.core.model.Reading;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.alidade.probes.common.FewerInstances;
import org.alidade.probes.common.Instances;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Goes through the instances of a subject with the explanation that its settings choose: {@code explanation},
 * {@code steps}, {@code samples} and {@code instances}.
 */
public final class ExplainedInstances {

    private final Subject subject;
    private final Instances instances;
    private final Explanation explanation;

    /** Measures a few instances. */
    @FunctionalInterface
    public interface Measurement {

        /** Adds the rows of each, in their order. */
        void measure(List<Explained> explained, SubMonitor monitor);
    }

    /** The instances of a subject, measured into rows. */
    public ExplainedInstances(Subject subject, TableBuilder rows) {
        this.subject = subject;
        this.instances = new Instances(new FewerInstances(subject), rows);
        this.explanation = Method.of(subject.settings(), "explanation").create(subject.settings(), subject::random);
    }

    /** Hands out the chosen instances, some at a time, in the order of the test split. */
    public void forEachChunk(String name, IProgressMonitor monitor, Measurement measurement) {
        instances.forEachChunk(name, monitor, (readings, progress) -> {
            SubMonitor halves = progress.setWorkRemaining(2);
            float[][] importances = explanation.importances(subject.model(), readings, halves.split(1)); // [N][n]
            List<Explained> explained = new ArrayList<>();
            for (int i = 0; i < importances.length; i++) {
                explained.add(new Explained(readings.get(i), importances[i]));
            }
            measurement.measure(explained, halves.split(1));
        });
    }

    /** A row with instance, predicted, label, tokens and maxAttention. */
    public TableBuilder.Row row(Reading reading) {
        return instances.row(reading);
    }
}
