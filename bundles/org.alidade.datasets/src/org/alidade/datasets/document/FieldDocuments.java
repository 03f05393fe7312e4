package org.alidade.datasets.document;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.Records;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Documents of one record each, in the order of their file.
 *
 * @param source  the file
 * @param records its content
 * @param fields  wanted of each
 * @param reading makes documents of them
 */
public record FieldDocuments(Place source, Records records, Fields fields, Reading reading) implements Documents {

    /** Makes a document of a record. */
    @FunctionalInterface
    public interface Reading {

        /**
         * The document.
         *
         * @param number of the record in its file, from 1
         */
        Document document(FieldRecord taken, long number) throws MalformedDataException;
    }

    @Override
    public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
        AtomicLong number = new AtomicLong();
        records.read(fields, taken -> taker.take(reading.document(taken, number.incrementAndGet())), monitor);
    }
}
