package org.alidade.datasets.treebank;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.MalformedDataException;
import org.alidade.core.data.Split;
import org.alidade.core.setting.Settings;
import org.alidade.datasets.file.Utf8;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * The Stanford Sentiment Treebank from its official trees, as a binary task: whole sentences, labels 0 and 1 negative,
 * 3 and 4 positive, neutral sentences dropped. Blank lines are skipped.
 *
 * <p><b>Source</b>: Socher et al. 2013; preparation of Jain and Wallace 2019, see {@link Cleaner}. Read so, the
 * official files give 6,920, 872 and 1,821 sentences. <b>Differs</b>: see {@link Cleaner}.
 */
public final class SentimentTreebank implements DatasetReader {

    private static final String NEGATIVE = "negative";
    private static final String POSITIVE = "positive";
    private static final String FILES = "train.txt, dev.txt and test.txt of the Stanford Sentiment Treebank's trees"
            + " (trainDevTestTrees_PTB.zip)";

    @Override
    public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Reading trees", Split.values().length);
        Path folder = folderOfTrees(settings.path("folder"));
        sink.labels(List.of(NEGATIVE, POSITIVE));
        for (Split split : Split.values()) {
            SubMonitor part = progress.split(1);
            Path file = folder.resolve(fileName(split));
            Utf8.read(file, reader -> readTrees(file, reader, split, sink, part));
        }
    }

    private static Path folderOfTrees(Path folder) throws MalformedDataException {
        if (!Files.isDirectory(folder)) {
            throw new MalformedDataException(folder, 0, "no such folder", "a folder with " + FILES);
        }
        List<Path> places = List.of(folder, folder.resolve("trees"));
        Path place = places.stream().filter(at -> missing(at).size() < Split.values().length).findFirst()
                .orElse(folder);
        List<String> missing = missing(place);
        if (!missing.isEmpty()) {
            throw new MalformedDataException(place, 0, "no " + String.join(", no ", missing),
                    FILES + (place.equals(folder) ? ", in this folder or in its subfolder trees" : ""));
        }
        return place;
    }

    private static List<String> missing(Path folder) {
        return Arrays.stream(Split.values()).map(SentimentTreebank::fileName)
                .filter(name -> !Files.isRegularFile(folder.resolve(name))).toList();
    }

    private static void readTrees(Path file, BufferedReader reader, Split split, ExampleSink sink,
            IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor);
        long trees = 0;
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            progress.checkCanceled();
            number++;
            if (!line.isBlank()) {
                trees++;
                addTree(new TreeParser(file, number, line).sentence(), new Place(file, number, split), sink);
            }
        }
        if (trees == 0) {
            throw new MalformedDataException(file, 0, "no tree", "one tree a line, as (3 (2 It) (4 works))");
        }
    }

    private static void addTree(Sentence sentence, Place place, ExampleSink sink) throws MalformedDataException {
        if (sentence.label() == Sentence.NEUTRAL) {
            return;
        }
        List<String> words = Cleaner.words(sentence.leaves());
        if (words.isEmpty()) {
            throw new MalformedDataException(place.file(), place.line(), "a sentence of punctuation alone",
                    "at least one word");
        }
        String label = sentence.label() < Sentence.NEUTRAL ? NEGATIVE : POSITIVE;
        sink.add(place.split(), Example.of(nameOf(place.split()) + ":" + place.line(), words, label));
    }

    private static String fileName(Split split) {
        return nameOf(split) + ".txt";
    }

    private static String nameOf(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }

    /** Where a tree stands; lines count from 1. */
    private record Place(Path file, long line, Split split) {
    }
}
