package org.alidade.datasets.generated;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.Split;
import org.alidade.core.math.Seeds;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Fills the splits from a grammar. The labels take turns, so that every split and every beginning of one is balanced.
 * No text (with its question) appears twice in the corpus, within or across splits: one that was there is drawn again.
 * The test split is drawn first, then dev: their texts do not depend on how many are trained on.
 *
 * @param name    of the corpus; makes its chance independent of that of others
 * @param labels  in class order
 * @param grammar draws the texts
 */
record BalancedCorpus(String name, List<String> labels, Grammar grammar) {

    /** So many repetitions in a row are taken to mean that the grammar has no more texts. */
    private static final int MOST_REPETITIONS = 1000;

    BalancedCorpus {
        labels = List.copyOf(labels);
    }

    /**
     * Draws all splits.
     *
     * @param settings give trainSize, devSize, testSize and seed
     * @throws IllegalArgumentException if the grammar has fewer texts than the sizes ask for
     */
    void write(Settings settings, ExampleSink sink, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, "Drawing " + name, Split.values().length);
        sink.labels(labels);
        Set<String> contents = new HashSet<>();
        for (Split split : List.of(Split.TEST, Split.DEV, Split.TRAIN)) {
            SubMonitor part = progress.split(1);
            String splitName = split.name().toLowerCase(Locale.ROOT);
            int size = settings.integer(splitName + "Size");
            for (int number = 0; number < size; number++) {
                part.checkCanceled();
                String id = splitName + ":" + number;
                RandomGenerator random = Seeds.random(settings.longInteger("seed"), name + "/" + id);
                sink.add(split, fresh(id, number % labels.size(), random, contents));
            }
        }
    }

    private Example fresh(String id, int label, RandomGenerator random, Set<String> contents) {
        for (int attempt = 0; attempt <= MOST_REPETITIONS; attempt++) {
            Drawn drawn = grammar.draw(label, random);
            if (contents.add(drawn.content())) {
                return drawn.example(id, labels.get(label));
            }
        }
        throw new IllegalArgumentException("The grammar of " + name + " has few more than the " + contents.size()
                + " different texts drawn before " + id + "; ask for fewer, or for longer ones");
    }
}
