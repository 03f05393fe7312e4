package org.alidade.benchmark;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/**
 * How long something took.
 *
 * @param cpu  seconds of processor time, of all threads of the process: compiler and garbage collector included
 * @param wall seconds on the clock
 */
record Seconds(double cpu, double wall) {

    /** A clock that tells how long it is since it was asked last. */
    static final class Lap {

        private double cpu = cpuNow();
        private long wall = System.nanoTime();

        Seconds next() {
            double cpuBefore = cpu;
            long wallBefore = wall;
            cpu = cpuNow();
            wall = System.nanoTime();
            return new Seconds(cpu - cpuBefore, (wall - wallBefore) / 1e9);
        }
    }

    /** Something to be measured. */
    interface Work {

        void run() throws Exception;
    }

    static Seconds of(Work work) throws Exception {
        Lap lap = new Lap();
        work.run();
        return lap.next();
    }

    /** The share of one of several equal things. */
    Seconds per(int count) {
        return new Seconds(cpu / count, wall / count);
    }

    private static double cpuNow() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            return system.getProcessCpuTime() / 1e9;
        }
        throw new IllegalStateException("This Java does not tell the processor time of its process");
    }
}
