package org.alidade.core.certificate;

import java.util.List;
import java.util.Objects;

import org.alidade.core.contribution.Contribution;

/**
 * What a probe, with its default settings, tells apart on generated texts whose deciding words are known.
 *
 * <p><b>Definition 1.</b> For each of {@link #WORLDS} seeds, {@link #INSTANCES} texts of the data set
 * {@code org.alidade.datasets.keywords} are drawn, and models of them planted, not trained: a faithful one, whose
 * attention is largest at the words that decide, and which decides by its attention; one for each {@link Defect}, which
 * predicts the same; and another faithful one, whose numbers are drawn from another seed. A column is judged if it is
 * summarised and declares a direction.
 *
 * <p><i>Sensitivity</i>: share of the seeds at which the Wilcoxon signed-rank test over instances, at level
 * {@link #LEVEL}, finds the faithful model above the one with the defect, in the declared direction. <i>Specificity</i>:
 * share of the seeds at which that test finds nothing between the two faithful models. Several rows of an instance count
 * by their mean, differences up to {@link #ROUNDING} as none. Of a probe that measures nothing, sensitivity is half the
 * level and specificity one less the level. A specificity below that means: models of different seeds differ for this
 * probe as models of different faithfulness do, so that single seeds must not be compared. Nothing but {@link #expense}
 * differs between equal runs.
 *
 * @param probe         its id
 * @param version       its version
 * @param bundle        symbolic name of its bundle
 * @param bundleVersion version of that
 * @param alidade       version of Alidade
 * @param definition    of what is said here: {@link #DEFINITION} when it was made
 * @param seed          the first of the seeds
 * @param abilities     one for each column that is judged
 * @param expense       what measuring cost
 */
public record Certificate(String probe, String version, String bundle, String bundleVersion, String alidade,
        int definition, long seed, List<Ability> abilities, Expense expense) {

    /** What certificates mean now; others are not comparable. */
    public static final int DEFINITION = 1;
    /** Number of seeds. */
    public static final int WORLDS = 20;
    /** Number of texts for each seed. */
    public static final int INSTANCES = 60;
    /** Of the test. */
    public static final double LEVEL = .05;
    /** Weights and probabilities are floats. */
    public static final double ROUNDING = 1e-6;

    public Certificate {
        Objects.requireNonNull(probe, "probe");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(bundleVersion, "bundleVersion");
        Objects.requireNonNull(alidade, "alidade");
        abilities = List.copyOf(abilities);
        Objects.requireNonNull(expense, "expense");
    }

    /** Whether it is about exactly this contribution, and means what certificates mean now. */
    public boolean isOf(Contribution contribution) {
        return probe.equals(contribution.id()) && version.equals(contribution.version())
                && bundle.equals(contribution.bundle()) && bundleVersion.equals(contribution.bundleVersion())
                && definition == DEFINITION;
    }
}
