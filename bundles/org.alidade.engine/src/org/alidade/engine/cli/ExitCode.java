package org.alidade.engine.cli;

/** What a command tells the shell. */
final class ExitCode {

    /** All is done. */
    static final int DONE = 0;
    /** Some cells failed, some results are damaged, or a feature could not be installed. */
    static final int FAILURES = 1;
    /** Bad plan, arguments or data; nothing was written. */
    static final int BAD_INPUT = 2;
    /** A mistake of Alidade itself. */
    static final int INTERNAL = 70;
    /** Cancelled, as shells say of Ctrl-C. */
    static final int CANCELLED = 130;

    private ExitCode() {
    }
}
