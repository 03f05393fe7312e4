package org.alidade.datasets.document;

import java.io.IOException;

import org.alidade.datasets.file.Place;
import org.eclipse.core.runtime.IProgressMonitor;

/** The labelled texts of a data set, in an order that depends on nothing but its files' content and names. */
public interface Documents {

    /** Takes one document after the other. */
    @FunctionalInterface
    interface Taker {

        /** One more document. */
        void take(Document document) throws IOException;
    }

    /** Where they come from as a whole, for messages. */
    Place source();

    /**
     * Goes through all documents from the first; can be done again and gives the same.
     *
     * @param monitor checked at each document
     * @throws org.alidade.core.data.MalformedDataException if a file is not as expected; names file and line
     */
    void forEach(Taker taker, IProgressMonitor monitor) throws IOException;
}
