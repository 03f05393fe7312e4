package org.alidade.learn.tape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;

import com.sun.jna.Function;

/**
 * The processor kernel of OpenBLAS: which one is best, which one is in use.
 *
 * <p>OpenBLAS chooses by a list of processors that ends with those known when it was released; a newer one may get the
 * kernel of a processor twenty years older, and training takes several times as long. So on Linux it is told what the
 * processor can do, through the environment variable it reads when it is loaded. Never by timing: the kernel decides
 * the last bits of a product.
 */
final class BlasKernel {

    static final String UNKNOWN = "unknown";

    private static final String VARIABLE = "OPENBLAS_CORETYPE";
    private static final String AVX512 = "SKYLAKEX";
    private static final Set<String> AVX512_FLAGS = Set.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl");
    private static final String AVX2 = "HASWELL";
    private static final Set<String> AVX2_FLAGS = Set.of("avx2", "fma");
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final List<String> ALL = List.of("COOPERLAKE", "SKYLAKEX", "ZEN", "HASWELL", "EXCAVATOR",
            "STEAMROLLER", "PILEDRIVER", "BULLDOZER", "SANDYBRIDGE", "NEHALEM", "BARCELONA", "CORE2", "PRESCOTT",
            "NEOVERSEN1", "CORTEXA72", "ARMV8");

    private BlasKernel() {
    }

    /** Tells OpenBLAS which kernel to use, unless the user has; to be called before it is loaded. */
    static void choose() {
        if (System.getenv(VARIABLE) == null) {
            best(processorFlags()).ifPresent(BlasKernel::choose);
        }
    }

    private static void choose(String kernel) {
        try {
            Function.getFunction("c", "setenv").invokeInt(new Object[] {VARIABLE, kernel, 1});
        } catch (UnsatisfiedLinkError e) {
            return; // slower only; NumericEnvironment says which kernel is in use
        }
    }

    /** The kernel for a processor with the given flags of /proc/cpuinfo; empty to leave the choice to OpenBLAS. */
    static Optional<String> best(Set<String> flags) {
        if (flags.containsAll(AVX512_FLAGS)) {
            return Optional.of(AVX512);
        }
        return flags.containsAll(AVX2_FLAGS) ? Optional.of(AVX2) : Optional.empty();
    }

    private static Set<String> processorFlags() {
        if (!Files.isReadable(PROCESSOR)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(PROCESSOR)) {
            Optional<String> flags = lines.filter(line -> line.startsWith("flags")).findFirst();
            return new HashSet<>(List.of(flags.orElse("").split("\\s+")));
        } catch (IOException e) {
            return Set.of();
        }
    }

    /**
     * The name of the kernel in use. JavaCPP does not map openblas_get_corename, but OpenBLAS keeps the selected kernel
     * in a variable that points to one of its tables, and both are exported symbols.
     */
    static String inUse() {
        Pointer selected = Loader.addressof("gotoblas");
        if (selected == null) {
            return UNKNOWN;
        }
        long table = new LongPointer(selected).get(0);
        return ALL.stream().filter(name -> {
            Pointer candidate = Loader.addressof("gotoblas_" + name);
            return candidate != null && candidate.address() == table;
        }).findFirst().orElse(UNKNOWN);
    }

    /** Whether the kernel multiplies few rows much faster in small blocks. */
    static boolean hasFastSmallProducts(String kernel) {
        return kernel.equals(AVX512) || kernel.equals("COOPERLAKE");
    }
}
