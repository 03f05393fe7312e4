package org.alidade.ui.surgery;

/** A trained model could not answer. The message is for people. */
public final class ModelFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param cause null if there is none */
    public ModelFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
