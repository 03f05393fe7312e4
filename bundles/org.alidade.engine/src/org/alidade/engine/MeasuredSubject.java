package org.alidade.engine;

import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.core.cell.ProbeCell;
import org.alidade.core.data.Corpus;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/** A trained model as one probe sees it. */
final class MeasuredSubject implements Subject {

    /** The first 64 bits of a key. */
    private static final int SEED_DIGITS = 16;

    private final ProbeCell cell;
    private final OpenTraining training;
    private final Settings settings;
    private final FurtherTrainings further;

    MeasuredSubject(ProbeCell cell, OpenTraining training, Settings settings, FurtherTrainings further) {
        this.cell = cell;
        this.training = training;
        this.settings = settings;
        this.further = further;
        further.add(this);
    }

    @Override
    public TrainedModel model() {
        return training.model();
    }

    @Override
    public Corpus corpus() {
        return training.corpus();
    }

    @Override
    public List<Reading> readings(IProgressMonitor monitor) {
        return training.readings(monitor);
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public long seed() {
        return cell.training().seed();
    }

    @Override
    public RandomGenerator random(String purpose) {
        return Seeds.random(Long.parseUnsignedLong(cell.key().substring(0, SEED_DIGITS), 16), purpose);
    }

    @Override
    public Trained train(Variation variation, IProgressMonitor monitor) {
        return further.train(this, variation, monitor);
    }
}
