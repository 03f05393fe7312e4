package org.alidade.learn.tape;

import java.util.random.RandomGenerator;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A trainable array of an encoder, an attention or a model. Backward functions add to its gradient. */
public final class Parameter extends Trainable {

    private final INDArray value;
    private INDArray gradient;

    /** A parameter with the given values, which it owns from now on: FLOAT, row-major, made outside any tape. */
    public Parameter(String name, INDArray value) {
        super(name);
        this.value = value;
    }

    /** A parameter of zeros. Weights of linear maps are [outputs, inputs], biases [1, outputs]. */
    public Parameter(String name, long rows, long columns) {
        this(name, outsideTapes(rows, columns));
    }

    private static INDArray outsideTapes(long... shape) {
        Nd4jStart.once();
        try (var outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return Nd4j.create(DataType.FLOAT, shape, 'c');
        }
    }

    /** The live values. */
    public INDArray value() {
        return value;
    }

    /** The live gradient: add to it, never replace it. */
    public INDArray gradient() {
        if (gradient == null) {
            gradient = outsideTapes(value.shape());
        }
        return gradient;
    }

    @Override
    public int rows() {
        return (int) value.size(0);
    }

    @Override
    public int size() {
        return (int) value.length();
    }

    @Override
    public float[] toArray() {
        return Memory.read(value);
    }

    @Override
    public void set(float[] values) {
        requireSize(values);
        Memory.write(values, value);
    }

    @Override
    public float[] gradientToArray() {
        return Memory.read(gradient());
    }

    @Override
    public void clearGradient() {
        if (gradient != null) {
            gradient.assign(0);
        }
    }

    @Override
    public void dropGradient() {
        if (gradient != null && gradient.closeable()) {
            gradient.close();
        }
        gradient = null;
    }

    @Override
    public void close() {
        dropGradient();
        if (value.closeable()) {
            value.close(); // at once: ND4J's memory outside the heap would wait for the garbage collector
        }
    }

    /** gradient += g, row-major. */
    public void addGradient(float[] g) {
        float[] sum = gradientToArray();
        FloatLoops.add(sum, 0, g, 0, size());
        Memory.write(sum, gradient);
    }

    /**
     * Draws all values, row by row, from the uniform distribution over [-range, range).
     *
     * @return this
     */
    public Parameter uniform(RandomGenerator random, double range) {
        float[] values = new float[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((random.nextDouble() * 2 - 1) * range);
        }
        set(values);
        return this;
    }

    /**
     * Draws all values, row by row, from the uniform distribution over +-sqrt(6 / (rows + columns)).
     *
     * <p><b>Source</b>: Glorot and Bengio 2010, equation 16, as torch.nn.init.xavier_uniform_.
     *
     * @return this
     */
    public Parameter xavier(RandomGenerator random) {
        return uniform(random, Math.sqrt(6.0 / (rows() + size() / rows())));
    }

    /**
     * Draws a random matrix with orthonormal columns, if there are no more of them than rows, else with orthonormal
     * rows.
     *
     * <p><b>Source</b>: Saxe et al. 2014, as torch.nn.init.orthogonal_.
     *
     * @return this
     */
    public Parameter orthogonal(RandomGenerator random) {
        int rows = rows();
        int columns = size() / rows;
        double[][] vectors = Orthonormal.vectors(Math.min(rows, columns), Math.max(rows, columns), random);
        float[] values = new float[size()];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                values[r * columns + c] = (float) (columns <= rows ? vectors[c][r] : vectors[r][c]);
            }
        }
        set(values);
        return this;
    }
}
