package org.alidade.ui.debate;

import java.util.Locale;
import java.util.function.Function;

import org.alidade.report.debate.ClaimVerdict;
import org.alidade.ui.Messages;

/** The columns of the debate board. */
enum DebateColumn {

    CLAIM(Messages.Debate_claim, 30, one -> one.claim().sentence()),
    VERDICT(Messages.Debate_verdict, 10, one -> one.verdict().text()),
    DATA(Messages.Debate_data, 14, one -> one.configuration().data().dataset().name()),
    CONFIGURATION(Messages.Debate_configuration, 22, DebateColumn::configuration),
    EFFECT(Messages.Debate_effect, 18, DebateColumn::effect),
    THRESHOLD(Messages.Debate_threshold, 9, one -> String.format(Locale.ROOT, "%.3f", one.claim().threshold())),
    SEEDS(Messages.Debate_seeds, 6, one -> String.valueOf(one.effect().seeds())),
    SOURCE(Messages.Debate_source, 15, one -> one.claim().source());

    private final String heading;
    private final int weight;
    private final Function<ClaimVerdict, String> text;

    DebateColumn(String heading, int weight, Function<ClaimVerdict, String> text) {
        this.heading = heading;
        this.weight = weight;
        this.text = text;
    }

    String heading() {
        return heading;
    }

    int weight() {
        return weight;
    }

    String text(ClaimVerdict verdict) {
        return text.apply(verdict);
    }

    private static String configuration(ClaimVerdict one) {
        return one.configuration().label()
                + one.against().map(other -> " " + Messages.bind(Messages.Debate_against, other.name())).orElse("");
    }

    private static String effect(ClaimVerdict one) {
        return String.format(Locale.ROOT, "%.3f", one.effect().mean()) + one.effect().interval()
                .map(interval -> String.format(Locale.ROOT, " [%.3f, %.3f]", interval.lower(), interval.upper()))
                .orElse("");
    }
}
