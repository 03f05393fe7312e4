package org.alidade.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.setting.Settings;
import org.alidade.learn.check.GradientCheck;
import org.alidade.learn.check.GradientReport;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;

/** What every encoder promises. */
public final class EncoderContract {

    private static final int INPUT = 6;
    private static final int HIDDEN = 12;
    private static final long SEED = 11;
    private static final int SAMPLES = 8;
    /** Another order of additions. */
    private static final double ROUNDING = 1e-4;
    private static final Packed BATCH = new Packed(new int[] {4, 7, 3, 9}, 1);
    private static final Packed SINGLE = new Packed(new int[] {1}, 0);

    private final EncoderDescriptor encoder;

    /** The contract as one encoder has to keep it. */
    public EncoderContract(EncoderDescriptor encoder) {
        this.encoder = encoder;
    }

    /** The promises that the encoder does not keep. */
    public List<Breach> breaches() {
        Rules rules = new Rules();
        for (Map<String, String> settings : Variants.of(encoder.contribution())) {
            rules.rule(Variants.named("Gradients agree with finite differences", settings),
                    () -> gradients(create(settings, SEED), BATCH));
            rules.rule(Variants.named("A text of one token is no error", settings),
                    () -> gradients(create(settings, SEED), SINGLE));
            rules.rule(Variants.named("The same seed gives the same states", settings), () -> Rules.difference(
                    "the states", states(create(settings, SEED), BATCH, input(BATCH)),
                    states(create(settings, SEED), BATCH, input(BATCH)), 0));
            rules.rule(Variants.named("A text's states do not depend on the texts beside it", settings),
                    () -> alone(create(settings, SEED)));
            rules.rule(Variants.named("The vectors that are given are not changed", settings),
                    () -> untouched(create(settings, SEED)));
        }
        rules.rule("It is contextual as far as it declares", () -> context(create(Map.of(), SEED)));
        return rules.breaches();
    }

    private Encoder create(Map<String, String> settings, long seed) throws ContributionException {
        return encoder.contribution().create(EncoderFactory.class).create(INPUT, HIDDEN,
                Settings.of(encoder.contribution().settings(), settings), new Random(seed));
    }

    private static Optional<String> gradients(Encoder made, Packed tokens) {
        GradientReport report = GradientCheck.encoder(made, INPUT, tokens, SAMPLES);
        return report.passes() ? Optional.empty() : Optional.of(report.worst());
    }

    private static Optional<String> alone(Encoder made) {
        float[] x = input(BATCH); // [rows, E]
        float[] together = states(made, BATCH, x); // [rows, m]
        for (int i = 0; i < BATCH.count(); i++) {
            Packed one = new Packed(new int[] {BATCH.length(i)}, BATCH.edge());
            float[] own = Arrays.copyOfRange(x, BATCH.start(i) * INPUT, BATCH.end(i) * INPUT);
            float[] expected = Arrays.copyOfRange(together, BATCH.start(i) * made.width(), BATCH.end(i) * made.width());
            Optional<String> difference = Rules.difference("text " + i + " alone: state", expected,
                    states(made, one, own), ROUNDING);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> untouched(Encoder made) {
        float[] x = input(BATCH);
        try (Tape tape = Tape.inference()) {
            Var given = tape.constant(Memory.array(BATCH.rows(), INPUT, x.clone()));
            made.encode(tape, BATCH, given);
            return Rules.difference("the input", x, Memory.read(given.value()), 0);
        }
    }

    /** An encoder of single tokens must not notice that another token changes. */
    private Optional<String> context(Encoder made) {
        if (encoder.context() != EncoderDescriptor.Context.TOKEN) {
            return Optional.empty();
        }
        Packed tokens = new Packed(new int[] {5}, 0);
        float[] x = input(tokens);
        float[] before = states(made, tokens, x);
        x[x.length - 1] += 1;
        float[] after = states(made, tokens, x);
        int firstToken = made.width();
        return Rules.difference("declared to look at single tokens, but with another last token, state of the first",
                Arrays.copyOf(before, firstToken), Arrays.copyOf(after, firstToken), ROUNDING);
    }

    private static float[] states(Encoder made, Packed tokens, float[] x) {
        try (Tape tape = Tape.inference()) {
            return Memory.read(
                    made.encode(tape, tokens, tape.constant(Memory.array(tokens.rows(), INPUT, x))).value());
        }
    }

    private static float[] input(Packed tokens) {
        Random random = new Random(5);
        float[] x = new float[tokens.rows() * INPUT];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }
}
