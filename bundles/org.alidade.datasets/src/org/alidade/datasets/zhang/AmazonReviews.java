package org.alidade.datasets.zhang;

import java.io.IOException;
import java.util.List;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.zhang.ZhangTables.Breaks;
import org.alidade.datasets.zhang.ZhangTables.Shape;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Reviews of products with one to five stars: 3,000,000 for training, 650,000 for testing.
 *
 * <p><b>Source</b>: Zhang et al. 2015 (Amazon Review Full); 10 percent of train for development, as Serrano and Smith
 * 2019. <b>Differs</b>: other reviews are drawn; whether they used titles is not known, here they
 * are a setting; words and sentences are found by rules instead of spaCy; a word enters the vocabulary by the number of
 * training texts that have it, there by its occurrences in train and dev.
 */
public final class AmazonReviews implements DatasetReader {

    private static final List<String> STARS = List.of("1", "2", "3", "4", "5");

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        Shape shape = new Shape(STARS, STARS, settings.flag("titles") ? List.of(2, 3) : List.of(3), Breaks.LINES);
        new Import(ZhangTables.of(settings, "amazon_review_full_csv", shape), STARS, EmptyTexts.DROPPED).read(settings,
                sink, monitor);
    }
}
