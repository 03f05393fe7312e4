package org.alidade.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The threads of a run. */
final class Workers implements AutoCloseable {

    private static final long POLL_MILLIS = 20;
    /**
     * How long a contribution may take to hear of a cancellation before it is interrupted, and then before it is left.
     */
    private static final long GRACE_NANOS = 1_000_000_000;

    private final ExecutorService threads;

    Workers(int jobs) {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "alidade-cell-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    void add(Runnable task) {
        threads.execute(task);
    }

    /**
     * Waits until all is done; after a cancellation not for ever.
     *
     * @return warnings
     */
    List<String> await(BooleanSupplier cancelled) {
        threads.shutdown();
        List<String> warnings = new ArrayList<>();
        long since = 0;
        boolean interrupted = false;
        while (!isTerminated()) {
            if (since == 0 && cancelled.getAsBoolean()) {
                since = System.nanoTime();
            }
            long waited = since == 0 ? 0 : System.nanoTime() - since;
            if (waited > GRACE_NANOS && !interrupted) {
                threads.shutdownNow();
                interrupted = true;
            } else if (waited > 2 * GRACE_NANOS) {
                warnings.add("a contribution does not answer to the cancellation; it is left running without effect");
                return warnings;
            }
        }
        return warnings;
    }

    private boolean isTerminated() {
        try {
            return threads.awaitTermination(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
