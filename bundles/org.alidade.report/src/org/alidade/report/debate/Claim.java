package org.alidade.report.debate;

import java.util.Locale;
import java.util.Objects;

import org.alidade.report.measured.Quantity;
import org.alidade.report.statistics.Interval;
import org.alidade.report.statistics.Statistic;

/**
 * A claim of the literature as a rule.
 *
 * @param id            stable name
 * @param sentence      the claim, as it would be said of one configuration
 * @param source        paper and section that make it
 * @param scope         what the quantity is taken of
 * @param quantity      what is measured
 * @param statistic     over instances
 * @param relation      on which side of the threshold the claim holds
 * @param threshold     where it begins to hold
 * @param justification why there
 */
public record Claim(String id, String sentence, String source, Scope scope, Quantity quantity, Statistic statistic,
        Relation relation, double threshold, String justification) {

    /** What a quantity is taken of. */
    public enum Scope {
        /** Each configuration by itself. */
        EACH,
        /**
         * The same configuration with an encoder that reads every token by itself, less the configuration; on the same
         * instances.
         */
        WITHOUT_CONTEXT_LESS_EACH
    }

    /** Sides of a threshold. */
    public enum Relation {
        BELOW("<"), ABOVE(">");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }
    }

    public Claim {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(justification, "justification");
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("Claim " + id + ": the threshold is " + threshold);
        }
    }

    /** The rule as a formula: {@code mean of gradient: tau < 0.5}. */
    public String rule() {
        String of = scope == Scope.EACH ? "" : "without context less with: ";
        return String.format(Locale.ROOT, "%s%s of %s %s %s", of, statistic.name().toLowerCase(Locale.ROOT),
                quantity.text(), relation.sign, number(threshold));
    }

    /** What an interval of the quantity says. */
    Verdict decide(Interval interval) {
        boolean above = interval.isAbove(threshold);
        boolean below = interval.isBelow(threshold);
        if (!above && !below) {
            return Verdict.UNDECIDED;
        }
        return above == (relation == Relation.ABOVE) ? Verdict.SUPPORTED : Verdict.NOT_SUPPORTED;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
