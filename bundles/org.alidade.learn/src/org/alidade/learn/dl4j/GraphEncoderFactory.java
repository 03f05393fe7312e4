package org.alidade.learn.dl4j;

import java.util.random.RandomGenerator;

import org.alidade.core.setting.Settings;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * Makes an encoder of a SameDiff graph: a subclass defines the graph, and is itself named by an extension at the point
 * for encoders. Tried out like a layer ({@link LayerEncoderFactory}). Shapes: G sequences of a batch, padded at the end
 * to T positions, E the width of a token's vector.
 */
public abstract class GraphEncoderFactory implements EncoderFactory {

    /** What a graph is made of. */
    protected record Inputs(SDVariable x, SDVariable mask) {
    }

    /**
     * Adds the graph's variables and operations, which must depend on the arguments alone. Initial weights that
     * SameDiff draws are fixed by the training's seed; variables are of type FLOAT.
     *
     * @param graph      empty but for its inputs
     * @param inputs     x: vectors of the tokens [G, T, E]; mask: 1 for a token, 0 after the end [G, T]
     * @param inputWidth E
     * @param hidden     the model's hidden size
     * @param settings   the encoder's own settings
     * @return states [G, T, m]; what is after a sequence's end is ignored, and must not influence the rest
     */
    protected abstract SDVariable define(SameDiff graph, Inputs inputs, int inputWidth, int hidden, Settings settings);

    /**
     * A new encoder.
     *
     * @throws RefusedEncoderException if the graph is not right; the message says how it is wrong
     */
    @Override
    public final Encoder create(int inputWidth, int hidden, Settings settings, RandomGenerator random) {
        Trial.Configuration configuration = new Trial.Configuration(getClass(), inputWidth, hidden, settings, "");
        return Trial.of(configuration, "Graph of " + getClass().getName(), () -> new GraphEncoder(inputWidth,
                (graph, x, mask) -> define(graph, new Inputs(x, mask), inputWidth, hidden, settings), random));
    }
}
