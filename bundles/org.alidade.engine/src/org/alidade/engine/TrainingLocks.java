package org.alidade.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

import org.alidade.core.cell.TrainingCell;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Keeps two workers from training the same cell: the second waits, and finds it done. Nobody holds two of these locks.
 */
final class TrainingLocks {

    private final Map<String, Semaphore> locks = new ConcurrentHashMap<>();

    /** @throws OperationCanceledException if the run is cancelled while it waits */
    Held hold(TrainingCell cell, BooleanSupplier cancelled) {
        return Held.take(locks.computeIfAbsent(cell.key(), key -> new Semaphore(1)), 1, cancelled);
    }
}
