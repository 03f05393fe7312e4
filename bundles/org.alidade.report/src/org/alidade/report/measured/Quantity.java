package org.alidade.report.measured;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is looked at: a term, or one less another of the same instance and training.
 *
 * @param term first
 * @param less what is taken from it, of the same or another probe
 */
public record Quantity(Term term, Optional<Term> less) {

    public Quantity {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(less, "less");
    }

    /** A term alone. */
    public static Quantity of(Term term) {
        return new Quantity(term, Optional.empty());
    }

    /** A difference. */
    public static Quantity difference(Term term, Term less) {
        return new Quantity(term, Optional.of(less));
    }

    /** Its terms. */
    public List<Term> terms() {
        return Stream.concat(Stream.of(term), less.stream()).toList();
    }

    /** As a formula. */
    public String text() {
        return term.text() + less.map(other -> " - " + other.text()).orElse("");
    }
}
