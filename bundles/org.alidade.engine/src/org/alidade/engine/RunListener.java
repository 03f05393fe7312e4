package org.alidade.engine;

import org.alidade.core.cell.TrainingCell;

/**
 * Hears how a run goes. Called on worker threads, several at a time; must return at once. Trainings and probes are
 * indices into {@link Expansion#trainings()} and {@link PlannedTraining#probes()}.
 */
public interface RunListener {

    /** Stands for the training itself in place of the index of a probe. */
    int TRAINING = -1;

    /** Hears nothing. */
    RunListener NONE = (training, probe, status, detail) -> {
    };

    /**
     * A cell stands differently now.
     *
     * @param probe  index, or {@link #TRAINING}
     * @param detail one line: why it failed or cannot run, or the main number of its result; empty for none
     */
    void changed(int training, int probe, CellStatus status, String detail);

    /** A cell that runs has got further; from 0 to 1, in steps of at least a hundredth. */
    default void progress(int training, int probe, double fraction) {
    }

    /**
     * A cell has a result, which took so long to compute: in this run, or in the one that it is from.
     *
     * @param seconds wall clock
     */
    default void took(int training, int probe, double seconds) {
    }

    /** The data of a training was read, so that its cell, and with it where its results lie, is known. */
    default void identified(int training, TrainingCell cell) {
    }
}
