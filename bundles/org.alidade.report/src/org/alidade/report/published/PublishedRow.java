package org.alidade.report.published;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A published number.
 *
 * @param source       paper and table
 * @param setting      of what it is
 * @param measure      what was measured
 * @param cls          of which predicted class, by its index; empty for all instances
 * @param value        the number
 * @param sd           standard deviation over instances, if it was published
 * @param verification whether the number was checked
 * @param provenance   file, or how it was come by
 */
public record PublishedRow(String source, Setting setting, PublishedMeasure measure, OptionalInt cls, double value,
        OptionalDouble sd, Verification verification, String provenance) {

    /** Whether a number was checked. */
    public enum Verification {
        /** Read from files that the authors published. */
        VERIFIED,
        /** Not compared with the paper yet: to be shown as such, and never as a target. */
        UNVERIFIED
    }

    /**
     * What a number is of, by the names of the publication.
     *
     * @param dataset   data set
     * @param model     model
     * @param encoder   encoder
     * @param attention attention
     */
    public record Setting(String dataset, String model, String encoder, String attention) {
    }

    public PublishedRow {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(verification, "verification");
        Objects.requireNonNull(provenance, "provenance");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(source + ", " + measure.name() + ": the number is " + value);
        }
    }

    /** The source with the mark that an unverified number must never be shown without. */
    public String sourceText() {
        return verification == Verification.VERIFIED ? source : source + " (UNVERIFIED)";
    }
}
