package org.alidade.probes.explanation;

import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.alidade.core.model.Reading;
import org.alidade.core.setting.Settings;

/** The explanations there are, under the names that settings give them. */
public enum Method {
    /** The attention weights; not signed. */
    ATTENTION("attention"),
    /** Size of the gradient with respect to a token's presence, attention held; not signed. */
    GRADIENT("gradient"),
    /** Gradient times the input, attention computed anew. */
    GRADIENT_TIMES_INPUT("gradientTimesInput"),
    /** Integrated gradients from empty vectors. */
    INTEGRATED_GRADIENTS("integratedGradients"),
    /** How much the probability falls when a unit is deleted. */
    LEAVE_ONE_OUT("leaveOneOut"),
    /** Weights of a linear model of the probability near the text. */
    LIME("lime"),
    /** Random numbers: what any explanation has to be better than; not signed. */
    RANDOM("random");

    private final String word;

    Method(String word) {
        this.word = word;
    }

    /** Its name in settings and messages. */
    public String word() {
        return word;
    }

    /**
     * The method that a choice setting names.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static Method of(Settings settings, String key) {
        String text = settings.text(key);
        return Arrays.stream(values()).filter(method -> method.word.equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Setting '" + key + "' is \"" + text
                        + "\", expected one of " + Arrays.stream(values()).map(Method::word).toList()));
    }

    /**
     * The explanation, set up by the settings {@code steps} and {@code samples}.
     *
     * @param random gives independent streams of randomness by purpose
     */
    public Explanation create(Settings settings, Function<String, RandomGenerator> random) {
        return new Checked(word, switch (this) {
        case ATTENTION -> (model, readings, classes, monitor) -> readings.stream()
                .map(Reading::attention).toArray(float[][]::new);
        case GRADIENT -> (model, readings, classes, monitor) -> model.inputGradients(readings, classes, monitor);
        case GRADIENT_TIMES_INPUT -> integrated(1);
        case INTEGRATED_GRADIENTS -> integrated(settings.integer("steps"));
        case LEAVE_ONE_OUT -> new LeaveOneOut();
        case LIME -> new Lime(settings.integer("samples"), random);
        case RANDOM -> new RandomNumbers(random);
        });
    }

    private static Explanation integrated(int steps) {
        return (model, readings, classes, monitor) -> model.integratedGradients(readings, classes, steps, monitor);
    }
}
