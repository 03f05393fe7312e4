package org.alidade.datasets.csv;

import java.io.IOException;
import java.util.Optional;

import org.alidade.core.data.MalformedDataException;
import org.alidade.datasets.csv.Mapping.Part;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Documents;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Records;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The records of a file as documents. The id of one without an id is the line it starts on.
 *
 * @param source  the file
 * @param records its content
 * @param mapping which column holds what
 */
record MappedDocuments(Place source, Records records, Mapping mapping) implements Documents {

    @Override
    public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
        records.read(mapping.fields(), row -> taker.take(document(row)), monitor);
    }

    private Document document(FieldRecord row) throws MalformedDataException {
        Place place = row.place();
        String label = mapping.value(Part.LABEL, row).strip();
        String text = mapping.value(Part.TEXT, row);
        if (label.isEmpty()) {
            throw place.malformed("an empty label", "a text of at least one word and its label");
        }
        String id = mapping.value(Part.ID, row).strip();
        if (id.isEmpty() && mapping.column(Part.ID).isPresent()) {
            throw place.malformed("an empty id", "an id in each row, or no column of ids");
        }
        return new Document(place, id.isEmpty() ? "line:" + place.line() : id, origin(row), label, text,
                mapping.value(Part.QUERY, row), mapping.value(Part.RATIONALE, row));
    }

    private Origin origin(FieldRecord row) throws MalformedDataException {
        Optional<String> column = mapping.column(Part.SPLIT);
        if (column.isEmpty()) {
            return Origin.WHOLE;
        }
        String name = mapping.value(Part.SPLIT, row).strip();
        Optional<Origin> origin = Origin.named(name);
        if (origin.isEmpty()) {
            throw row.place().malformed(column.get() + " \"" + name + "\"", "train, dev or test");
        }
        return origin.get();
    }
}
