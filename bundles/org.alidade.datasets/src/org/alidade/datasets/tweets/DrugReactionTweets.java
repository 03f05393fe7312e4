package org.alidade.datasets.tweets;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Documents;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.Delimited;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.Format;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Tweets that do or do not mention an adverse reaction to a drug, as tables {@code tweet_id user_id class text} between
 * tabs, without a header, after the texts were fetched by their numbers. Tweets that could not be fetched are left out.
 * The id of an example is its tweet's number.
 *
 * <p><b>Source</b>: Nikfarjam et al. 2015; splits and minimum frequency of Jain and Wallace 2019. <b>Differs</b>: they
 * had test tweets of their own; without a second file a fifth is drawn, and other tweets are.
 */
public final class DrugReactionTweets implements DatasetReader {

    private static final List<String> LABELS = List.of("none", "reaction");
    private static final Map<String, String> CLASSES = Map.of("0", "none", "1", "reaction");
    private static final Set<String> NOT_FETCHED = Set.of("", "Not Available", "NOT AVAILABLE");
    private static final Fields FIELDS = Fields.required("1", "3", "4");

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        DataFile file = DataFile.of(settings.path("file"));
        Optional<DataFile> test = settings.optionalPath("testFile").isPresent()
                ? Optional.of(DataFile.of(settings.path("testFile")))
                : Optional.empty();
        new Import(new Tweets(file, test), LABELS, EmptyTexts.DROPPED).read(settings, sink, monitor);
    }

    /** The tweets of one or two files. */
    private record Tweets(DataFile file, Optional<DataFile> test) implements Documents {

        @Override
        public Place source() {
            return file.place();
        }

        @Override
        public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
            SubMonitor progress = SubMonitor.convert(monitor, 2);
            read(file, test.isPresent() ? Origin.TRAIN : Origin.WHOLE, taker, progress.split(1));
            if (test.isPresent()) {
                read(test.get(), Origin.TEST, taker, progress.split(1));
            }
        }

        private static void read(DataFile file, Origin origin, Taker taker, IProgressMonitor monitor)
                throws IOException {
            new Delimited(file, Format.TSV.withoutHeader()).read(FIELDS, row -> {
                String label = label(row);
                if (!NOT_FETCHED.contains(row.value(2).strip())) {
                    taker.take(new Document(row.place(), row.value(0).strip(), origin, label, row.value(2)));
                }
            }, monitor);
        }

        private static String label(FieldRecord row) throws MalformedDataException {
            String label = CLASSES.get(row.value(1).strip());
            if (label == null) {
                throw row.place().malformed("the class \"" + row.value(1).strip() + "\"",
                        "1 for an adverse reaction or 0 for none");
            }
            return label;
        }
    }
}
