package org.alidade.engine;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.IProgressMonitor;

/** What a contribution gets to report its progress to, and to hear of a cancellation. One thread reports. */
final class CellMonitor implements IProgressMonitor {

    private static final double STEP = .01;

    private final BooleanSupplier cancelled;
    private final DoubleConsumer progress;
    private double total;
    private double worked;
    private double reported;

    /** @param progress hears of fractions from 0 to 1 that are at least a hundredth apart */
    CellMonitor(BooleanSupplier cancelled, DoubleConsumer progress) {
        this.cancelled = cancelled;
        this.progress = progress;
    }

    @Override
    public void beginTask(String name, int totalWork) {
        total = totalWork;
        worked = 0;
        reported = 0;
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public void internalWorked(double work) {
        worked += work;
        double fraction = total > 0 ? Math.min(1, worked / total) : 0;
        if (fraction >= reported + STEP) {
            reported = fraction;
            progress.accept(fraction);
        }
    }

    @Override
    public boolean isCanceled() {
        return cancelled.getAsBoolean();
    }

    @Override
    public void setCanceled(boolean value) {
        // a contribution may end its own work by an exception, but not the run of others
    }

    @Override
    public void setTaskName(String name) {
        // a cell goes by its own name
    }

    @Override
    public void subTask(String name) {
        // a cell goes by its own name
    }

    @Override
    public void done() {
        // the engine sees the end when the call returns
    }
}
