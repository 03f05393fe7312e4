package org.alidade.datasets.zhang;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Documents;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.XmlRecords;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Questions with their best answers from FullOct2007.xml, by main category. Those of other than the ten largest are
 * left out. The id of an example is the number of its element document, from 1.
 *
 * <p><b>Source</b>: Yahoo! Webscope L6, as Serrano and Smith 2019 used it: subject, content and best answer; of each
 * category 140,000 for training and development (a tenth), 5,000 for testing. <b>Differs</b>: others are drawn;
 * words and sentences are found by rules instead of spaCy; a word enters the vocabulary by the number of training texts
 * that have it, there by its occurrences in train and dev; theirs left out texts of more than 50 sentences, or of more
 * than 350 words in one, before they drew.
 */
public final class YahooQuestions implements DatasetReader {

    private static final Fields FIELDS = Fields.required("subject").optional("content", "bestanswer", "maincat");
    private static final int CATEGORY = 3;

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        new Import(new Questions(DataFile.of(settings.path("file"))), YahooTopics.NAMES, EmptyTexts.DROPPED)
                .read(settings, sink, monitor);
    }

    /** The elements of the ten categories. */
    private record Questions(DataFile file) implements Documents {

        @Override
        public Place source() {
            return file.place();
        }

        @Override
        public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
            AtomicLong number = new AtomicLong();
            new XmlRecords(file, "document").read(FIELDS, question -> {
                String id = Long.toString(number.incrementAndGet());
                String category = question.value(CATEGORY).strip();
                if (YahooTopics.NAMES.contains(category)) {
                    taker.take(new Document(question.place(), id, Origin.WHOLE, category, text(question)));
                }
            }, monitor);
        }

        /** An empty line between parts, so that no sentence goes from one to the other. */
        private static String text(FieldRecord question) {
            return String.join("\n\n", List.of(question.value(0), question.value(1), question.value(2)));
        }
    }
}
