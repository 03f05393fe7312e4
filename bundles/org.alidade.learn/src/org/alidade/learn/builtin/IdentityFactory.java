package org.alidade.learn.builtin;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;

/** Contributes {@link Identity}: states are as wide as the vectors, whatever the hidden size. */
public final class IdentityFactory implements EncoderFactory {

    @Override
    public Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random) {
        return new Identity(inputWidth);
    }
}
