package org.alidade.engine;

import org.alidade.core.model.TrainedModel;
import org.alidade.core.probe.Trained;

/** A finished training, brought back to be looked at: its model can read any text. One thread at a time; close it. */
public interface OpenTraining extends Trained, AutoCloseable {

    /** The model, trained or restored bit for bit. Closed with this. */
    @Override
    TrainedModel model();

    @Override
    void close();
}
