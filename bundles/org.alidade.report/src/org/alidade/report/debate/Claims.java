package org.alidade.report.debate;

import java.util.List;

import org.alidade.report.debate.Claim.Relation;
import org.alidade.report.debate.Claim.Scope;
import org.alidade.report.measured.Quantity;
import org.alidade.report.measured.Term;
import org.alidade.report.statistics.Statistic;

/**
 * The claims that are looked at. To add one, add a record; the claims need nothing of the probes but the ids of columns.
 */
public final class Claims {

    /** Encoders that read every token by itself. */
    static final List<String> WITHOUT_CONTEXT = List.of("org.alidade.learn.average", "org.alidade.learn.identity");
    /** An attention that is not learnt: nothing is claimed of it. */
    static final String UNIFORM = "org.alidade.learn.uniform";
    /**
     * Difference of accuracy that does not count as one, one point. Wiegreffe and Pinter 2019 leave data sets aside whose
     * F1 differs by less (table 2, unverified: SST 0.009, AG News 0.004, 20 Newsgroups 0.008) and go on with the others
     * (0.023 to 0.069).
     */
    static final double MARGIN = .01;
    /** Accuracy with trained less accuracy with uniform attention. */
    static final Quantity TRAINED_LESS_UNIFORM = models("uniformbaseline", "base", "uniform");

    private static final String SIDE_OF_ZERO = "The sign decides: above 0 the first is larger.";
    private static final String JW = "Jain and Wallace 2019, section ";
    private static final String SS = "Serrano and Smith 2019, section ";
    private static final String WP = "Wiegreffe and Pinter 2019, section ";

    private Claims() {
    }

    /** All claims, in the order in which they were made. */
    public static List<Claim> all() {
        return List.of(
                new Claim("gradientWeak", "Attention correlates only weakly with gradients", JW + "4.1", Scope.EACH,
                        column("gradient", "tau"), Statistic.MEAN, Relation.BELOW, .5,
                        "At tau = 0.5, three of four pairs of tokens are in the same order. Their recurrent encoders lie "
                                + "below (SST 0.35, IMDB 0.44, Anemia 0.46), the encoder without context, which they "
                                + "call strong, above (SST 0.61)."),
                new Claim("leaveOneOutWeak", "Attention correlates only weakly with leave-one-out", JW + "4.1",
                        Scope.EACH, column("leaveoneout", "tau"), Statistic.MEAN, Relation.BELOW, .5,
                        "As for gradients: SST 0.29, IMDB 0.34, Anemia 0.47 with recurrent encoders."),
                new Claim("looGradientOverLooAttention",
                        "Gradient agrees better with leave-one-out than attention does", JW + "4.1", Scope.EACH,
                        column("measures", "excessOverLooAttention"), Statistic.MEAN, Relation.ABOVE, 0,
                        SIDE_OF_ZERO),
                new Claim("looGradientOverAttentionGradient",
                        "Leave-one-out agrees better with gradients than attention does", JW + "4.1", Scope.EACH,
                        column("measures", "excessOverAttentionGradient"), Statistic.MEAN, Relation.ABOVE, 0,
                        SIDE_OF_ZERO),
                new Claim("encoderBlurs", "Encoders blur it: without context, attention agrees more with gradients",
                        JW + "4.1; " + SS + "5", Scope.WITHOUT_CONTEXT_LESS_EACH, column("gradient", "tau"),
                        Statistic.MEAN, Relation.ABOVE, 0, SIDE_OF_ZERO),
                new Claim("encoderBlursLeaveOneOut",
                        "Encoders blur it: without context, attention agrees more with leave-one-out",
                        JW + "4.1; " + SS + "5", Scope.WITHOUT_CONTEXT_LESS_EACH, column("leaveoneout", "tau"),
                        Statistic.MEAN, Relation.ABOVE, 0, SIDE_OF_ZERO),
                new Claim("permutingHardlyMatters", "Permuting attention hardly matters", JW + "4.2.1", Scope.EACH,
                        column("permutation", "medianDifference"), Statistic.MEDIAN, Relation.BELOW, .1,
                        "A convention: a prediction that moves by less than a tenth keeps its decision unless it was "
                                + "between 0.4 and 0.6. Theirs: medians of 0.03 to 0.11 on SST, called small; of 0.77 "
                                + "on Diabetes, named as the exception."),
                new Claim("adversaryExists", "Adversarial attention exists", JW + "4.2.2", Scope.EACH,
                        column("adversarial", "epsMaxJsd"), Statistic.MEAN, Relation.ABOVE, .2158,
                        "The divergence if half of the weight moves to tokens that had none: with half of it, "
                                + "JSD = 1/2 ln(4/3) + 1/4 ln(2/3) + 1/4 ln 2 = 0.2158."),
                new Claim("largestWeightRarelyDecides", "Erasing the largest weight rarely changes the decision",
                        SS + "4, decision flips", Scope.EACH, column("erasure", "flipsHighest"), Statistic.MEAN,
                        Relation.BELOW, .5, "Rarely: in less than half of the instances. Theirs: 9 to 14 % "
                                + "(unverified)."),
                new Claim("largestWeightMatters", "Erasing the largest weight matters more than erasing a random one",
                        SS + "4", Scope.EACH, column("erasure", "deltaJs"), Statistic.MEAN, Relation.ABOVE, 0,
                        SIDE_OF_ZERO),
                new Claim("gradientFlipsFaster", "Gradient ranking flips decisions faster than attention", SS + "5",
                        Scope.EACH, columns("fractiontoflip", "fractionAttention", "fractionGradient"), Statistic.MEAN,
                        Relation.ABOVE, 0, SIDE_OF_ZERO),
                new Claim("productFlipsFaster",
                        "Ranking by gradient times attention flips decisions faster than attention", SS + "5",
                        Scope.EACH, columns("fractiontoflip", "fractionAttention", "fractionProduct"), Statistic.MEAN,
                        Relation.ABOVE, 0, SIDE_OF_ZERO),
                new Claim("attentionFlipsFasterThanChance", "Attention ranking flips decisions faster than chance",
                        SS + "5", Scope.EACH, columns("fractiontoflip", "fractionRandom", "fractionAttention"),
                        Statistic.MEAN, Relation.ABOVE, 0, SIDE_OF_ZERO),
                new Claim("attentionNotNeeded", "Attention is not needed: uniform does as well", WP + "3.2, table 2",
                        Scope.EACH, TRAINED_LESS_UNIFORM, Statistic.MEAN, Relation.BELOW, MARGIN,
                        "One point of accuracy. They leave data sets aside whose F1 differs by less (table 2, unverified: "
                                + "SST 0.009, AG News 0.004), and go on with the others (0.023 to 0.069)."),
                new Claim("adversaryBeyondSeeds", "Adversarial attention is farther away than that of other seeds",
                        WP + "3.3", Scope.EACH,
                        Quantity.difference(term("adversarial", "epsMaxJsd"), term("seedvariance", "divergence")),
                        Statistic.MEAN, Relation.ABOVE, 0, SIDE_OF_ZERO),
                new Claim("trainedAdversaryBeyondSeeds",
                        "A trained adversary's attention is farther away than that of other seeds", WP + "4",
                        Scope.EACH,
                        Quantity.difference(
                                term("trainedadversary", "divergence").where("series", "trained adversary"),
                                term("trainedadversary", "divergence").where("series", "random seeds")),
                        Statistic.MEAN, Relation.ABOVE, 0, SIDE_OF_ZERO),
                new Claim("guidesBetterThanUniform", "Attention guides a model without context better than uniform",
                        WP + "3.4, table 3", Scope.EACH, models("guides", "base", "uniform"), Statistic.MEAN,
                        Relation.ABOVE, 0, SIDE_OF_ZERO),
                new Claim("guidesBetterThanOwn",
                        "Attention guides a model without context better than that model's own",
                        WP + "3.4, table 3", Scope.EACH, models("guides", "base", "trained"), Statistic.MEAN,
                        Relation.ABOVE, 0, SIDE_OF_ZERO),
                new Claim("guidesBetterThanAdversary",
                        "Attention guides a model without context better than an adversary's", WP + "4, table 3",
                        Scope.EACH, models("guides", "base", "adversary"), Statistic.MEAN, Relation.ABOVE, 0,
                        SIDE_OF_ZERO));
    }

    /** All terms that the claims need. */
    public static List<Term> terms() {
        return all().stream().flatMap(claim -> claim.quantity().terms().stream()).distinct().toList();
    }

    private static Quantity models(String probe, String first, String second) {
        return Quantity.difference(term(probe, "correct").where("model", first),
                term(probe, "correct").where("model", second));
    }

    private static Quantity column(String probe, String column) {
        return Quantity.of(term(probe, column));
    }

    private static Quantity columns(String probe, String first, String second) {
        return Quantity.difference(term(probe, first), term(probe, second));
    }

    private static Term term(String probe, String column) {
        return Term.of("org.alidade.probes." + probe, column);
    }
}
