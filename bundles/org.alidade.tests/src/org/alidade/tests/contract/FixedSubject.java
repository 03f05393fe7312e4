package org.alidade.tests.contract;

import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Split;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/** A subject of chosen model, corpus, settings and seed. */
record FixedSubject(TrainedModel model, Corpus corpus, Settings settings, long seed) implements Subject {

    @Override
    public List<Reading> readings(IProgressMonitor monitor) {
        return model.read(corpus.examples(Split.TEST), monitor);
    }

    @Override
    public RandomGenerator random(String purpose) {
        return Seeds.random(seed, purpose);
    }

    @Override
    public Trained train(Variation variation, IProgressMonitor monitor) {
        throw new UnsupportedOperationException("This subject trains no other models");
    }
}
