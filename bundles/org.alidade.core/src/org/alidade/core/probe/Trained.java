package org.alidade.core.probe;

import java.util.List;

import org.alidade.core.data.Corpus;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A trained model with what it was trained on: the one that a probe measures, or another that it had trained beside it.
 */
public interface Trained {

    /** The model. Not to be closed by the probe. */
    TrainedModel model();

    /** The corpus the model was trained on; its labels name the classes. */
    Corpus corpus();

    /** The model's readings of the test split, in its order; made once for all probes of a trained model. */
    List<Reading> readings(IProgressMonitor monitor);
}
