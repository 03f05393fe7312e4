package org.alidade.engine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.OperationCanceledException;

/** Permits of a semaphore, held until this is closed for the first time, by whichever thread. */
final class Held implements AutoCloseable {

    private static final long POLL_MILLIS = 50;

    private final Semaphore semaphore;
    private final int permits;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Held(Semaphore semaphore, int permits) {
        this.semaphore = semaphore;
        this.permits = permits;
    }

    /**
     * Waits for permits.
     *
     * @throws OperationCanceledException if cancelled while it waits
     */
    static Held take(Semaphore semaphore, int permits, BooleanSupplier cancelled) {
        try {
            while (!semaphore.tryAcquire(permits, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    throw new OperationCanceledException();
                }
            }
        } catch (InterruptedException e) { // workers are interrupted when they have to stop only
            throw new OperationCanceledException();
        }
        return new Held(semaphore, permits);
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            semaphore.release(permits);
        }
    }
}
