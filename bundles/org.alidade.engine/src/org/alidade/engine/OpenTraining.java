package org.alidade.engine;

import java.util.List;

import org.alidade.core.data.Corpus;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.eclipse.core.runtime.IProgressMonitor;

/** A finished training, brought back to be looked at: its model can read any text. One thread at a time; close it. */
public interface OpenTraining extends AutoCloseable {

    /** What it was trained on. */
    Corpus corpus();

    /** The model, restored bit for bit. Closed with this. */
    TrainedModel model();

    /** The model's readings of the test split, in its order; made at the first call. */
    List<Reading> readings(IProgressMonitor monitor);

    @Override
    void close();
}
