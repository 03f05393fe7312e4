package org.alidade.report.published;

import java.util.Objects;

import org.alidade.report.measured.Term;
import org.alidade.report.statistics.Statistic;

/** What was measured, and where its like is in results. */
public sealed interface PublishedMeasure {

    /** For people. */
    String name();

    /**
     * A measure of trainings.
     *
     * @param name for people
     * @param key  as {@code org.alidade.core.math.Quality#measures} names it
     */
    record OfTraining(String name, String key) implements PublishedMeasure {

        public OfTraining {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * A column of a probe.
     *
     * @param name      for people
     * @param term      the column, before a class is chosen
     * @param statistic over instances
     */
    record OfProbe(String name, Term term, Statistic statistic) implements PublishedMeasure {

        public OfProbe {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(statistic, "statistic");
        }
    }
}
