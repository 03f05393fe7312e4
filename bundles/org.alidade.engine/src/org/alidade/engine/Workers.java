package org.alidade.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The threads of a run, as the one thread sees them that waits for them. */
final class Workers implements AutoCloseable {

    /**
     * How long a contribution may take to hear that it has to stop before it is interrupted, and then before it is left.
     */
    static final long GRACE_NANOS = 1_000_000_000;

    private static final long POLL_MILLIS = 20;

    private final ThreadPoolExecutor threads;
    private final List<Future<?>> waitedFor = new ArrayList<>();

    Workers(int jobs) {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(jobs, jobs, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "alidade-cell-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    Future<?> add(Runnable task) {
        Future<?> added = threads.submit(task);
        waitedFor.add(added);
        return added;
    }

    /** No longer waits for a task, whose thread may never come back: another takes its place. */
    void leave(Future<?> task) {
        waitedFor.remove(task);
        threads.setMaximumPoolSize(threads.getMaximumPoolSize() + 1);
        threads.setCorePoolSize(threads.getMaximumPoolSize());
    }

    /**
     * Waits until all is done; after a cancellation not for ever.
     *
     * @param cancelled asked every few milliseconds, on this thread
     * @return warnings
     */
    List<String> await(BooleanSupplier cancelled) {
        long since = 0;
        boolean interrupted = false;
        while (!isDone()) {
            if (cancelled.getAsBoolean() && since == 0) {
                since = System.nanoTime();
            }
            long waited = since == 0 ? 0 : System.nanoTime() - since;
            if (waited > GRACE_NANOS && !interrupted) {
                threads.shutdownNow().forEach(Workers::cancel);
                interrupted = true;
            } else if (waited > 2 * GRACE_NANOS) {
                return List.of("a contribution does not answer to the cancellation; it is left running without effect");
            }
        }
        return List.of();
    }

    private boolean isDone() {
        waitedFor.removeIf(Future::isDone);
        if (waitedFor.isEmpty()) {
            return true;
        }
        try {
            waitedFor.get(0).get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false; // tasks keep what goes wrong in them to tell it
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            return true;
        }
        return false;
    }

    /** One that has not begun will not. */
    private static void cancel(Runnable task) {
        if (task instanceof Future<?> added) {
            added.cancel(false);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
