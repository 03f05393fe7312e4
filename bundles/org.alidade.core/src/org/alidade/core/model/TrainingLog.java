package org.alidade.core.model;

/** Hears how a training goes, on the training's thread. */
@FunctionalInterface
public interface TrainingLog {

    /** An epoch has ended. */
    void epoch(Epoch epoch);
}
