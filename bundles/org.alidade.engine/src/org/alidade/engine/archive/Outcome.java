package org.alidade.engine.archive;

/** What became of a cell that was run again. */
public enum Outcome {
    /** Every file but the time it took has the same bytes. */
    IDENTICAL,
    /** Numbers differ, none by more than the tolerance. */
    WITHIN_TOLERANCE,
    /** A number differs by more than the tolerance, or something else differs; or it failed. */
    DIFFERENT,
    /** It cannot be run here: other data, other versions, something is not installed. */
    NOT_RUN
}
