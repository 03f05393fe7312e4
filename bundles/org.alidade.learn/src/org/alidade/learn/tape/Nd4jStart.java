package org.alidade.learn.tape;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Starts ND4J once, on one thread each for BLAS and OpenMP: one cell is one thread, and two-thread BLAS on small
 * products is many times slower under load.
 */
final class Nd4jStart {

    private static final String VERSION = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";
    private static final int BLOCK = 8;

    static final NumericEnvironment ENVIRONMENT = start();

    private Nd4jStart() {
    }

    static void once() {
        // loading this class has done it
    }

    private static NumericEnvironment start() {
        BlasKernel.choose();
        Nd4j.create(1); // before the threads are set: ND4J's own start-up sets BLAS to all cores
        openblas_nolapack.blas_set_num_threads(1);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        String kernel = BlasKernel.inUse();
        return new NumericEnvironment(Nd4j.getBackend().getClass().getSimpleName(), nd4jVersion(),
                openblas_nolapack.OPENBLAS_VERSION.strip(), kernel, rowBlock(kernel));
    }

    private static String nd4jVersion() {
        try (InputStream stream = Nd4j.class.getResourceAsStream(VERSION)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", BlasKernel.UNKNOWN);
        } catch (IOException e) {
            return BlasKernel.UNKNOWN; // said in the provenance; no reason not to compute
        }
    }

    /** By the kernel, never by timing: blocks change the last bits of a product. */
    private static int rowBlock(String kernel) {
        return Integer.getInteger(NumericEnvironment.ROW_BLOCK_PROPERTY,
                BlasKernel.hasFastSmallProducts(kernel) ? BLOCK : 0);
    }
}
