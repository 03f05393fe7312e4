package org.alidade.core.probe;

import java.util.List;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Corpus;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;

/** What a probe is given to measure: a trained model, what it was trained on, and the instances to look at. */
public interface Subject {

    /** The model, with at least the capabilities that the probe needs. Not to be closed by the probe. */
    TrainedModel model();

    /** The corpus the model was trained on; its labels name the classes. */
    Corpus corpus();

    /** The model's readings of the test split, in its order; made once for all probes of a trained model. */
    List<Reading> readings(IProgressMonitor monitor);

    /** The probe's settings. */
    Settings settings();

    /**
     * Randomness that depends on the cell and the purpose alone, not on what was drawn before or elsewhere.
     *
     * @param purpose what it is for; different purposes give independent streams
     */
    RandomGenerator random(String purpose);
}
