package org.alidade.datasets.records;

import java.io.IOException;

import org.alidade.core.data.MalformedDataException;
import org.eclipse.core.runtime.IProgressMonitor;

/** A file of records. */
public interface Records {

    /** Takes each record in the order of the file. */
    @FunctionalInterface
    interface Taker {

        /** One more record. */
        void take(FieldRecord taken) throws IOException;
    }

    /**
     * Reads all records from the beginning; can be done again.
     *
     * @param fields  wanted of each
     * @param monitor checked at each record
     * @throws MalformedDataException if the file is not as expected, or a required field is missing; names the line
     */
    void read(Fields fields, Taker taker, IProgressMonitor monitor) throws IOException;
}
