package org.alidade.probes;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * A subject of chosen instances.
 *
 * @param labels    in class order
 * @param instances of the test split
 * @param settings  of the probe
 * @param seed      of the cell
 */
public record FixedSubject(List<String> labels, List<FixedInstance> instances, Settings settings, long seed)
        implements Subject {

    private static final List<String> TWO = List.of("no", "yes");

    /** What a probe with default settings measures on instances of the classes no and yes. */
    public static Table measure(String probe, FixedInstance... instances) {
        return measure(probe, Map.of(), List.of(instances));
    }

    /** What a probe measures on instances of the classes no and yes. */
    public static Table measure(String probe, Map<String, String> given, List<FixedInstance> instances) {
        return new FixedSubject(TWO, instances, Declared.settings(probe, given), 1).measuredBy(probe,
                new NullProgressMonitor());
    }

    /** What a probe measures here. */
    public Table measuredBy(String probe, IProgressMonitor monitor) {
        TableBuilder rows = Declared.rows(probe);
        Declared.create(probe).measure(this, rows, monitor);
        return rows.build();
    }

    @Override
    public TrainedModel model() {
        return new FixedModel();
    }

    @Override
    public Corpus corpus() {
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        builder.labels(labels);
        for (Split split : Split.values()) {
            instances.forEach(instance -> builder.add(split, instance.example()));
        }
        return builder.build();
    }

    @Override
    public List<Reading> readings(IProgressMonitor monitor) {
        return List.copyOf(instances);
    }

    @Override
    public Trained train(Variation variation, IProgressMonitor monitor) {
        throw new UnsupportedOperationException("Nothing is trained here: " + variation);
    }

    @Override
    public RandomGenerator random(String purpose) {
        return Seeds.random(seed, purpose);
    }
}
