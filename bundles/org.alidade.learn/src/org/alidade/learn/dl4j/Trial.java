package org.alidade.learn.dl4j;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.alidade.core.setting.Settings;
import org.alidade.learn.check.GradientCheck;
import org.alidade.learn.check.GradientReport;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;

/** What an encoder must pass before it is used: right gradients, and no influence of one sequence on another. */
final class Trial {

    private static final Packed TOKENS = new Packed(new int[] {4, 2, 4, 1}, 0);
    private static final int SAMPLES = 20;
    /** Largest difference of a state between a sequence alone and in a batch, relative to the largest state. */
    private static final double INFLUENCE = 1e-4;

    /** Findings for this virtual machine's life: a trial always ends alike, and takes up to seconds. */
    private static final Map<Configuration, Optional<String>> FINDINGS = new ConcurrentHashMap<>();

    /**
     * All that an encoder's trial depends on.
     *
     * @param content description of the layer, as far as it is not the rest alone that decides
     */
    record Configuration(Class<?> factory, int inputWidth, int hidden, Settings settings, String content) {
    }

    private Trial() {
    }

    /**
     * Makes an encoder, and tries it out unless one of its configuration was tried before.
     *
     * @param what the layer or graph and its author, for the message
     * @throws RefusedEncoderException if it fails now or has failed before
     */
    static Encoder of(Configuration configuration, String what, Supplier<Encoder> maker) {
        Optional<String> known = FINDINGS.get(configuration);
        if (known != null && known.isPresent()) {
            throw refusal(what, known.get(), null);
        }
        Encoder encoder;
        Optional<String> finding;
        try {
            encoder = maker.get();
            finding = known == null ? finding(encoder, configuration.inputWidth()) : known;
        } catch (RuntimeException e) {
            throw refusal(what, reason(e), e);
        }
        FINDINGS.put(configuration, finding);
        if (finding.isPresent()) {
            encoder.parameters().forEach(Parameter::close);
            throw refusal(what, finding.get(), null);
        }
        return encoder;
    }

    private static RefusedEncoderException refusal(String what, String finding, Throwable cause) {
        String message = what + " is refused as an encoder: " + finding;
        return cause == null ? new RefusedEncoderException(message) : new RefusedEncoderException(message, cause);
    }

    private static String reason(RuntimeException e) {
        return e instanceof IllegalArgumentException && e.getMessage() != null ? e.getMessage()
                : "it cannot be run on sequences: " + e;
    }

    private static Optional<String> finding(Encoder encoder, int inputWidth) {
        GradientReport report = GradientCheck.encoder(encoder, inputWidth, TOKENS, SAMPLES);
        if (!report.passes()) {
            double error = Math.max(report.inputError(), report.parameterError());
            return Optional.of(String.format(Locale.ROOT,
                    "its gradient is wrong at %s; relative error %.3g, allowed %.3g", report.worst(), error,
                    GradientReport.TOLERANCE));
        }
        double influence = influence(encoder, inputWidth);
        return influence <= INFLUENCE ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT,
                        "the states of a sequence depend on the others in its batch, by %.3g of the largest state, "
                                + "allowed %.3g",
                        influence, INFLUENCE));
    }

    private static double influence(Encoder encoder, int inputWidth) {
        int width = encoder.width();
        float[] x = new float[TOKENS.rows() * inputWidth];
        Random random = new Random(5);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        float[] together = encode(encoder, TOKENS, x, inputWidth);
        double largest = Double.MIN_NORMAL;
        double difference = 0;
        for (int i = 0; i < TOKENS.count(); i++) {
            float[] own = Arrays.copyOfRange(x, TOKENS.start(i) * inputWidth, TOKENS.end(i) * inputWidth);
            float[] alone = encode(encoder, new Packed(new int[] {TOKENS.length(i)}, 0), own, inputWidth);
            for (int j = 0; j < alone.length; j++) {
                largest = Math.max(largest, Math.abs(alone[j]));
                difference = Math.max(difference, Math.abs(alone[j] - together[TOKENS.start(i) * width + j]));
            }
        }
        return difference / largest;
    }

    private static float[] encode(Encoder encoder, Packed tokens, float[] x, int inputWidth) {
        try (Tape tape = Tape.training()) { // as in training: some layers are independent only otherwise
            return Memory.read(
                    encoder.encode(tape, tokens, tape.constant(Memory.array(tokens.rows(), inputWidth, x))).value());
        }
    }
}
