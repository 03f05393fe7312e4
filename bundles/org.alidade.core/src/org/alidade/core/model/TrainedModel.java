package org.alidade.core.model;

import java.util.List;

import org.alidade.core.data.Example;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A frozen, trained classifier whose attention can be looked at and replaced. Arrays are plain Java. Shapes: N
 * instances, n units of an instance that attention is spread over ({@link Reading#units}: its tokens without begin and
 * end marks, or its sentences), C classes.
 *
 * <p>One thread at a time. Every method checks its monitor at least every second and answers a cancellation with
 * {@link org.eclipse.core.runtime.OperationCanceledException}. What a model does not offer as a {@link Capability}
 * throws {@link UnsupportedOperationException}; the engine never asks for it.
 */
public interface TrainedModel extends AutoCloseable {

    /** Reads examples; the result has their order. Padding or batching never changes a reading beyond rounding. */
    List<Reading> read(List<Example> examples, IProgressMonitor monitor);

    /**
     * Gradient of a class probability with respect to the presence of each input token, attention held constant:
     * {@code |d p_c / d e_i . e_i|} with e_i the token's embedding.
     *
     * <p><b>Source</b>: Jain and Wallace 2019, section 4.1, algorithm 1 (gradient through the attention is cut).
     *
     * @param readings made by this model [N]
     * @param classes  the class c for each reading [N]
     * @return [N][n], non-negative
     */
    default float[][] inputGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        throw new UnsupportedOperationException("This model offers no input gradients");
    }

    /**
     * Gradient of a class probability with respect to each attention weight, the other weights held:
     * {@code d p_c / d a_i}.
     *
     * <p><b>Source</b>: Serrano and Smith 2019, section 4 (gradient-based ranking).
     *
     * @return [N][n], signed
     */
    default float[][] attentionGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        throw new UnsupportedOperationException("This model offers no attention gradients");
    }

    /**
     * Class probabilities when one token is deleted from the text and everything, attention included, is computed anew.
     * An instance of a single token has none to delete: its row is empty.
     *
     * <p><b>Source</b>: Jain and Wallace 2019, section 4.1, algorithm 1 (leave-one-out).
     *
     * @return [N][n][C]
     */
    default float[][][] withoutToken(List<Reading> readings, IProgressMonitor monitor) {
        throw new UnsupportedOperationException("This model offers no leave-one-out");
    }

    /**
     * Attribution of a class probability to the input tokens along the straight path from empty token vectors (zeros) to
     * the token's own, the marks around the text kept and attention computed anew at every point:
     * {@code sum_k (e_i / K) . d p_c / d e_i} at {@code (k / K) e}, k = 1..K. With K = 1 it is the gradient times the
     * input.
     *
     * <p><b>Source</b>: Sundararajan, Taly and Yan 2017, equation 3 (right-hand Riemann sum); K = 1: Shrikumar et al.
     * 2017, section 2.
     *
     * @param readings made by this model [N]
     * @param classes  the class c for each reading [N]
     * @param steps    K, at least 1
     * @return [N][n], signed; sums to p_c(x) - p_c(0) as K grows
     */
    default float[][] integratedGradients(List<Reading> readings, int[] classes, int steps, IProgressMonitor monitor) {
        throw new UnsupportedOperationException("This model offers no integrated gradients");
    }

    /** Everything that {@link Trainer#restore} needs to make this model again, bit for bit. */
    List<NamedArray> arrays();

    /** Frees what the model holds. Idempotent. */
    @Override
    void close();
}
