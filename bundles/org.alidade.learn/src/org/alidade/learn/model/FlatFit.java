package org.alidade.learn.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.math.Quality;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Epoch;
import org.alidade.core.model.Training;
import org.alidade.core.model.TrainingLog;
import org.alidade.core.setting.Settings;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.train.Adam;
import org.alidade.learn.train.Batches;
import org.alidade.learn.train.Loss;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Trains a {@link FlatNetwork} and leaves it with the parameters of the best epoch.
 *
 * <p><b>Source</b>: the released code of Jain and Wallace 2019: a fixed number of epochs; Adam in three groups, the
 * attention without weight decay; the checkpoint is taken when the area under the ROC curve on the development split
 * improves, but not after the first epoch. <b>Differs</b>: with a single epoch that one is kept.
 */
final class FlatFit {

    private static final int READ_ROWS = 4096;

    private final FlatNetwork network;
    private final Loss loss;
    private final int epochs;
    private final int batchSize;
    private final Adam adam;
    private final RandomGenerator random;
    private final List<int[]> train;
    private final int[] trainLabels;
    private final List<int[]> dev;
    private final int[] devLabels;
    private Map<Trainable, float[]> best = Map.of();
    private double bestQuality;

    FlatFit(FlatNetwork network, Vocabulary vocabulary, Loss loss, Training training) {
        Settings settings = training.settings();
        this.network = network;
        this.loss = loss;
        this.epochs = settings.integer("epochs");
        this.batchSize = settings.integer("batchSize");
        this.adam = network.optimiser(settings.number("learningRate"), settings.number("weightDecay"));
        this.random = Seeds.random(training.seed(), "batches");
        this.train = texts(training.corpus(), Split.TRAIN, vocabulary);
        this.trainLabels = labels(training.corpus(), Split.TRAIN);
        this.dev = texts(training.corpus(), Split.DEV, vocabulary);
        this.devLabels = labels(training.corpus(), Split.DEV);
    }

    private static List<int[]> texts(Corpus corpus, Split split, Vocabulary vocabulary) {
        return corpus.examples(split).stream().map(Example::tokens).map(vocabulary::encode).toList();
    }

    private static int[] labels(Corpus corpus, Split split) {
        return IntStream.range(0, corpus.examples(split).size()).map(i -> corpus.label(split, i)).toArray();
    }

    void run(TrainingLog log, IProgressMonitor monitor) {
        int batches = (train.size() + batchSize - 1) / batchSize;
        SubMonitor progress = SubMonitor.convert(monitor, "Training", epochs * batches);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double sum = epoch(progress);
            double quality = new Quality(devLabels, probabilities(dev, progress)).rocAuc();
            boolean kept = epochs == 1 || epoch > 1 && quality > bestQuality;
            if (kept) {
                bestQuality = quality;
                best = snapshot();
            }
            log.epoch(new Epoch(epoch, sum / train.size(), quality, kept));
        }
        best.forEach(Trainable::set);
        network.trainables().values().forEach(Trainable::dropGradient);
    }

    private double epoch(SubMonitor progress) {
        double sum = 0;
        for (int[] batch : Batches.shuffled(lengths(train), batchSize, random)) {
            progress.checkCanceled();
            int[] labels = IntStream.of(batch).map(i -> trainLabels[i]).toArray();
            sum += network.step(batch(train, batch), labels, loss, adam);
            progress.worked(1);
        }
        return sum;
    }

    private float[][] probabilities(List<int[]> texts, SubMonitor progress) {
        float[][] probabilities = new float[texts.size()][];
        for (int[] indices : Batches.longestFirst(lengths(texts), READ_ROWS)) {
            progress.checkCanceled();
            try (Tape tape = Tape.inference()) {
                float[] logits = Memory.read(network.forward(tape, batch(texts, indices)).logits().value());
                for (int i = 0; i < indices.length; i++) {
                    probabilities[indices[i]] = loss.probabilities(logits, i * loss.outputs());
                }
            }
        }
        return probabilities;
    }

    private static TokenBatch batch(List<int[]> texts, int[] indices) {
        return TokenBatch.of(Arrays.stream(indices).mapToObj(texts::get).toList());
    }

    private static int[] lengths(List<int[]> texts) {
        return texts.stream().mapToInt(text -> text.length).toArray();
    }

    private Map<Trainable, float[]> snapshot() {
        Map<Trainable, float[]> values = new LinkedHashMap<>();
        network.trainables().values().forEach(trainable -> values.put(trainable, trainable.toArray()));
        return values;
    }
}
