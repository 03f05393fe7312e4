package org.alidade.engine;

import java.io.IOException;

import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionException;
import org.alidade.engine.store.FileProblem;
import org.eclipse.core.runtime.OperationCanceledException;

/** Calls readers of data sets, which are guests, and says in one line what went wrong. */
final class DataReading {

    /** A call of a reader. */
    @FunctionalInterface
    interface Call<T> {

        /** What was read. */
        T read() throws IOException, ContributionException;
    }

    private DataReading() {
    }

    /**
     * What the reader of a data set gives.
     *
     * @throws EngineException            if it fails in any way; names data set and bundle, and what the reader says of
     *                                    files
     * @throws OperationCanceledException if cancelled
     */
    static <T> T of(Contribution dataset, Call<T> call) throws EngineException {
        String name = "data set '" + dataset.id() + "': ";
        try {
            return call.read();
        } catch (IOException e) {
            throw new EngineException(name + FileProblem.of(e), e);
        } catch (ContributionException e) {
            throw new EngineException(e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new EngineException(name + e.getMessage(), e);
        } catch (OperationCanceledException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            throw new EngineException(name + "its reader from " + dataset.blame() + " failed: " + e, e);
        }
    }
}
