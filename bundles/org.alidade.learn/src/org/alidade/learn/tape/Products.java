package org.alidade.learn.tape;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;

import java.util.Arrays;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Matrix products, straight to OpenBLAS. Arrays are dense and row-major; c is overwritten if beta is 0. */
public final class Products {

    /** From this many rows on, one call is as fast as calls of {@link NumericEnvironment#rowBlock()} rows. */
    private static final int LARGE = 64;

    private static volatile FloatPointer ones = new FloatPointer(0);

    private Products() {
    }

    /** c [m, n] = a [m, k] b [k, n] + beta c. */
    public static INDArray ab(INDArray a, INDArray b, float beta, INDArray c) {
        int k = Memory.columns(a);
        int n = Memory.columns(b);
        gemm(CblasNoTrans, CblasNoTrans, (int) a.size(0), n, k, a, b, beta, c);
        return c;
    }

    /** c [m, n] = a [m, k] bᵀ + beta c with b [n, k]. */
    public static INDArray abT(INDArray a, INDArray b, float beta, INDArray c) {
        gemm(CblasNoTrans, CblasTrans, (int) a.size(0), (int) b.size(0), Memory.columns(a), a, b, beta, c);
        return c;
    }

    /** c [m, n] = aᵀ b + beta c with a [k, m], b [k, n]. */
    public static INDArray aTb(INDArray a, INDArray b, float beta, INDArray c) {
        gemm(CblasTrans, CblasNoTrans, Memory.columns(a), Memory.columns(b), (int) a.size(0), a, b, beta, c);
        return c;
    }

    private static void gemm(int formA, int formB, int m, int n, int k, INDArray a, INDArray b, float beta,
            INDArray c) {
        Shapes.require("product", c, m, n);
        int lda = formA == CblasTrans ? m : k;
        int ldb = formB == CblasTrans ? k : n;
        if (m > 0 && n > 0 && k > 0) {
            cblas_sgemm(CblasRowMajor, formA, formB, m, n, k, 1f, Memory.pointer(a), lda, Memory.pointer(b), ldb, beta,
                    Memory.pointer(c), n);
        }
    }

    /**
     * c [m, n] = a [m, k] b [k, n] + beta c at the pointers' positions: the product of a recurrence, called once per
     * time step with few rows. OpenBLAS has fast kernels for small products on some processors, in this form only;
     * there the rows are multiplied in blocks of {@link NumericEnvironment#rowBlock()}.
     */
    public static void step(int m, int n, int k, FloatPointer a, FloatPointer b, float beta, FloatPointer c) {
        int block = NumericEnvironment.current().rowBlock();
        if (block == 0 || m >= LARGE) {
            plain(m, n, k, a, b, beta, c);
            return;
        }
        long atA = a.position();
        long atC = c.position();
        for (int r = 0; r < m; r += block) {
            plain(Math.min(block, m - r), n, k, a.position(atA + (long) r * k), b, beta,
                    c.position(atC + (long) r * n));
        }
        a.position(atA);
        c.position(atC);
    }

    private static void plain(int m, int n, int k, FloatPointer a, FloatPointer b, float beta, FloatPointer c) {
        if (m > 0) {
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1f, a, k, b, n, beta, c, n);
        }
    }

    /** A matrix inside a row-major array: where it begins, and how far its rows are apart. */
    record Block(FloatPointer values, int stride) {
    }

    /** c [m, n] = factor a [m, k] b [k, n]. */
    static void blockAb(int m, int n, int k, float factor, Block a, Block b, Block c) {
        block(CblasNoTrans, CblasNoTrans, m, n, k, factor, a, b, c);
    }

    /** c [m, n] = factor a [m, k] bᵀ with b [n, k]. */
    static void blockAbT(int m, int n, int k, float factor, Block a, Block b, Block c) {
        block(CblasNoTrans, CblasTrans, m, n, k, factor, a, b, c);
    }

    /** c [m, n] = factor aᵀ b with a [k, m], b [k, n]. */
    static void blockATb(int m, int n, int k, float factor, Block a, Block b, Block c) {
        block(CblasTrans, CblasNoTrans, m, n, k, factor, a, b, c);
    }

    private static void block(int formA, int formB, int m, int n, int k, float factor, Block a, Block b, Block c) {
        cblas_sgemm(CblasRowMajor, formA, formB, m, n, k, factor, a.values, a.stride, b.values, b.stride, 0f, c.values,
                c.stride);
    }

    /** y [n] = sum over r of weights[r] x[r, :], at the pointers' positions. */
    static void weightedSum(int rows, int n, FloatPointer weights, FloatPointer x, FloatPointer y) {
        cblas_sgemv(CblasRowMajor, CblasTrans, rows, n, 1f, x, n, weights, 1, 0f, y, 1);
    }

    /** y[r] = x[r, :] . v, at the pointers' positions. */
    static void rowDots(int rows, int n, FloatPointer x, FloatPointer v, FloatPointer y) {
        cblas_sgemv(CblasRowMajor, CblasNoTrans, rows, n, 1f, x, n, v, 1, 0f, y, 1);
    }

    /** y [rows, n] = weights vᵀ, at the pointers' positions. */
    static void outer(int rows, int n, FloatPointer weights, FloatPointer v, FloatPointer y) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, n, 1, 1f, weights, 1, v, n, 0f, y, n);
    }

    /** g [1, n] += the sum of the rows of d [rows, n]: the gradient of a bias. */
    public static void addColumnSums(INDArray d, INDArray g) {
        int rows = (int) d.size(0);
        int n = Memory.columns(d);
        cblas_sgemv(CblasRowMajor, CblasTrans, rows, n, 1f, Memory.pointer(d), n, ones(rows), 1, 1f, Memory.pointer(g),
                1);
    }

    /** At least n ones; shared, never changed. */
    static FloatPointer ones(int n) {
        FloatPointer enough = ones;
        return enough.capacity() >= n ? enough : moreOnes(n);
    }

    private static synchronized FloatPointer moreOnes(int n) {
        if (ones.capacity() < n) {
            float[] values = new float[2 * n];
            Arrays.fill(values, 1f);
            ones = new FloatPointer(values);
        }
        return ones;
    }
}
