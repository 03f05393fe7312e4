package org.alidade.learn.tape;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * One vector for each word of a vocabulary, [height, width].
 *
 * <p>Values and gradient are Java arrays: an optimiser passes over all of them in every step, and loops over float[]
 * are several times faster than over ND4J's memory. Row 0 stands for padding: it never gets a gradient.
 */
public final class EmbeddingTable extends Trainable {

    /** Told which runs of elements have a gradient; together the runs cover the table. */
    public interface Runs {

        /** Elements from (inclusive) to (exclusive) belong to rows that have a gradient. */
        void touched(int from, int to);

        /** Elements from (inclusive) to (exclusive) belong to rows whose gradient is zero. */
        void untouched(int from, int to);
    }

    private final int height;
    private final int width;
    private float[] values;
    private float[] gradient;
    private final boolean[] touched;

    /** A table of zeros. */
    public EmbeddingTable(String name, int height, int width) {
        super(name);
        this.height = height;
        this.width = width;
        this.values = new float[Math.multiplyExact(height, width)];
        this.touched = new boolean[height];
    }

    /** Number of words. */
    @Override
    public int rows() {
        return height;
    }

    /** Length of a word's vector. */
    public int width() {
        return width;
    }

    /** The live values, [height * width]; for optimisers and loaders. */
    public float[] values() {
        return values;
    }

    /** The live gradient, [height * width]; zero in rows that are not touched. */
    public float[] gradient() {
        if (gradient == null) {
            gradient = new float[values.length];
        }
        return gradient;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public float[] toArray() {
        return values.clone();
    }

    @Override
    public void set(float[] newValues) {
        requireSize(newValues);
        System.arraycopy(newValues, 0, values, 0, values.length);
    }

    @Override
    public float[] gradientToArray() {
        return gradient().clone();
    }

    /**
     * Draws all vectors, row by row, from N(0, deviation²); that of padding becomes zero.
     *
     * @param deviation standard deviation of each number, 0 or more
     */
    public void normal(RandomGenerator random, double deviation) {
        Arrays.fill(values, 0, width, 0f);
        for (int i = width; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
    }

    /** Scales every vector to length 1; those of zeros stay. */
    public void scaleToUnitLength() {
        for (int from = 0; from < values.length; from += width) {
            double squares = 0;
            for (int i = from; i < from + width; i++) {
                squares += (double) values[i] * values[i];
            }
            float factor = squares == 0 ? 0f : (float) (1 / Math.sqrt(squares));
            for (int i = from; i < from + width; i++) {
                values[i] *= factor;
            }
        }
    }

    /** Copies the vectors of the given words: x [ids.length, width]. */
    public void gather(int[] ids, float[] x) {
        for (int r = 0; r < ids.length; r++) {
            System.arraycopy(values, ids[r] * width, x, r * width, width);
        }
    }

    /** Adds row r of g [ids.length, width] to the gradient of word ids[r]. */
    public void addGradient(int[] ids, float[] g) {
        float[] sums = gradient();
        for (int r = 0; r < ids.length; r++) {
            if (ids[r] != 0) {
                touched[ids[r]] = true;
                FloatLoops.add(sums, ids[r] * width, g, r * width, width);
            }
        }
    }

    /** Visits the runs of rows with and without a gradient in order. */
    public void visit(Runs visitor) {
        int row = 0;
        while (row < height) {
            int first = row;
            boolean hit = touched[first];
            while (row < height && touched[row] == hit) {
                row++;
            }
            if (hit) {
                visitor.touched(first * width, row * width);
            } else {
                visitor.untouched(first * width, row * width);
            }
        }
    }

    @Override
    public void clearGradient() {
        for (int row = 0; row < height; row++) {
            if (touched[row]) {
                Arrays.fill(gradient, row * width, (row + 1) * width, 0f);
                touched[row] = false;
            }
        }
    }

    @Override
    public void dropGradient() {
        gradient = null;
        Arrays.fill(touched, false);
    }

    @Override
    public void close() {
        dropGradient();
        values = new float[0];
    }
}
