package org.alidade.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import org.alidade.core.certificate.Defect;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Split;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Capability;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A planted model before a probe. Of other trainings it has those that differ in the seed alone: models of the same kind.
 *
 * @param trainings counts the other trainings that are asked for
 */
record PlantedSubject(Corpus corpus, Settings settings, long seed, Optional<Defect> defect, AtomicInteger trainings)
        implements Subject {

    /** The probe asked for a training that cannot be planted. */
    static final class NotPlantedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotPlantedException(Variation variation) {
            super("it compares with models trained otherwise ("
                    + (variation.teacher().isPresent() ? "taught by one, " : "")
                    + "contributions " + variation.ids() + ", settings " + variation.settings()
                    + "), and planted models are not trained");
        }
    }

    @Override
    public TrainedModel model() {
        return new FixedModel(new PlantedWords(corpus, seed), EnumSet.allOf(Capability.class), defect);
    }

    @Override
    public List<Reading> readings(IProgressMonitor monitor) {
        return model().read(corpus.examples(Split.TEST), monitor);
    }

    /** Depends on the texts and the purpose, not on the kind of model: the kinds are compared. */
    @Override
    public RandomGenerator random(String purpose) {
        return Seeds.random(seed, purpose);
    }

    @Override
    public Trained train(Variation variation, IProgressMonitor monitor) {
        if (!variation.ids().isEmpty() || !variation.settings().isEmpty() || variation.teacher().isPresent()) {
            throw new NotPlantedException(variation);
        }
        trainings.incrementAndGet();
        return new PlantedSubject(corpus, settings, variation.seed().orElse(seed), defect, trainings);
    }
}
