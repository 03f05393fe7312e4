package org.alidade.learn.network;

import org.alidade.core.setting.Settings;
import org.alidade.learn.train.Adam;
import org.alidade.learn.train.Plateau;

/**
 * How a network is trained, whatever it is.
 *
 * @param epochs          passes over the training examples at most; 0 leaves the initial parameters
 * @param batchSize       examples of a step at most, at least 1
 * @param batchTokens     tokens of a step at most, unless a single example has more
 * @param learningRate    of Adam, 0 or more
 * @param weightDecay     coupled to the gradient, 0 or more
 * @param amsgrad         whether Adam divides by the largest second moment so far
 * @param gradientNorm    common L2 norm that gradients are scaled down to; 0 for no limit
 * @param plateauFactor   what the learning rate is multiplied by when the checkpoint's merit does not grow; 1 for never
 * @param plateauPatience epochs without growth before that, 0 or more
 * @param stopAfter       epochs without growth of the checkpoint's merit after which training ends; 0 for never
 * @param checkpoint      what the epoch that is kept is chosen by
 */
public record Recipe(int epochs, int batchSize, int batchTokens, double learningRate, double weightDecay,
        boolean amsgrad, double gradientNorm, double plateauFactor, int plateauPatience, int stopAfter,
        Checkpoint checkpoint) {

    /** What a model's settings say. A setting that the model does not declare switches its feature off. */
    public static Recipe of(Settings settings) {
        return new Recipe(settings.integer("epochs"), settings.integer("batchSize"),
                integer(settings, "batchTokens", Integer.MAX_VALUE), settings.number("learningRate"),
                number(settings, "weightDecay", 0), settings.has("amsgrad") && settings.flag("amsgrad"),
                number(settings, "gradientNorm", 0), number(settings, "plateauFactor", 1),
                integer(settings, "plateauPatience", 0), integer(settings, "stopAfter", 0),
                settings.has("checkpoint") ? Checkpoint.of(settings.text("checkpoint")) : Checkpoint.DEV_ACCURACY);
    }

    private static int integer(Settings settings, String key, int off) {
        return settings.has(key) ? settings.integer(key) : off;
    }

    private static double number(Settings settings, String key, double off) {
        return settings.has(key) ? settings.number(key) : off;
    }

    /** The same with another choice of the epoch that is kept. */
    public Recipe keeping(Checkpoint other) {
        return new Recipe(epochs, batchSize, batchTokens, learningRate, weightDecay, amsgrad, gradientNorm,
                plateauFactor, plateauPatience, stopAfter, other);
    }

    /** The optimiser of a network. */
    Adam optimiser(Network<?> network) {
        Adam adam = amsgrad ? new Adam(learningRate) : Adam.plain(learningRate);
        network.addTo(adam, weightDecay);
        return gradientNorm > 0 ? adam.clipping(gradientNorm) : adam;
    }

    /** What the learning rate and the end of training hang on. */
    Plateau plateau() {
        return new Plateau(learningRate, plateauFactor, plateauPatience, stopAfter);
    }
}
