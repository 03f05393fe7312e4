package org.alidade.ui.instance;

/** A trained model could not answer. The message is for people. */
final class ModelFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    ModelFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
