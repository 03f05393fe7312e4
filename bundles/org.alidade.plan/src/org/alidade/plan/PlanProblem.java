package org.alidade.plan;

import java.util.Objects;

import org.eclipse.emf.ecore.EObject;

/**
 * Something in a plan that is wrong, or that its author may not have meant.
 *
 * @param severity whether the plan can run
 * @param kind     what sort of problem it is, so that a remedy can be found
 * @param where    the element to mark
 * @param subject  what of the element is meant: the name of a feature, a value, or empty; see {@link Kind}
 * @param place    where in words: {@code probes[2]/settings[alpha]}, counted from 0; empty for the plan itself
 * @param message  what was found and what was expected, one line
 */
public record PlanProblem(Severity severity, Kind kind, EObject where, String subject, String place, String message) {

    /** What follows from a problem. */
    public enum Severity {
        /** The plan cannot run. */
        ERROR,
        /** The plan runs, perhaps not as meant. */
        WARNING
    }

    /** What sort of problem it is. */
    public enum Kind {
        /** A use of what is not installed, or cannot be used. */
        NOT_INSTALLED,
        /** A use made with another version than the installed one; the subject is the latter. */
        OTHER_VERSION,
        /** A setting that the contribution does not declare. */
        UNKNOWN_SETTING,
        /** A setting's value is not acceptable; the subject is the value. */
        BAD_VALUE,
        /** A setting leads to a file or folder that is not there; the subject is the value, a default too. */
        NOT_THERE,
        /** A setting is given more than once, or without value. */
        BAD_SETTING,
        /** A setting's value is given more than once; the subject is the value. */
        REPEATED_VALUE,
        /** A use means the same as an earlier one. */
        REPEATED_USE,
        /** The plan lacks something; the subject is the feature. */
        EMPTY_AXIS,
        /** A seed is given more than once; the subject is the seed. */
        REPEATED_SEED,
        /** An exclusion names what the plan does not have; the subject is the feature. */
        NOT_IN_PLAN,
        /** A model or probe does not fit the rest of the plan. */
        UNFIT,
        /** The exclusions leave nothing; the subject is the feature. */
        NOTHING_LEFT,
        /** No model of the plan fits any of its data sets. */
        NOTHING_FITS
    }

    public PlanProblem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(subject, "subject");
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
