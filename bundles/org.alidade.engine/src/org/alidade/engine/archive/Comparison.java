package org.alidade.engine.archive;

import java.util.Locale;
import java.util.Objects;

/**
 * How two files, or two folders of files, differ.
 *
 * @param outcome    never {@link Outcome#NOT_RUN}
 * @param difference the largest difference between two numbers up to the first that is not tolerated, at least 0
 * @param detail     where: file, row, column, both values; empty if nothing differs
 */
record Comparison(Outcome outcome, double difference, String detail) {

    static final Comparison IDENTICAL = new Comparison(Outcome.IDENTICAL, 0, "");

    Comparison {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(detail, "detail");
    }

    static Comparison different(String where, Object archived, Object now) {
        return new Comparison(Outcome.DIFFERENT, 0, where + ": archived " + shown(archived) + ", now " + shown(now));
    }

    /** @param tolerance for numbers up to 1; for larger ones in proportion */
    static Comparison of(String where, double archived, double now, double tolerance) {
        if (Double.compare(archived, now) == 0) {
            return IDENTICAL;
        }
        double difference = Math.abs(archived - now);
        double allowed = tolerance * Math.max(1, Math.max(Math.abs(archived), Math.abs(now)));
        if (!(difference <= allowed)) {
            return different(where, archived, now);
        }
        return new Comparison(Outcome.WITHIN_TOLERANCE, difference,
                String.format(Locale.ROOT, "largest difference %.2g in %s", difference, where));
    }

    /** The worse of two; of two that are tolerated the larger. */
    Comparison and(Comparison other) {
        if (outcome != other.outcome) {
            return outcome.compareTo(other.outcome) > 0 ? this : other;
        }
        return outcome == Outcome.WITHIN_TOLERANCE && other.difference > difference ? other : this;
    }

    boolean isDifferent() {
        return outcome == Outcome.DIFFERENT;
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
