package org.alidade.learn.builtin;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;

/** Contributes {@link Convolutions}: the hidden size is shared out among the kernels. */
public final class ConvolutionsFactory implements EncoderFactory {

    private static final String KERNELS = "kernels";

    @Override
    public Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random) {
        int[] kernels = Stream.of(settings.text(KERNELS).split("-")).mapToInt(Integer::parseInt).toArray();
        if (hidden % kernels.length != 0) {
            throw new IllegalArgumentException("The hidden size is " + hidden + ", expected a multiple of "
                    + kernels.length + ", the number of kernels");
        }
        return new Convolutions(inputWidth, hidden / kernels.length, kernels, random);
    }
}
