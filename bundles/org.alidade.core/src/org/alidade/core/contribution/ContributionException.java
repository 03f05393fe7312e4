package org.alidade.core.contribution;

/** A contribution that could not be made use of, although its declaration was in order. */
public final class ContributionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ContributionException(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    /** What is wrong, and with whose contribution. */
    public Problem problem() {
        return problem;
    }
}
