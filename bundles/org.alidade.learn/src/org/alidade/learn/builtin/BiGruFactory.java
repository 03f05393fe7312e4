package org.alidade.learn.builtin;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;

/** Contributes {@link BiGru}: the hidden size is that of one direction. */
public final class BiGruFactory implements EncoderFactory {

    @Override
    public Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random) {
        return new BiGru(inputWidth, hidden, Initialisation.of(settings), random);
    }
}
