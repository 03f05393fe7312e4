package org.alidade.engine.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Turns Ctrl-C, and any other end of the process, into a cancellation, and gives what runs the time to end cleanly. */
final class Cancellation implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 3;

    private final NullProgressMonitor monitor = new NullProgressMonitor();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancel, "alidade-cancel");

    Cancellation() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Cancelled when the process is asked to end. */
    IProgressMonitor monitor() {
        return monitor;
    }

    private void cancel() {
        monitor.setCanceled(true);
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            monitor.setCanceled(true); // the process is ending already, by this very hook
        }
    }
}
