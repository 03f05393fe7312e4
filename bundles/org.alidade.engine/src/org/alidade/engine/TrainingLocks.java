package org.alidade.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.alidade.core.cell.TrainingCell;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Keeps two workers from training the same cell: the second waits, and finds it done. Nobody holds two of these locks.
 */
final class TrainingLocks {

    private static final long POLL_MILLIS = 50;

    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** A lock that is held until it is closed. */
    interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /** @throws OperationCanceledException if the run is cancelled while it waits */
    Held hold(TrainingCell cell, BooleanSupplier cancelled) {
        ReentrantLock lock = locks.computeIfAbsent(cell.key(), key -> new ReentrantLock());
        try {
            while (!lock.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    throw new OperationCanceledException();
                }
            }
        } catch (InterruptedException e) { // workers are interrupted when cancelled only
            throw new OperationCanceledException();
        }
        return lock::unlock;
    }
}
