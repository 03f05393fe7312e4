package org.alidade.core.certificate;

/** A probe that planted models cannot be measured with. */
public final class NotCertifiableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason completes the sentence "not certifiable because" */
    public NotCertifiableException(String reason) {
        super(reason);
    }

    /** The same, with what was thrown. */
    public NotCertifiableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
