package org.alidade.benchmark;

import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Corpus;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A model as a probe gets it, its readings made before.
 *
 * @param model    itself
 * @param corpus   what it was trained on
 * @param seed     of its training
 * @param settings of the probe
 * @param readings of the test split
 */
record Measured(TrainedModel model, Corpus corpus, long seed, Settings settings, List<Reading> readings)
        implements Subject {

    @Override
    public List<Reading> readings(IProgressMonitor monitor) {
        return readings;
    }

    @Override
    public RandomGenerator random(String purpose) {
        return Seeds.random(seed, purpose);
    }

    @Override
    public Trained train(Variation variation, IProgressMonitor monitor) {
        throw new UnsupportedOperationException("Nothing else is trained here: " + variation);
    }
}
