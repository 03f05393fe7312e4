package org.alidade.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.ContributionException;
import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.attention.AttentionFactory;
import org.alidade.learn.check.GradientCheck;
import org.alidade.learn.check.GradientReport;
import org.alidade.learn.tape.Packed;

/** What every attention promises: right gradients, with and without a query. */
public final class AttentionContract {

    private static final int STATE = 6;
    private static final long SEED = 11;
    private static final Packed BATCH = new Packed(new int[] {4, 7, 3, 9}, 1);

    private final AttentionDescriptor attention;

    /** The contract as one attention has to keep it. */
    public AttentionContract(AttentionDescriptor attention) {
        this.attention = attention;
    }

    /** The promises that the attention does not keep. */
    public List<Breach> breaches() {
        Rules rules = new Rules();
        for (Map<String, String> settings : Variants.of(attention.contribution())) {
            rules.rule(Variants.named("Gradients agree with finite differences", settings),
                    () -> passes(GradientCheck.attention(create(settings, 0), STATE, BATCH)));
            rules.rule(Variants.named("Gradients agree with finite differences under a query", settings),
                    () -> passes(GradientCheck.query(create(settings, STATE), STATE, STATE, BATCH)));
            rules.rule(Variants.named("A text of one token is no error", settings), () -> passes(
                    GradientCheck.attention(create(settings, 0), STATE, new Packed(new int[] {1}, 0))));
        }
        return rules.breaches();
    }

    private Attention create(Map<String, String> settings, int queryWidth) throws ContributionException {
        return attention.contribution().create(AttentionFactory.class).create(STATE, queryWidth,
                Settings.of(attention.contribution().settings(), settings), new Random(SEED));
    }

    private static Optional<String> passes(GradientReport report) {
        return report.passes() ? Optional.empty() : Optional.of(report.worst());
    }
}
