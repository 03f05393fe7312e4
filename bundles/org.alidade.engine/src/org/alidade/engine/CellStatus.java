package org.alidade.engine;

/** How a cell of the matrix stands. */
public enum CellStatus {
    /** Has no result yet. */
    NEW,
    /** Had its result before this run; nothing is computed. */
    REUSED,
    /** Waits for a free worker. */
    QUEUED,
    /** Is computed. */
    RUNNING,
    /** Got its result in this run. */
    DONE,
    /** A contribution failed; the failure is recorded, and the next run tries again. */
    FAILED,
    /** Not measured, since its training failed. */
    NOT_RUN,
    /** Left out by an exclusion of the plan. */
    EXCLUDED,
    /** The model does not support the data set's task, or not offer what the probe needs. */
    IMPOSSIBLE,
    /** The run was cancelled before it had a result; nothing of it is left behind. */
    CANCELLED
}
