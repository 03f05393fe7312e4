package org.alidade.core.model;

import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.ContributionException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A model, contributed at {@code org.alidade.core.models}: makes a classifier of an encoder and an attention, and trains
 * it. One instance serves one cell, on one thread; many cells may train side by side.
 */
public interface Trainer {

    /**
     * Trains from scratch.
     *
     * @param log     hears of every epoch
     * @param monitor checked at least every second; its cancellation is answered with
     *                {@link org.eclipse.core.runtime.OperationCanceledException}
     * @throws ContributionException if encoder or attention cannot be made; passed on as it is, so that they are blamed
     */
    TrainedModel train(Training training, TrainingLog log, IProgressMonitor monitor) throws ContributionException;

    /**
     * Makes a model that was trained before, bit for bit, from its {@link TrainedModel#arrays}.
     *
     * @throws IllegalArgumentException if an array is missing or of another shape; the message names it
     * @throws ContributionException    as in {@link #train}
     */
    TrainedModel restore(Training training, List<NamedArray> arrays) throws ContributionException;

    /** What of this machine can change the bits (numeric library, kernel), for a result's provenance. */
    default Map<String, String> environment() {
        return Map.of();
    }
}
