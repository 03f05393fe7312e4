package org.alidade.engine;

/** What a run is for, beside reusing what is there. */
public enum Only {
    /** Cells without a result that did not fail before. */
    MISSING,
    /** Cells that failed before, and those not run since their training failed. */
    FAILED
}
