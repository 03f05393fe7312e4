package org.alidade.learn.tape;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A value on a tape and, after {@link Tape#backward}, the gradient with respect to it.
 *
 * <p>Both arrays belong to the tape: they are recycled when it is closed. Copy what must outlive it with
 * {@link Memory#read(INDArray)}.
 */
public final class Var {

    private final INDArray value;
    private final boolean tracked;
    private INDArray gradient;
    private boolean owned;

    Var(INDArray value, boolean tracked) {
        this.value = value;
        this.tracked = tracked;
    }

    /** The value, [rows, columns]; not to be changed. */
    public INDArray value() {
        return value;
    }

    /** Size of the first dimension. */
    public int rows() {
        return (int) value.size(0);
    }

    /** Product of the other dimensions. */
    public int columns() {
        return Memory.columns(value);
    }

    /** Whether a gradient with respect to this value is wanted; if not, adding to it does nothing. */
    public boolean tracked() {
        return tracked;
    }

    /**
     * The gradient of the last backward pass, same shape as the value.
     *
     * @throws IllegalStateException if the output of the last backward pass does not depend on this value
     */
    public INDArray gradient() {
        if (gradient == null) {
            throw new IllegalStateException("No gradient has reached this value of shape " + value.shapeInfoToString()
                    + "; is it tracked (" + tracked + ") and was Tape.backward called?");
        }
        return gradient;
    }

    /** Whether the output of the last backward pass depends on this value; if not, its gradient is zero. */
    public boolean reached() {
        return gradient != null;
    }

    void clear() {
        gradient = null;
        owned = false;
    }

    /** gradient += g. The tape may keep g itself, so it must not be changed afterwards. */
    public void add(INDArray g) {
        if (!tracked) {
            return;
        }
        if (gradient == null) {
            gradient = Memory.dense(g);
        } else if (owned) {
            gradient.addi(g);
        } else {
            gradient = gradient.add(g); // the first one may be shared: leave it alone
            owned = true;
        }
    }

    /** gradient += a b, without a temporary array. */
    public void addProduct(INDArray a, INDArray b) {
        if (!tracked) {
            return;
        }
        float beta = gradient == null ? 0f : 1f;
        if (gradient == null) {
            gradient = Memory.array(rows(), columns());
        } else if (!owned) {
            gradient = gradient.dup('c');
        }
        owned = true;
        Products.ab(a, b, beta, gradient);
    }
}
