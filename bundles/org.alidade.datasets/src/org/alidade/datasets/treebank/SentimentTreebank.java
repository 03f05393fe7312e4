package org.alidade.datasets.treebank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.document.Documents;
import org.alidade.datasets.document.Import;
import org.alidade.datasets.document.Import.EmptyTexts;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.FileTree;
import org.alidade.datasets.file.Place;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Whole sentences of the Stanford Sentiment Treebank, from its trees or from its tables of phrases. The id of an
 * example is its split and number there ({@code test:17}).
 *
 * <p><b>Source</b>: Socher et al. 2013; preparation of Jain and Wallace 2019: names of brackets and every character
 * that is not of a word become blanks, the rest is lower case. Read so, the official trees give 6,920, 872 and 1,821
 * sentences. <b>Differs</b>: words end at blanks, where the authors ran spaCy; of the 9,613 texts two differ
 * ({@code gonna} for {@code gon na}, {@code 28k} for {@code 28 k}; set the tokeniser to english for these).
 */
public final class SentimentTreebank implements DatasetReader {

    private static final String FILES = "train.txt, dev.txt and test.txt of the Stanford Sentiment Treebank's trees"
            + " (trainDevTestTrees_PTB.zip)";

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        Sentiments sentiments = Sentiments.valueOf(settings.text("classes").toUpperCase(Locale.ROOT));
        new Import(documents(settings.path("folder"), sentiments), sentiments.labels(), EmptyTexts.REFUSED)
                .read(settings, sink, monitor);
    }

    private static Documents documents(Path folder, Sentiments sentiments) throws IOException {
        FileTree phrases = FileTree.of(folder, "stanfordSentimentTreebank");
        if (phrases.find(Phrases.FILES.get(0)).isPresent()) {
            return new Phrases(phrases, sentiments);
        }
        FileTree trees = FileTree.of(folder, "trees");
        Map<Split, DataFile> files = new EnumMap<>(Split.class);
        List<String> missing = new ArrayList<>();
        for (Split split : Split.values()) {
            Optional<DataFile> file = trees.find(Trees.fileName(split));
            file.ifPresentOrElse(found -> files.put(split, found), () -> missing.add(Trees.fileName(split)));
        }
        Place source = new Place(trees.place(), 0);
        if (!missing.isEmpty()) {
            throw source.malformed("no " + String.join(", no ", missing), FILES + ", here or in a subfolder trees, or "
                    + String.join(", ", Phrases.FILES) + " of stanfordSentimentTreebank.zip");
        }
        return new Trees(source, files, sentiments);
    }
}
