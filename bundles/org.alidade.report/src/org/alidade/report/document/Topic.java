package org.alidade.report.document;

import java.util.Locale;

/** What a reader may want in a report or leave out, in the order of the report. */
public enum Topic {
    /** What the plan asked for. */
    PLAN,
    /** Which cells ran, and what is missing with reasons. */
    RUN,
    /** Data sets and the quality of the models trained on them. */
    QUALITY,
    /** Our numbers beside the published ones. */
    PUBLISHED,
    /** The claims of the literature, and what the measurements say of them. */
    DEBATE,
    /** What each probe measured. */
    PROBES,
    /** Pairs of configurations, compared on the same instances. */
    TESTS,
    /** Each figure once for a data set, with a panel for each configuration; within the probes. */
    OVERVIEWS,
    /** The figures of each configuration; within the probes. */
    FIGURES,
    /** Single instances with shaded tokens; within the probes. */
    EXAMPLES,
    /** Each seed, settings and cell keys; within quality and probes. */
    PROVENANCE,
    /** Papers and environments. */
    REFERENCES;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
