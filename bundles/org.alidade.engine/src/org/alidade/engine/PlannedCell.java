package org.alidade.engine;

/**
 * A place in a matrix.
 *
 * @param training index into {@link Expansion#trainings()}
 * @param probe    index into {@link PlannedTraining#probes()}, or {@link RunListener#TRAINING} for the training itself
 */
public record PlannedCell(int training, int probe) {

    public PlannedCell {
        if (training < 0 || probe < RunListener.TRAINING) {
            throw new IllegalArgumentException("Expected a training >= 0 and a probe >= -1, found " + training + ", "
                    + probe);
        }
    }

    /** Whether it is the training itself. */
    public boolean isTraining() {
        return probe == RunListener.TRAINING;
    }
}
