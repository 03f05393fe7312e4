package org.alidade.datasets.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Documents;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.FileTree;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.records.Delimited;
import org.alidade.datasets.records.FieldRecord;
import org.alidade.datasets.records.Fields;
import org.alidade.datasets.records.Format;
import org.alidade.datasets.records.JsonRecords;
import org.alidade.datasets.records.Records;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * The Stanford Natural Language Inference corpus from its official files: the premise (sentence1) is the attended text,
 * the hypothesis (sentence2) the query. Pairs on which its annotators did not agree (gold label {@code -}) are dropped,
 * and so are pairs whose premise has no words.
 *
 * <p><b>Source</b>: Bowman et al. 2015; which text is attended, labels and cleaning as in the released code of Jain and
 * Wallace 2019. <b>Differs</b>: see {@link org.alidade.datasets.text.EnglishTokens}.
 */
public final class Snli implements DatasetReader {

    private static final List<String> LABELS = List.of("contradiction", "entailment", "neutral");
    private static final String NO_AGREEMENT = "-";
    private static final String JSON = "jsonl";
    private static final Fields FIELDS = Fields.required("gold_label", "sentence1", "sentence2");

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        FileTree tree = FileTree.of(settings.path("folder"), "snli_1.0");
        String format = settings.text("format");
        List<Part> parts = new ArrayList<>();
        for (Split split : Split.values()) {
            DataFile file = tree.file("snli_1.0_" + split.name().toLowerCase(Locale.ROOT) + "." + format);
            parts.add(new Part(split, format.equals(JSON) ? new JsonRecords(file) : new Delimited(file, Format.TSV)));
        }
        new Import(new Pairs(new Place(tree.place(), 0), parts), LABELS, EmptyTexts.DROPPED).read(settings, sink,
                monitor);
    }

    /** The file of a split. */
    private record Part(Split split, Records records) {
    }

    /** The pairs of all files. */
    private record Pairs(Place source, List<Part> parts) implements Documents {

        @Override
        public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
            SubMonitor progress = SubMonitor.convert(monitor, parts.size());
            for (Part part : parts) {
                part.records().read(FIELDS, pair -> {
                    if (!pair.value(0).strip().equals(NO_AGREEMENT)) {
                        taker.take(document(pair, part.split()));
                    }
                }, progress.split(1));
            }
        }

        private static Document document(FieldRecord pair, Split split) {
            String id = split.name().toLowerCase(Locale.ROOT) + ":" + pair.place().line();
            return new Document(pair.place(), id, Origin.of(split), pair.value(0).strip(), pair.value(1), pair.value(2),
                    "");
        }
    }
}
