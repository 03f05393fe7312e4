package org.alidade.engine;

import java.time.Duration;

import org.eclipse.core.runtime.OperationCanceledException;

/**
 * The computation of one cell on the thread that makes this, watched by another. When its time is over, the contribution
 * hears of a cancellation; if it does not listen its thread is interrupted; if that does not help either, it is given up.
 * Safe for two threads.
 */
final class Attempt {

    private enum State {
        RUNNING, OVERDUE, INTERRUPTED, GIVEN_UP, ENDED
    }

    private final Thread thread = Thread.currentThread();
    private final long begin = System.nanoTime();
    private final long limit;
    private State state = State.RUNNING;

    /** @param limit zero for none */
    Attempt(Duration limit) {
        this.limit = limit.toNanos();
    }

    /** Seconds since it began, wall clock. */
    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Whether the contribution has to stop, since its time is over. */
    synchronized boolean isOverdue() {
        return state != State.RUNNING && state != State.ENDED;
    }

    /** Whether its thread is left to itself; nothing that it does has an effect any more. */
    synchronized boolean isGivenUp() {
        return state == State.GIVEN_UP;
    }

    /**
     * To be asked now and then by another thread.
     *
     * @return true once, when the thread is to be left to itself
     */
    synchronized boolean watch() {
        long over = limit == 0 ? -1 : System.nanoTime() - begin - limit;
        if (state == State.RUNNING && over > 0) {
            state = State.OVERDUE;
        } else if (state == State.OVERDUE && over > Workers.GRACE_NANOS) {
            thread.interrupt();
            state = State.INTERRUPTED;
        } else if (state == State.INTERRUPTED && over > 2 * Workers.GRACE_NANOS) {
            state = State.GIVEN_UP;
            return true;
        }
        return false;
    }

    /**
     * Said by the thread itself when the contribution has returned.
     *
     * @return whether its time was over
     * @throws OperationCanceledException if it was given up meanwhile
     */
    synchronized boolean end() {
        if (state == State.GIVEN_UP) {
            throw new OperationCanceledException();
        }
        boolean overdue = isOverdue();
        if (state == State.INTERRUPTED) {
            Thread.interrupted(); // would keep the engine from writing files
        }
        state = State.ENDED;
        return overdue;
    }
}
