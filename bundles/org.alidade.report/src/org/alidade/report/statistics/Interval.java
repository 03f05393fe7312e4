package org.alidade.report.statistics;

import java.util.Objects;

/**
 * An interval of confidence for a number.
 *
 * @param lower  its lower end
 * @param upper  its upper end, not below
 * @param level  share of such intervals that hold the true number, 0.95
 * @param method how it was found
 */
public record Interval(double lower, double upper, double level, Method method) {

    /** The level that everything here uses. */
    public static final double LEVEL = .95;

    /** What an interval allows for. */
    public enum Method {
        /** Further seeds and further instances, {@link TwoStageBootstrap}. */
        SEEDS_AND_INSTANCES("two-stage bootstrap over seeds and instances"),
        /** Further instances only: there is one seed, so it says nothing of other seeds. */
        INSTANCES("bootstrap over instances; one seed, so nothing is said of others"),
        /** Further seeds only: Student's t for one number a seed. */
        SEEDS("Student's t over seeds"),
        /** Where a single further seed would fall, not the mean of many. */
        FURTHER_SEED("prediction interval of Student's t for one further seed");

        private final String text;

        Method(String text) {
            this.text = text;
        }

        /** In words, for captions and notes. */
        public String text() {
            return text;
        }
    }

    public Interval {
        Objects.requireNonNull(method, "method");
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("Interval from " + lower + " to " + upper);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Expected a level between 0 and 1, found " + level);
        }
    }

    /** Whether a number lies in it, ends included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** Whether all of it is above a number. */
    public boolean isAbove(double value) {
        return lower > value;
    }

    /** Whether all of it is below a number. */
    public boolean isBelow(double value) {
        return upper < value;
    }

    /** The same, cut to what the number can be. */
    public Interval within(double minimum, double maximum) {
        double low = Math.min(Math.max(lower, minimum), maximum);
        return new Interval(low, Math.max(low, Math.min(upper, maximum)), level, method);
    }
}
