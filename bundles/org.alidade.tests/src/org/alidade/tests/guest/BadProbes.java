package org.alidade.tests.guest;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

import org.alidade.core.data.Split;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.IProgressMonitor;

/** Probes of a third party that do what no probe may. */
public final class BadProbes {

    private BadProbes() {
    }

    /** Divides by zero. */
    public static final class Throws implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            throw new ArithmeticException("/ by zero");
        }
    }

    /** Measures a number that is none. */
    public static final class NotANumber implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            rows.row().set("number", Double.NaN).add();
        }
    }

    /** Neither ends nor listens. */
    public static final class Hangs implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.onSpinWait(); // that is what it is bad for
                }
            }
        }
    }

    /** Doubles an array until there is no more memory; a single block that is too large leaves it to others. */
    public static final class Allocates implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            long[] all = new long[1 << 20];
            while (all.length > 0) {
                all = Arrays.copyOf(all, all.length < 1 << 26 ? 2 * all.length : Integer.MAX_VALUE);
            }
        }
    }

    /** Adds rows without end. Their texts are one, so that the table is large on the disk only. */
    public static final class Floods implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            String text = "x".repeat(1 << 24);
            while (!monitor.isCanceled()) {
                rows.row().set("number", 0).set("text", text).add();
            }
        }
    }

    /** Was compiled against a class that is not there. */
    public static final class Links implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            rows.row().set("number", Absent.number()).add();
        }
    }

    /** Cannot even be initialised. */
    public static final class Initialises implements Probe {

        private static final int NUMBER = Integer.parseInt("none");

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            rows.row().set("number", NUMBER).add();
        }
    }

    /** Talks. */
    public static final class Prints implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            System.out.println("look at me");
            System.err.println("and at me");
            rows.row().set("number", 0).set("text", "done").add();
        }
    }

    /** Leaves a thread behind that ends with the program only. */
    public static final class Forks implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            Thread thread = new Thread(() -> new Hangs().measure(subject, rows, monitor), "left behind");
            thread.setDaemon(true);
            thread.start();
            rows.row().set("number", 0).set("text", "done").add();
        }
    }

    /** Writes into what it was given. */
    public static final class Changes implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            for (Reading reading : subject.readings(monitor)) {
                Arrays.fill(reading.attention(), 7);
                Arrays.fill(reading.probabilities(), 7);
            }
            rows.row().set("number", 0).set("text", "done").add();
        }
    }

    /** Does nothing bad itself, and meets an encoder that does. */
    public static final class Reads implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            BadEncoder.isBad = true;
            try {
                subject.model().read(subject.corpus().examples(Split.TEST), monitor);
            } finally {
                BadEncoder.isBad = false;
            }
        }
    }
}
