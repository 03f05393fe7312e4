package org.alidade.learn.builtin;

import java.util.Locale;
import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;

/** Contributes {@link SelfAttention}: the hidden size is that of all heads together. */
public final class SelfAttentionFactory implements EncoderFactory {

    private static final String HEADS = "heads";

    @Override
    public Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random) {
        int heads = settings.integer(HEADS);
        if (hidden % heads != 0) {
            throw new IllegalArgumentException("The model's setting 'hidden' is " + hidden + ", which " + heads
                    + " heads of self-attention cannot share out equally; expected a multiple of " + heads
                    + ", or another number as the encoder's setting '" + HEADS + "'");
        }
        SelfAttention.Positions positions = SelfAttention.Positions
                .valueOf(settings.text("positions").toUpperCase(Locale.ROOT));
        SelfAttention.Residual residual = settings.flag("residual") ? SelfAttention.Residual.ADDED
                : SelfAttention.Residual.NONE;
        return new SelfAttention(inputWidth, hidden, heads, positions, residual, random);
    }
}
