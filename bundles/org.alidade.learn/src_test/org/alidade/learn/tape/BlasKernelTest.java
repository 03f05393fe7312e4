package org.alidade.learn.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

class BlasKernelTest {

    @Test
    void theKernelFollowsFromWhatTheProcessorCan() {
        assertEquals(Optional.of("SKYLAKEX"),
                BlasKernel.best(Set.of("avx2", "fma", "avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl")));
        assertEquals(Optional.of("HASWELL"), BlasKernel.best(Set.of("avx2", "fma", "avx512f")));
        assertEquals(Optional.empty(), BlasKernel.best(Set.of("sse4_2", "avx")));
    }
}
