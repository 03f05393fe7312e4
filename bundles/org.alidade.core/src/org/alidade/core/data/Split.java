package org.alidade.core.data;

/** The part of a corpus that an example belongs to. */
public enum Split {
    /** Fitted on. */
    TRAIN,
    /** Chooses the epoch that is kept. */
    DEV,
    /** Measured on. */
    TEST
}
