package org.alidade.learn.encoder;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;

/** Makes encoders: the class named by an extension at the point for encoders. */
@FunctionalInterface
public interface EncoderFactory {

    /**
     * A new encoder with freshly drawn parameters.
     *
     * @param inputWidth width E of a token's vector
     * @param hidden     the model's hidden size: the width of one direction, or of all channels together
     * @param settings   the encoder's own settings, as its extension declares them
     * @param random     the only source of randomness; draw in a fixed order
     */
    Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random);
}
