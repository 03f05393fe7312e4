package org.alidade.learn.tape;

/**
 * What decides the last bits of a result: the same seed gives the same bits where all of this is equal.
 *
 * @param backend     ND4J's backend, e.g. {@code CpuBackend}
 * @param nd4jVersion version of ND4J, or {@code unknown}
 * @param blas        name and version of the BLAS library
 * @param kernel      the kernel OpenBLAS has selected for this processor, e.g. {@code SKYLAKEX}, or {@code unknown};
 *                    the environment variable {@code OPENBLAS_CORETYPE} pins it
 * @param rowBlock    rows per product in a recurrence, 0 for all at once
 */
public record NumericEnvironment(String backend, String nd4jVersion, String blas, String kernel, int rowBlock) {

    /** System property that pins {@link #rowBlock()}. */
    public static final String ROW_BLOCK_PROPERTY = "alidade.lstm.block";

    /** Starts ND4J if it has not started, and says what it runs on. */
    public static NumericEnvironment current() {
        return Nd4jStart.ENVIRONMENT;
    }
}
