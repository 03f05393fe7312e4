package org.alidade.engine;

import org.alidade.core.cell.Failure;

/** A training that a probe asked for has failed. Passes through the probe, so that the one at fault is named. */
final class FailedTrainingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    FailedTrainingException(String training, Failure failure, Throwable cause) {
        super("the training " + training + " that it asked for failed: " + failure.message(), cause);
        this.failure = new Failure(failure.contribution(), failure.bundle(), getMessage(), failure.trace());
    }

    Failure failure() {
        return failure;
    }
}
