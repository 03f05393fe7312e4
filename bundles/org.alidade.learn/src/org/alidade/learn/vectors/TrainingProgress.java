package org.alidade.learn.vectors;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;

/** Shows progress before a person, and turns Ctrl-C, and any other end of the process, into a cancellation. */
final class TrainingProgress extends NullProgressMonitor implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\033[K";
    private static final long PATIENCE_SECONDS = 3;

    private final PrintWriter target;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancel, "alidade-cancel");
    private String task = "";
    private int total;
    private double done;
    private long shown = -1;

    TrainingProgress(PrintWriter target) {
        this.target = target;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void beginTask(String name, int totalWork) {
        task = name;
        total = totalWork;
        done = 0;
    }

    @Override
    public void setTaskName(String name) {
        task = name;
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public void internalWorked(double work) {
        done += work;
        long percent = total > 0 ? Math.round(100 * done / total) : 0;
        if (System.console() != null && percent != shown) {
            shown = percent;
            target.print(CLEAR_LINE + task + " " + percent + " %");
            target.flush();
        }
    }

    /** Takes the progress away. */
    void clear() {
        if (shown >= 0) {
            shown = -1;
            target.print(CLEAR_LINE);
            target.flush();
        }
    }

    private void cancel() {
        setCanceled(true);
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clear();
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            setCanceled(true); // the process is ending already, by this very hook
        }
    }
}
