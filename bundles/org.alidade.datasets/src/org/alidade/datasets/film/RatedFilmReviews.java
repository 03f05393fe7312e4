package org.alidade.datasets.film;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.FieldDocuments;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.JsonRecords;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Reviews of films with ratings from 1 to 10, from data.json. The id of an example is its number in the file, from 1.
 *
 * <p><b>Source</b>: Diao et al. 2014, as Serrano and Smith 2019 used it: rating and review, titles unused; 80, 10 and
 * 10 percent. <b>Differs</b>: other reviews are drawn; words and
 * sentences are found by rules instead of spaCy; a word enters the vocabulary by the number of training texts that have
 * it, there by its occurrences in train and dev.
 */
public final class RatedFilmReviews implements DatasetReader {

    private static final List<String> LABELS = IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList();

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        DataFile file = DataFile.of(settings.path("file"));
        new Import(new FieldDocuments(file.place(), new JsonRecords(file), Fields.required("rating", "review"),
                RatedFilmReviews::document), LABELS, EmptyTexts.DROPPED).read(settings, sink, monitor);
    }

    private static Document document(FieldRecord review, long number) {
        return new Document(review.place(), Long.toString(number), Origin.WHOLE, review.value(0).strip(),
                review.value(1));
    }
}
