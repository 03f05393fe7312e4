package org.alidade.learn.tape;

/**
 * Numbers that training changes, with their gradient. Lives outside tapes, as long as its model; whoever made it closes
 * it in the end.
 */
public abstract sealed class Trainable implements AutoCloseable permits Parameter, EmbeddingTable {

    private final String name;

    Trainable(String name) {
        this.name = name;
    }

    /** Name, unique within an encoder, an attention or a model's own parts. */
    public final String name() {
        return name;
    }

    /** Number of rows. */
    public abstract int rows();

    /** Number of elements. */
    public abstract int size();

    /** A copy of the values, row-major. */
    public abstract float[] toArray();

    /**
     * Sets all values, row-major.
     *
     * @throws IllegalArgumentException if the number of values is not {@link #size()}
     */
    public abstract void set(float[] values);

    /** A copy of the gradient, row-major. */
    public abstract float[] gradientToArray();

    /** Sets the gradient to zero. */
    public abstract void clearGradient();

    /** Frees the gradient's memory: there is nothing more to be trained. */
    public abstract void dropGradient();

    /** Frees all memory; the values are gone. Idempotent. */
    @Override
    public abstract void close();

    final void requireSize(float[] values) {
        if (values.length != size()) {
            throw new IllegalArgumentException(
                    "Parameter '" + name + "' has " + size() + " values, but " + values.length + " were given");
        }
    }
}
