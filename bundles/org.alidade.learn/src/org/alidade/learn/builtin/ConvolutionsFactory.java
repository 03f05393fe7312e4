package org.alidade.learn.builtin;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;

/** Contributes {@link Convolutions}: the hidden size is shared out among the kernels, or is that of each. */
public final class ConvolutionsFactory implements EncoderFactory {

    private static final String KERNELS = "kernels";
    private static final String FILTERS = "filters";

    @Override
    public Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random) {
        String widths = settings.text(KERNELS);
        int[] kernels = Stream.of(widths.split("-")).mapToInt(Integer::parseInt).toArray();
        if (settings.text(FILTERS).equals("each")) {
            return new Convolutions(inputWidth, hidden, kernels, random);
        }
        if (hidden % kernels.length != 0) {
            int below = hidden - hidden % kernels.length;
            String enough = (below == 0 ? "" : below + " or ") + (below + kernels.length);
            throw new IllegalArgumentException("The model's setting 'hidden' is " + hidden
                    + ", which the convolutions of widths " + widths
                    + " cannot share out equally; expected a multiple of " + kernels.length + ", such as " + enough
                    + ", or the encoder's setting '" + FILTERS + "' as \"each\"");
        }
        return new Convolutions(inputWidth, hidden / kernels.length, kernels, random);
    }
}
