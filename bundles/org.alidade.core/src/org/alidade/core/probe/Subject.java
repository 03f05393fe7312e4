package org.alidade.core.probe;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * What a probe is given to measure: a trained model with at least the capabilities that the probe needs, and the
 * instances to look at.
 */
public interface Subject extends Trained {

    /** The probe's settings. */
    Settings settings();

    /** The seed that the model was trained with. */
    long seed();

    /**
     * Randomness that depends on the cell and the purpose alone, not on what was drawn before or elsewhere.
     *
     * @param purpose what it is for; different purposes give independent streams
     */
    RandomGenerator random(String purpose);

    /**
     * Another training: trained now, or brought back if it was trained before, by this or another probe or as a cell of
     * the plan. Equal variations of one subject give the same model, bit for bit. It stays open until the probe is done.
     *
     * @param variation in what it differs from the training of this subject
     * @throws IllegalArgumentException if a contribution that it names is not installed, does not take such a setting or
     *                                  cannot be trained for the task of the corpus
     */
    Trained train(Variation variation, IProgressMonitor monitor);
}
