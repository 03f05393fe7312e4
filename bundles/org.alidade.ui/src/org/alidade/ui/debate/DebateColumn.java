package org.alidade.ui.debate;

import java.util.Locale;
import java.util.function.Function;

import org.alidade.report.debate.ClaimVerdict;
import org.alidade.ui.Messages;

/** The columns of the debate board: what they say of a claim, and of a verdict below it. */
enum DebateColumn {

    CLAIM(Messages.Debate_claim, 66, branch -> branch.claim().sentence(), DebateColumn::configuration),
    VERDICT(Messages.Debate_verdict, 25, ClaimBranch::counted, one -> one.verdict().text()),
    EFFECT(Messages.Debate_effect, 18, branch -> "", DebateColumn::effect),
    THRESHOLD(Messages.Debate_threshold, 10,
            branch -> String.format(Locale.ROOT, "%.3f", branch.claim().threshold()), one -> ""),
    SEEDS(Messages.Debate_seeds, 6, branch -> "", one -> String.valueOf(one.effect().seeds())),
    SOURCE(Messages.Debate_source, 18, branch -> branch.claim().source(), one -> "");

    private final String heading;
    private final int weight;
    private final Function<ClaimBranch, String> ofClaim;
    private final Function<ClaimVerdict, String> ofVerdict;

    DebateColumn(String heading, int weight, Function<ClaimBranch, String> ofClaim,
            Function<ClaimVerdict, String> ofVerdict) {
        this.heading = heading;
        this.weight = weight;
        this.ofClaim = ofClaim;
        this.ofVerdict = ofVerdict;
    }

    String heading() {
        return heading;
    }

    int weight() {
        return weight;
    }

    /** @param element a claim's branch or a verdict */
    String text(Object element) {
        return element instanceof ClaimBranch branch ? ofClaim.apply(branch) : ofVerdict.apply((ClaimVerdict) element);
    }

    /** What was decided about. */
    static String configuration(ClaimVerdict one) {
        return one.configuration().data().dataset().name() + ": " + one.configuration().label()
                + one.against().map(other -> " " + Messages.bind(Messages.Debate_against, other.name())).orElse("");
    }

    private static String effect(ClaimVerdict one) {
        return String.format(Locale.ROOT, "%.3f", one.effect().mean()) + one.effect().interval()
                .map(interval -> String.format(Locale.ROOT, " [%.3f, %.3f]", interval.lower(), interval.upper()))
                .orElse("");
    }
}
