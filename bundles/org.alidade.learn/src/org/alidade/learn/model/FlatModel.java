package org.alidade.learn.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.alidade.core.data.Example;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.learn.tape.FloatLoops;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Products;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Var;
import org.alidade.learn.train.Batches;
import org.alidade.learn.train.Loss;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** A trained {@link FlatNetwork}, frozen. */
final class FlatModel implements TrainedModel {

    /** Tokens read together; some 20 kB each while a batch is worked on. */
    private static final int BATCH_ROWS = 2048;

    private final FlatNetwork network;
    private final Vocabulary vocabulary;
    private final Loss loss;
    private boolean closed;

    FlatModel(FlatNetwork network, Vocabulary vocabulary, Loss loss) {
        this.network = network;
        this.vocabulary = vocabulary;
        this.loss = loss;
    }

    @Override
    public List<Reading> read(List<Example> examples, IProgressMonitor monitor) {
        Reading[] readings = new Reading[examples.size()];
        List<Example> sources = List.copyOf(examples);
        forEachBatch("Reading", sources, monitor, (batch, indices) -> read(batch, indices, sources, readings));
        return Arrays.asList(readings);
    }

    private void read(TokenBatch batch, int[] indices, List<Example> examples, Reading[] readings) {
        int outputs = loss.outputs();
        try (Tape tape = Tape.inference()) {
            FlatNetwork.Pass pass = network.forward(tape, batch);
            Packed tokens = batch.tokens();
            float[] logits = Memory.read(pass.logits().value()); // [count * outputs]
            float[] attention = Memory.read(pass.a().value()); // [rows]
            float[] bias = network.bias().toArray(); // [outputs]
            float[] products = Memory.read(Products.abT(pass.h().value(), network.weights().value(), 0,
                    Memory.array(tokens.rows(), outputs))); // [rows * outputs]
            for (int i = 0; i < indices.length; i++) {
                readings[indices[i]] = new FlatReading(examples.get(indices[i]),
                        Arrays.copyOfRange(attention, tokens.from(i), tokens.to(i)),
                        loss.probabilities(logits, i * outputs), contributions(tokens, i, products), bias, loss);
            }
        }
    }

    /** The rows of a text's tokens in products [rows * outputs], transposed: [outputs * n]. */
    private float[] contributions(Packed tokens, int i, float[] products) {
        int outputs = loss.outputs();
        int n = tokens.to(i) - tokens.from(i);
        float[] rows = Arrays.copyOfRange(products, tokens.from(i) * outputs, tokens.to(i) * outputs);
        return FloatLoops.transpose(rows, n, outputs, new float[n * outputs]);
    }

    @Override
    public float[][] inputGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        requireAsMany(readings, classes);
        float[][] gradients = new float[readings.size()][];
        forEachBatch("Input gradients", examples(readings), monitor,
                (batch, indices) -> inputGradients(batch, indices, readings, classes, gradients));
        return gradients;
    }

    private void inputGradients(TokenBatch batch, int[] indices, List<Reading> readings, int[] classes,
            float[][] gradients) {
        Packed tokens = batch.tokens();
        int outputs = loss.outputs();
        float[] seed = new float[indices.length * outputs];
        for (int i = 0; i < indices.length; i++) {
            float[] slopes = flat(readings.get(indices[i])).logitGradient(classes[indices[i]]);
            System.arraycopy(slopes, 0, seed, i * outputs, outputs);
        }
        try (Tape tape = Tape.probing()) {
            FlatNetwork.Pass pass = network.forward(tape, batch);
            Var logits = network.logitsWithFixedAttention(tape, tokens, pass);
            tape.backward(logits, Memory.array(indices.length, outputs, seed));
            float[] x = Memory.read(pass.x().value()); // [rows * E]
            float[] dx = Memory.read(pass.x().gradient()); // [rows * E]
            int width = pass.x().columns();
            for (int i = 0; i < indices.length; i++) {
                float[] gradient = new float[tokens.to(i) - tokens.from(i)];
                for (int t = 0, r = tokens.from(i); t < gradient.length; t++, r++) {
                    gradient[t] = Math.abs(FloatLoops.dot(dx, r * width, x, r * width, width));
                }
                gradients[indices[i]] = gradient;
            }
        }
    }

    @Override
    public float[][] attentionGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        requireAsMany(readings, classes);
        float[][] gradients = new float[readings.size()][];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = flat(readings.get(i)).attentionGradient(classes[i]);
        }
        return gradients;
    }

    @Override
    public float[][][] withoutToken(List<Reading> readings, IProgressMonitor monitor) {
        List<int[]> texts = new ArrayList<>();
        readings.forEach(reading -> texts.add(vocabulary.encode(reading.example().tokens())));
        return new LeaveOneOut(network, loss).probabilities(texts, monitor);
    }

    @Override
    public List<NamedArray> arrays() {
        return network.trainables().entrySet().stream().map(entry -> {
            int rows = entry.getValue().rows();
            return new NamedArray(entry.getKey(), List.of(rows, entry.getValue().size() / rows),
                    entry.getValue().toArray());
        }).toList();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            network.close();
            Tape.releaseThreadMemory();
        }
    }

    private interface BatchAction {
        void run(TokenBatch batch, int[] indices);
    }

    private void forEachBatch(String task, List<Example> examples, IProgressMonitor monitor, BatchAction action) {
        List<int[]> texts = new ArrayList<>();
        examples.forEach(example -> texts.add(vocabulary.encode(example.tokens())));
        int[][] batches = Batches.longestFirst(texts.stream().mapToInt(text -> text.length).toArray(), BATCH_ROWS);
        SubMonitor progress = SubMonitor.convert(monitor, task, batches.length);
        for (int[] indices : batches) {
            progress.checkCanceled();
            action.run(TokenBatch.of(Arrays.stream(indices).mapToObj(texts::get).toList()), indices);
            progress.worked(1);
        }
    }

    private static List<Example> examples(List<Reading> readings) {
        return readings.stream().map(Reading::example).toList();
    }

    private static FlatReading flat(Reading reading) {
        if (reading instanceof FlatReading flat) {
            return flat;
        }
        throw new IllegalArgumentException("The reading of example " + reading.example().id() + " is a "
                + reading.getClass().getName() + ", expected one made by this model");
    }

    private static void requireAsMany(List<Reading> readings, int[] classes) {
        if (readings.size() != classes.length) {
            throw new IllegalArgumentException(
                    "Expected a class for each of " + readings.size() + " readings, found " + classes.length);
        }
    }
}
