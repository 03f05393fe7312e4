package org.alidade.learn.builtin;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;

/** Contributes {@link Affine}. */
public final class AffineFactory implements EncoderFactory {

    @Override
    public Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random) {
        boolean counted = settings.has("padding") && settings.text("padding").equals("counted");
        return new Affine(inputWidth, hidden, counted ? Affine.Padding.COUNTED : Affine.Padding.LEFT_OUT, random);
    }
}
