package org.alidade.engine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.alidade.core.cell.Failure;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.Part;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * A contribution that is called: the one place where its exceptions are caught. They become a {@link Failure} of the
 * cell that blames it, or one that works inside it, by name.
 */
final class Guest {

    /** A call into the contribution. */
    @FunctionalInterface
    interface Call<T> {

        T call() throws ContributionException;
    }

    /** The contribution failed. */
    static final class FailedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        FailedException(Failure failure, Throwable cause) {
            super(failure.message(), cause);
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }

        /** Whether memory ran out, which may be others' fault. */
        boolean isOutOfMemory() {
            return getCause() instanceof OutOfMemoryError;
        }
    }

    private final Contribution contribution;
    private final Consumer<String> warnings;
    private final Map<String, Contribution> inside;

    /** @param warnings hears in one line what it does that it should not */
    Guest(Contribution contribution, Consumer<String> warnings) {
        this(contribution, warnings, new ConcurrentHashMap<>());
    }

    private Guest(Contribution contribution, Consumer<String> warnings, Map<String, Contribution> inside) {
        this.contribution = contribution;
        this.warnings = warnings;
        this.inside = inside;
    }

    /** Another that calls this one, such as the probe of a model: what fails inside is blamed on that, all the same. */
    Guest calledBy(Contribution other) {
        return new Guest(other, warnings, inside);
    }

    /** The same part, such that a failure in the class that it makes will be blamed on it. */
    Part inside(Part part) {
        Contribution c = part.contribution();
        Contribution watched = new Contribution(c.kind(), c.id(), c.version(), c.name(), c.description(), c.reference(),
                c.bundle(), c.bundleVersion(), c.settings(), () -> {
                    Object made = c.factory().create();
                    if (made != null) {
                        watch(made.getClass(), c);
                    }
                    return made;
                });
        return new Part(watched, part.settings());
    }

    /** What it inherits runs as it, too, unless another that works inside has the same superclass. */
    private void watch(Class<?> made, Contribution c) {
        inside.put(made.getName(), c);
        for (Class<?> type = made.getSuperclass(); type != null && type != Object.class; type = type.getSuperclass()) {
            inside.putIfAbsent(type.getName(), c);
        }
    }

    /**
     * Calls.
     *
     * @throws OperationCanceledException if cancelled: whatever a contribution throws then is no failure. If it claims
     *                                    so by itself, it has failed
     */
    <T> T call(IProgressMonitor monitor, Call<T> call) throws FailedException {
        GuestOutput output = GuestOutput.open();
        try {
            T result = call.call();
            if (result == null) {
                throw new IllegalStateException("returned nothing");
            }
            return result;
        } catch (ContributionException e) {
            throw failed(e.problem().id(), e.problem().bundle(), e.getMessage(), e);
        } catch (Throwable e) { // a guest may throw anything, checked exceptions of other languages included
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            if (e instanceof FailedTrainingException training) {
                throw new FailedException(training.failure(), e);
            }
            Contribution blamed = blamed(e);
            throw failed(blamed.id(), blamed.blame(), message(e), e);
        } finally {
            output.close().ifPresent(line -> warnings.accept(contribution.kind().label() + " '" + contribution.id()
                    + "' of " + contribution.blame() + " " + line));
            Thread.interrupted(); // a flag that a guest leaves set would keep the engine from reading and writing files
        }
    }

    private static FailedException failed(String id, String bundle, String message, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return new FailedException(
                new Failure(id, bundle, message.strip().replaceAll("\\s*\\R\\s*", " "), trace.toString()), cause);
    }

    private static String message(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return "ran out of memory (" + thrown.getMessage() + "); run fewer jobs, or give Java more with -Xmx";
        }
        if (thrown instanceof OperationCanceledException) {
            return "gave up as if it had been cancelled, which it was not";
        }
        String name = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
    }

    /** The contribution whose class is nearest to where it was thrown. */
    private Contribution blamed(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        for (StackTraceElement frame : root.getStackTrace()) {
            for (Map.Entry<String, Contribution> made : inside.entrySet()) {
                if ((frame.getClassName() + "$").startsWith(made.getKey() + "$")) {
                    return made.getValue();
                }
            }
        }
        return contribution;
    }
}
