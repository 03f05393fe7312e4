package org.alidade.datasets.film;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.document.TextFiles;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Encoding;
import org.alidade.datasets.file.FileTree;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The Large Movie Review Dataset from its official folder or archive: 25,000 reviews for training, 25,000 for testing,
 * half of either negative. The id of an example is its file's name ({@code train/neg/0_3.txt}).
 *
 * <p><b>Source</b>: Maas et al. 2011; preparation of Jain and Wallace 2019: reviews of fewer than 400 words, a fifth of
 * those of train for development, a fifth of those of test to measure on. <b>Differs</b>: they took word numbers that
 * Keras offers; here Keras's tokeniser is applied to the texts, which leaves 4,342 reviews to measure on where theirs
 * left 4,356, and other reviews are drawn.
 */
public final class LargeMovieReviews implements DatasetReader {

    private static final List<String> LABELS = List.of("negative", "positive");
    private static final Pattern REVIEW = Pattern.compile("(train|test)/(neg|pos)/[^/]+\\.txt");

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        FileTree tree = FileTree.of(settings.path("folder"), "aclImdb");
        Place source = new Place(tree.place(), 0);
        SortedMap<String, DataFile> reviews = tree.files(REVIEW, monitor);
        if (reviews.isEmpty()) {
            throw source.malformed("no review",
                    "files train/neg/0_3.txt and so on, of the folder aclImdb or its archive");
        }
        new Import(new TextFiles(source, reviews, Encoding.UTF_8, LargeMovieReviews::document), LABELS,
                EmptyTexts.DROPPED).read(settings, sink, monitor);
    }

    private static Document document(Place place, String name, String text) {
        Origin origin = name.startsWith("train/") ? Origin.TRAIN : Origin.TEST;
        return new Document(place, name, origin, LABELS.get(name.contains("/neg/") ? 0 : 1), text);
    }
}
