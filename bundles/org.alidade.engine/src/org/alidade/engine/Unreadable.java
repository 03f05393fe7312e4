package org.alidade.engine;

/** What becomes of a run if a data set cannot be read. */
public enum Unreadable {
    /** Nothing runs, and nothing is written, if it is needed. The cells of one that is not needed are left out. */
    REFUSE,
    /** The cells of that data set are left out, with the reason; the others run. */
    LEAVE_OUT
}
