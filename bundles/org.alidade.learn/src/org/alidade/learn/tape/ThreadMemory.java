package org.alidade.learn.tape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.MemoryWorkspaceManager;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.AllocationPolicy;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.ResetPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.factory.Nd4j;

/** The memory that the tapes of one thread use again and again: one workspace per nesting depth, and float[] arrays. */
final class ThreadMemory {

    private static final WorkspaceConfiguration CONFIGURATION = WorkspaceConfiguration.builder()
            .initialSize(0).overallocationLimit(0.5).policyAllocation(AllocationPolicy.OVERALLOCATE)
            .policyLearning(LearningPolicy.FIRST_LOOP).policyReset(ResetPolicy.BLOCK_LEFT)
            .policySpill(SpillPolicy.REALLOCATE).build();

    private static final ThreadLocal<ThreadMemory> MEMORY = ThreadLocal.withInitial(ThreadMemory::new);

    /** Arrays not lent out, by their length: a power of two, or 1.5 times one. */
    private final TreeMap<Integer, Deque<float[]>> free = new TreeMap<>();
    private int depth;

    private ThreadMemory() {
        Nd4jStart.once();
    }

    static MemoryWorkspace openWorkspace() {
        ThreadMemory memory = MEMORY.get();
        // one identifier per depth: a workspace that is opened inside itself would recycle the outer tape's values
        return Nd4j.getWorkspaceManager().getAndActivateWorkspace(CONFIGURATION, "alidade.tape." + memory.depth++);
    }

    static void closeWorkspace(MemoryWorkspace workspace) {
        workspace.close();
        MEMORY.get().depth--;
    }

    static float[] lend(int n) {
        TreeMap<Integer, Deque<float[]>> free = MEMORY.get().free;
        var fitting = free.ceilingEntry(n);
        if (fitting == null || fitting.getKey() > 2L * n + 1024) {
            return new float[sizeClass(n)];
        }
        float[] array = fitting.getValue().pop();
        if (fitting.getValue().isEmpty()) {
            free.remove(fitting.getKey());
        }
        return array;
    }

    /** Few different lengths, so that arrays fit again although no two batches are alike. */
    private static int sizeClass(int n) {
        int power = Integer.highestOneBit(Math.max(64, n - 1));
        return n <= power + power / 2 ? power + power / 2 : Math.max(2 * power, n);
    }

    static void giveBack(List<float[]> arrays) {
        TreeMap<Integer, Deque<float[]>> free = MEMORY.get().free;
        arrays.forEach(array -> free.computeIfAbsent(array.length, n -> new ArrayDeque<>()).push(array));
    }

    /** Not by the manager's own command for all of them, which stops every thread for a full garbage collection. */
    static void release() {
        MemoryWorkspaceManager workspaces = Nd4j.getWorkspaceManager();
        workspaces.getAllWorkspacesForCurrentThread().forEach(workspaces::destroyWorkspace);
        MEMORY.remove();
    }
}
