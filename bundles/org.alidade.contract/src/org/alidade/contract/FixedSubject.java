package org.alidade.contract;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

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
 * A subject of chosen corpus, settings and seed, whose model can be computed by hand. The models that it has trained
 * attend to other words: which depends on the variation alone.
 */
public record FixedSubject(Lexicon lexicon, Set<Capability> capabilities, Corpus corpus, Settings settings, long seed)
        implements Subject {

    /** Slants of the models that are trained, from 1 on. */
    private static final int SLANTS = 5;

    @Override
    public TrainedModel model() {
        return new FixedModel(lexicon, capabilities);
    }

    @Override
    public List<Reading> readings(IProgressMonitor monitor) {
        return model().read(corpus.examples(Split.TEST), monitor);
    }

    @Override
    public RandomGenerator random(String purpose) {
        return Seeds.random(seed, purpose);
    }

    @Override
    public Trained train(Variation variation, IProgressMonitor monitor) {
        int slant = Math.floorMod(Objects.hash(variation.seed(), variation.ids().toString(),
                variation.settings().toString(), variation.teacher().isPresent()), SLANTS) + 1;
        return new FixedSubject(new Lexicon(lexicon.classes(), lexicon.scores(), slant), capabilities, corpus, settings,
                seed);
    }
}
