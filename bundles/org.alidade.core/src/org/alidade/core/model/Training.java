package org.alidade.core.model;

import java.util.Objects;
import java.util.Optional;

import org.alidade.core.contribution.Part;
import org.alidade.core.data.Corpus;
import org.alidade.core.setting.Settings;

/**
 * All that decides a trained model: same training, same machine, same bits.
 *
 * @param corpus    read and prepared
 * @param settings  of the model
 * @param encoder   the contributed encoder; the model says which Java type it expects of {@link Part#create}
 * @param attention the contributed attention; likewise
 * @param seed      the only source of randomness
 * @param teacher   a model trained on the same corpus whose readings this one learns from; present for a model that is
 *                  declared as taught, and for no other. It stays open as long as the pupil, and is not the pupil's to
 *                  close
 */
public record Training(Corpus corpus, Settings settings, Part encoder, Part attention, long seed,
        Optional<TrainedModel> teacher) {

    public Training {
        Objects.requireNonNull(corpus, "corpus");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(attention, "attention");
        Objects.requireNonNull(teacher, "teacher");
    }

    /** The training of a model that learns from labels alone. */
    public Training(Corpus corpus, Settings settings, Part encoder, Part attention, long seed) {
        this(corpus, settings, encoder, attention, seed, Optional.empty());
    }
}
