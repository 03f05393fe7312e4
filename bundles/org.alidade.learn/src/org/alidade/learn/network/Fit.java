package org.alidade.learn.network;

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
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.train.Adam;
import org.alidade.learn.train.Batches;
import org.alidade.learn.train.Loss;
import org.alidade.learn.train.Plateau;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Trains a {@link Network} and leaves it with the parameters of the epoch that its {@link Recipe} chooses; without
 * epochs, with those it has. Examples become word numbers when their batch comes, so a large corpus needs no memory
 * here.
 *
 * @param <T> an example as the network takes it in
 */
public final class Fit<T extends Text> {

    /** Tokens read together when an epoch is judged. */
    private static final int READ_ROWS = 4096;

    private final Network<T> network;
    private final Objective<T> objective;
    private final Recipe recipe;
    private final Corpus corpus;
    private final Adam adam;
    private final Plateau plateau;
    private final RandomGenerator random;
    private Map<Trainable, float[]> best = Map.of();

    /** @param training whose corpus and seed are used; its settings are not looked at */
    public Fit(Network<T> network, Objective<T> objective, Recipe recipe, Training training) {
        this.network = network;
        this.objective = objective;
        this.recipe = recipe;
        this.corpus = training.corpus();
        this.adam = recipe.optimiser(network);
        this.plateau = recipe.plateau();
        this.random = Seeds.random(training.seed(), "batches");
    }

    /** Trains. */
    public void run(TrainingLog log, IProgressMonitor monitor) {
        int[] lengths = lengths(Split.TRAIN);
        SubMonitor progress = SubMonitor.convert(monitor, "Training", recipe.epochs());
        for (int epoch = 1; epoch <= recipe.epochs() && !plateau.ends(); epoch++) {
            int[][] batches = Batches.shuffled(lengths, recipe.batchSize(), recipe.batchTokens(), random);
            double loss = epoch(batches, progress.split(1)) / lengths.length;
            log.epoch(judge(epoch, loss, progress));
            adam.learningRate(plateau.rate());
        }
        best.forEach(Trainable::set);
        network.trainables().values().forEach(Trainable::dropGradient);
    }

    private double epoch(int[][] batches, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, batches.length);
        double sum = 0;
        for (int[] indices : batches) {
            progress.checkCanceled();
            sum += step(indices);
            progress.worked(1);
        }
        return sum;
    }

    private double step(int[] indices) {
        List<T> batch = batch(Split.TRAIN, indices);
        int[] labels = IntStream.of(indices).map(i -> corpus.label(Split.TRAIN, i)).toArray();
        try (Tape tape = Tape.training()) {
            double loss = objective.backward(tape, batch, network.forward(tape, batch), labels);
            adam.step();
            return loss;
        }
    }

    private Epoch judge(int epoch, double loss, SubMonitor progress) {
        Split split = recipe.checkpoint().split();
        int[] labels = IntStream.range(0, corpus.examples(split).size()).map(i -> corpus.label(split, i)).toArray();
        double quality = recipe.checkpoint().quality(new Quality(labels, probabilities(split, progress)));
        boolean kept = recipe.checkpoint().mayKeep(epoch, recipe.epochs())
                && plateau.improves(recipe.checkpoint().merit(quality, loss));
        if (kept) {
            best = snapshot();
        }
        return new Epoch(epoch, loss, quality, kept);
    }

    private float[][] probabilities(Split split, SubMonitor progress) {
        int[] lengths = lengths(split);
        Loss loss = network.loss();
        float[][] probabilities = new float[lengths.length][];
        for (int[] indices : Batches.longestFirst(lengths, READ_ROWS)) {
            progress.checkCanceled();
            try (Tape tape = Tape.inference()) {
                float[] logits = Memory.read(network.forward(tape, batch(split, indices)).logits().value());
                for (int i = 0; i < indices.length; i++) {
                    probabilities[indices[i]] = loss.probabilities(logits, i * loss.outputs());
                }
            }
        }
        return probabilities;
    }

    private List<T> batch(Split split, int[] indices) {
        List<Example> examples = corpus.examples(split);
        return network.encode(Arrays.stream(indices).mapToObj(examples::get).toList());
    }

    private int[] lengths(Split split) {
        return IntStream.range(0, corpus.examples(split).size())
                .map(i -> corpus.length(split, i) + network.marks()).toArray();
    }

    private Map<Trainable, float[]> snapshot() {
        Map<Trainable, float[]> values = new LinkedHashMap<>();
        network.trainables().values().forEach(trainable -> values.put(trainable, trainable.toArray()));
        return values;
    }
}
