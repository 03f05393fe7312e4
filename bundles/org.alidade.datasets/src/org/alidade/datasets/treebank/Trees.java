package org.alidade.datasets.treebank;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.data.Split;
import org.alidade.datasets.document.Document;
import org.alidade.datasets.document.Documents;
import org.alidade.datasets.file.DataFile;
import org.alidade.datasets.file.Place;
import org.alidade.datasets.split.Origin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * The treebank as trees: train.txt, dev.txt and test.txt, one tree a line. Blank lines are skipped.
 *
 * @param source     the folder
 * @param files      by split
 * @param sentiments that are wanted
 */
record Trees(Place source, Map<Split, DataFile> files, Sentiments sentiments) implements Documents {

    /** Name of a split's file. */
    static String fileName(Split split) {
        return split.name().toLowerCase(Locale.ROOT) + ".txt";
    }

    @Override
    public void forEach(Taker taker, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, Split.values().length);
        for (Split split : List.of(Split.values())) {
            SubMonitor part = progress.split(1);
            DataFile file = files.get(split);
            file.read(reader -> readTrees(file.place(), reader, Origin.of(split), taker, part));
        }
    }

    private void readTrees(Place file, BufferedReader reader, Origin origin, Taker taker, SubMonitor progress)
            throws IOException {
        long trees = 0;
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            progress.checkCanceled();
            number++;
            if (!line.isBlank()) {
                trees++;
                Sentence sentence = new TreeParser(file.file(), number, line).sentence();
                Optional<Document> document = sentiments.document(new Place(file.file(), number), origin, number,
                        sentence);
                if (document.isPresent()) {
                    taker.take(document.get());
                }
            }
        }
        if (trees == 0) {
            throw file.malformed("no tree", "one tree a line, as (3 (2 It) (4 works))");
        }
    }
}
