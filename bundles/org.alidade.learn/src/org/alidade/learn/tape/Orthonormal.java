package org.alidade.learn.tape;

import java.util.random.RandomGenerator;

/** Random orthonormal vectors: normally distributed ones made orthogonal one after the other (Gram and Schmidt). */
final class Orthonormal {

    /** One pass leaves rounding errors that a second one removes (Giraud et al. 2005: "twice is enough"). */
    private static final int PASSES = 2;

    private Orthonormal() {
    }

    /**
     * @param count  how many, at most {@code length}
     * @param length numbers of each
     */
    static double[][] vectors(int count, int length, RandomGenerator random) {
        double[][] vectors = new double[count][length];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < length; j++) {
                vectors[i][j] = random.nextGaussian();
            }
            for (int pass = 0; pass < PASSES; pass++) {
                for (int k = 0; k < i; k++) {
                    addScaled(vectors[i], -dot(vectors[i], vectors[k]), vectors[k]);
                }
            }
            double norm = Math.sqrt(dot(vectors[i], vectors[i]));
            for (int j = 0; j < length; j++) {
                vectors[i][j] /= norm;
            }
        }
        return vectors;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static void addScaled(double[] a, double factor, double[] b) {
        for (int j = 0; j < a.length; j++) {
            a[j] += factor * b[j];
        }
    }
}
