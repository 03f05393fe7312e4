package org.alidade.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Checks rules one after another; whatever one throws is its breach, and the next is checked all the same. */
final class Rules {

    private static final long CANCEL_MILLIS = 50;
    /** A second, and as much again for a machine that is busy. */
    private static final long PATIENCE_MILLIS = 2000;

    /** Finds out whether a rule is kept. */
    @FunctionalInterface
    interface Check {

        /** @return what was found wrong; empty if nothing */
        Optional<String> run() throws Exception;
    }

    /** Something that takes its time and listens to a monitor. */
    @FunctionalInterface
    interface Work {

        void run(IProgressMonitor monitor) throws Exception;
    }

    private final List<Breach> breaches = new ArrayList<>();

    void rule(String sentence, Check check) {
        try {
            check.run().ifPresent(finding -> breaches.add(new Breach(sentence, finding)));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            breaches.add(new Breach(sentence, String.valueOf(e)));
        }
    }

    /** The rules that are not kept, in the order of checking. */
    List<Breach> breaches() {
        return List.copyOf(breaches);
    }

    /** Who is cancelled before he begins ends by the one exception that says so. */
    static Optional<String> cancelledBefore(Work work) throws Exception {
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        try {
            work.run(monitor);
        } catch (OperationCanceledException e) {
            return Optional.empty();
        }
        return Optional.of("it went on, expected an OperationCanceledException");
    }

    /** Who is cancelled on the way ends within a second; who is done before that is no worse. */
    static Optional<String> cancelledOnTheWay(Work work) throws Exception {
        long begin = System.nanoTime();
        NullProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return millisSince(begin) > CANCEL_MILLIS;
            }
        };
        try {
            work.run(monitor);
        } catch (OperationCanceledException e) {
            long heard = millisSince(begin) - CANCEL_MILLIS;
            return heard <= PATIENCE_MILLIS ? Optional.empty()
                    : Optional.of("it ended " + heard + " ms after it was cancelled, expected at most 1000");
        }
        long took = millisSince(begin);
        return took <= PATIENCE_MILLIS ? Optional.empty()
                : Optional
                        .of("it was cancelled after " + CANCEL_MILLIS + " ms and went on to its end, " + took + " ms");
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** The first number in which two arrays differ by more than a tolerance. */
    static Optional<String> difference(String what, float[] expected, float[] found, double tolerance) {
        if (expected.length != found.length) {
            return Optional.of(what + " has " + found.length + " numbers, expected " + expected.length);
        }
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(expected[i] - found[i]) <= tolerance)) {
                return Optional.of(what + "[" + i + "] is " + found[i] + ", expected " + expected[i]);
            }
        }
        return Optional.empty();
    }

    /** The first finding of several. */
    @SafeVarargs
    static Optional<String> first(Optional<String>... findings) {
        return Arrays.stream(findings).flatMap(Optional::stream).findFirst();
    }
}
