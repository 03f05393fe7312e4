package org.alidade.report.figure;

import org.alidade.core.contribution.FigureKindDescriptor;

/** A figure that cannot be drawn: its kind is not installed, does not fit its table, or failed. */
public final class FigureException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    FigureException(String message) {
        super(message);
    }

    /** A kind that failed, blamed by name. */
    static FigureException blaming(FigureKindDescriptor kind, String finding, Throwable cause) {
        FigureException blaming = new FigureException("Figure kind '" + kind.id() + "' from "
                + kind.contribution().blame() + ": " + finding);
        blaming.initCause(cause);
        return blaming;
    }
}
