package org.alidade.learn.dl4j;

/** A layer or graph is not used as an encoder, because it is wrong; the message says what was tried and found. */
public final class RefusedEncoderException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    RefusedEncoderException(String message) {
        super(message);
    }

    RefusedEncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}
