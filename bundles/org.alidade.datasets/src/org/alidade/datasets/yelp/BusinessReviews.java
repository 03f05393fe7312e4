package org.alidade.datasets.yelp;

import java.io.IOException;
import java.util.List;

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
 * Reviews of businesses with one to five stars, from yelp_academic_dataset_review.json. The id of an example is the
 * number of its review in the file, from 1.
 *
 * <p><b>Source</b>: Yelp Open Dataset. <b>Differs</b>: Serrano and Smith 2019 used the selection of Zhang et al. 2015;
 * here splits are drawn from all reviews.
 */
public final class BusinessReviews implements DatasetReader {

    private static final List<String> STARS = List.of("1", "2", "3", "4", "5");

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        DataFile file = DataFile.of(settings.path("file"));
        new Import(new FieldDocuments(file.place(), new JsonRecords(file), Fields.required("stars", "text"),
                BusinessReviews::document), STARS, EmptyTexts.DROPPED).read(settings, sink, monitor);
    }

    /** Stars are written with or without a fraction of zero. */
    private static Document document(FieldRecord review, long number) {
        return new Document(review.place(), Long.toString(number), Origin.WHOLE,
                review.value(0).strip().replaceFirst("\\.0+$", ""), review.value(1));
    }
}
