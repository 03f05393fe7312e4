package org.alidade.plan;

import java.util.Objects;

import org.eclipse.emf.ecore.EObject;

/**
 * Something in a plan that is wrong, or that its author may not have meant.
 *
 * @param severity whether the plan can run
 * @param where    the element to mark
 * @param place    the same in words: {@code probes[2]/settings[alpha]}, counted from 0; empty for the plan itself
 * @param message  what was found and what was expected, one line
 */
public record PlanProblem(Severity severity, EObject where, String place, String message) {

    /** What follows from a problem. */
    public enum Severity {
        /** The plan cannot run. */
        ERROR,
        /** The plan runs, perhaps not as meant. */
        WARNING
    }

    public PlanProblem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    /** Whether the plan cannot run. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Place and message in one line. */
    public String line() {
        return place.isEmpty() ? message : place + ": " + message;
    }
}
