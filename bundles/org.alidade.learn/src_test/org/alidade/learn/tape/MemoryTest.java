package org.alidade.learn.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

@Tag("nd4j")
class MemoryTest {

    @Test
    void viewsAndTransposedArraysAreReadInTheirOwnOrder() {
        INDArray a = Memory.array(2, 3, new float[] {1, 2, 3, 4, 5, 6});
        assertArrayEquals(new float[] {4, 5, 6}, Memory.read(a.getRow(1)));
        assertArrayEquals(new float[] {1, 4, 2, 5, 3, 6}, Memory.read(a.transpose()));
        assertArrayEquals(new float[] {2, 3, 5, 6},
                Memory.read(a.get(NDArrayIndex.all(), NDArrayIndex.interval(1, 3))));
        assertArrayEquals(new float[] {3, 6}, Memory.read(a.getColumn(2)));
    }

    /** [1 2; 3 4] [5 6; 7 8] and the transposed forms, by hand. */
    @Test
    void productsByHand() {
        INDArray a = Memory.array(2, 2, new float[] {1, 2, 3, 4});
        INDArray b = Memory.array(2, 2, new float[] {5, 6, 7, 8});
        INDArray c = Memory.array(2, 2, new float[] {1, 1, 1, 1});
        assertArrayEquals(new float[] {19, 22, 43, 50}, Memory.read(Products.ab(a, b, 0, c)));
        assertArrayEquals(new float[] {17 + 19, 23 + 22, 39 + 43, 53 + 50}, Memory.read(Products.abT(a, b, 1, c)));
        assertArrayEquals(new float[] {26, 30, 38, 44}, Memory.read(Products.aTb(a, b, 0, c)));
    }

    /** A step's product may be computed in blocks of rows: the same numbers up to rounding. */
    @Test
    void theStepOfARecurrenceIsAPlainProduct() {
        Random random = new Random(5);
        int m = 29;
        int n = 20;
        int k = 7;
        float[] a = normal(random, m * k);
        float[] b = normal(random, k * n);
        float[] c = new float[m * n];
        FloatPointer product = new FloatPointer(m * n);
        Products.step(m, n, k, new FloatPointer(a), new FloatPointer(b), 0, product);
        product.get(c);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int l = 0; l < k; l++) {
                    sum += (double) a[i * k + l] * b[l * n + j];
                }
                assertEquals(sum, c[i * n + j], 1e-5);
            }
        }
    }

    /** The bound is what the javadoc promises. */
    @Test
    void tanhAndSigmoidAreAccurate() {
        float[] tanh = new float[40001];
        float[] sigmoid = new float[tanh.length];
        for (int i = 0; i < tanh.length; i++) {
            tanh[i] = sigmoid[i] = (i - 20000) / 1000f;
        }
        FloatLoops.tanh(tanh, 0, tanh.length);
        FloatLoops.sigmoid(sigmoid, 0, sigmoid.length);
        for (int i = 0; i < tanh.length; i++) {
            double x = (i - 20000) / 1000f;
            assertEquals(Math.tanh(x), tanh[i], 5e-7, "tanh " + x);
            assertEquals(1 / (1 + Math.exp(-x)), sigmoid[i], 5e-7, "sigmoid " + x);
        }
    }

    @Test
    void softmaxIsStableAndLeavesTheRestAlone() {
        float[] x = {5, 1000, 1000, 5};
        FloatLoops.softmax(x, 1, 3);
        assertArrayEquals(new float[] {5, .5f, .5f, 5}, x);
        FloatLoops.softmax(x, 2, 2);
        assertArrayEquals(new float[] {5, .5f, .5f, 5}, x);
    }

    @Test
    void blasRunsOnOneThreadWhicheverThreadAsks() throws InterruptedException {
        NumericEnvironment environment = NumericEnvironment.current();
        AtomicInteger threads = new AtomicInteger();
        Thread other = new Thread(() -> threads.set(openblas_nolapack.blas_get_num_threads()));
        other.start();
        other.join();
        assertEquals(1, threads.get());
        assertEquals(1, openblas_nolapack.blas_get_num_threads());
        assertTrue(environment.blas().startsWith("OpenBLAS"), environment.blas());
        assertFalse(environment.kernel().isBlank());
    }

    private static float[] normal(Random random, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
