package org.alidade.learn.dl4j;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Makes an encoder of any Deeplearning4j layer that turns sequences into sequences: a subclass names the layer, with
 * its activation, and is itself named by an extension at the point for encoders.
 *
 * <pre>
 * public final class ElmanFactory extends LayerEncoderFactory {
 *
 *     protected Layer layer(int inputWidth, int hidden, Settings settings) {
 *         return new SimpleRnn.Builder().nOut(hidden).activation(Activation.TANH).build();
 *     }
 * }
 * </pre>
 *
 * <p>The first encoder of a configuration is tried out: gradients against finite differences, and whether a sequence's
 * states depend on the others in its batch. Equal generators make equal weights. The layer's own dropout must be off,
 * since models have theirs; weight decay and updaters are the model's too.
 */
public abstract class LayerEncoderFactory implements EncoderFactory {

    /**
     * The layer, in Deeplearning4j's usual form [sequences, width, positions].
     *
     * @param inputWidth width of a token's vector; need not be given to the layer
     * @param hidden     the model's hidden size
     * @param settings   the encoder's own settings
     */
    protected abstract Layer layer(int inputWidth, int hidden, Settings settings);

    /** Which sequences go through the layer together: all, unless a layer is wrong with masks. */
    protected Grouping grouping() {
        return Grouping.MASKED;
    }

    /**
     * A new encoder.
     *
     * @throws RefusedEncoderException if the layer is not right; the message says which one and how it is wrong
     */
    @Override
    public final Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random) {
        Layer layer = layer(inputWidth, hidden, settings);
        String what = "Layer " + layer.getClass().getSimpleName() + " of " + getClass().getName();
        Trial.Configuration configuration = new Trial.Configuration(getClass(), inputWidth, hidden, settings,
                grouping() + " " + layer);
        return Trial.of(configuration, what, () -> {
            if (layer.getIDropout() != null) {
                throw new IllegalArgumentException("it has a dropout of its own, " + layer.getIDropout()
                        + ", so that its gradient cannot be checked; dropout is a setting of models");
            }
            return new LayerEncoder(layer, inputWidth, grouping(), random);
        });
    }
}
