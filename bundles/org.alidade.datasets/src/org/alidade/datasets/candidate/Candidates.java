package org.alidade.datasets.candidate;

import java.io.IOException;

import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;

/** All examples of a data set; can be gone through again, in the same order. */
@FunctionalInterface
public interface Candidates {

    /** Takes examples in the order of the files. */
    interface Taker {

        /** One more. */
        void take(Candidate candidate) throws IOException;

        /** Whether more of an origin are of use; what comes nevertheless is taken. */
        boolean wants(Origin origin);
    }

    /**
     * Hands out all examples that are wanted.
     *
     * @param monitor checked at each example
     */
    void forEach(Taker taker, IProgressMonitor monitor) throws IOException;
}
