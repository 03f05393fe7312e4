package org.alidade.learn.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

import org.alidade.core.data.Example;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Packed;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.train.Batches;
import org.alidade.learn.train.Loss;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * A trained {@link Network}, frozen. It owns the network. Where attention is spread over units larger than tokens, a
 * gradient is that with respect to the presence of a whole unit: the sum over its tokens.
 *
 * @param <T> an example as the network takes it in
 */
public final class NetworkModel<T extends Text> implements TrainedModel {

    /** Tokens read together; some 20 kB each while a batch is worked on. */
    private static final int BATCH_ROWS = 2048;

    private final Network<T> network;
    private boolean closed;

    /** @param network is closed with the model */
    public NetworkModel(Network<T> network) {
        this.network = network;
    }

    @Override
    public List<Reading> read(List<Example> examples, IProgressMonitor monitor) {
        List<Example> sources = List.copyOf(examples);
        Reading[] readings = new Reading[sources.size()];
        SubMonitor progress = SubMonitor.convert(monitor);
        forEachBatch("Reading", sources, progress, (batch, indices) -> read(batch, indices, sources, readings));
        return Arrays.asList(readings);
    }

    private void read(List<T> batch, int[] indices, List<Example> examples, Reading[] readings) {
        Loss loss = network.loss();
        try (Tape tape = Tape.inference()) {
            Network.Pass pass = network.forward(tape, batch);
            Packed units = pass.units();
            float[] logits = Memory.read(pass.logits().value()); // [count * outputs]
            float[] attention = Memory.read(pass.a().value()); // [units]
            List<Output> outputs = network.outputs(batch, pass);
            for (int i = 0; i < indices.length; i++) {
                Example example = examples.get(indices[i]);
                readings[indices[i]] = new NetworkReading(example, network.units(example),
                        Arrays.copyOfRange(attention, units.from(i), units.to(i)),
                        loss.probabilities(logits, i * loss.outputs()), outputs.get(i), loss);
            }
        }
    }

    @Override
    public float[][] inputGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        requireAsMany(readings, classes);
        TokenGradients<T> gradients = new TokenGradients<>(network);
        float[][] results = new float[classes.length][];
        forEachBatch("Input gradients", examples(readings), SubMonitor.convert(monitor), (batch, indices) -> {
            List<NetworkReading> own = Arrays.stream(indices).mapToObj(i -> own(readings.get(i))).toList();
            put(gradients.heldAttention(batch, own, pick(classes, indices)), indices, results);
        });
        return results;
    }

    @Override
    public float[][] integratedGradients(List<Reading> readings, int[] classes, int steps, IProgressMonitor monitor) {
        requireAsMany(readings, classes);
        if (steps < 1) {
            throw new IllegalArgumentException("Integrated gradients have " + steps + " steps, expected at least 1");
        }
        TokenGradients<T> gradients = new TokenGradients<>(network);
        float[][] results = new float[classes.length][];
        SubMonitor progress = SubMonitor.convert(monitor);
        forEachBatch("Integrated gradients", examples(readings), progress, (batch, indices) -> put(
                gradients.alongPath(batch, pick(classes, indices), steps, progress::checkCanceled), indices, results));
        return results;
    }

    @Override
    public float[][] attentionGradients(List<Reading> readings, int[] classes, IProgressMonitor monitor) {
        requireAsMany(readings, classes);
        float[][] gradients = new float[readings.size()][];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = own(readings.get(i)).attentionGradient(classes[i]);
        }
        return gradients;
    }

    /** Without each unit that attention is spread over. */
    @Override
    public float[][][] withoutToken(List<Reading> readings, IProgressMonitor monitor) {
        return new LeaveOneOut<>(network).probabilities(network.encode(examples(readings)), monitor);
    }

    @Override
    public List<NamedArray> arrays() {
        return StoredArrays.of(network.trainables());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            network.close();
            Tape.releaseThreadMemory();
        }
    }

    private void forEachBatch(String task, List<Example> examples, SubMonitor monitor,
            BiConsumer<List<T>, int[]> action) {
        List<T> texts = network.encode(examples);
        int[][] batches = Batches.longestFirst(texts.stream().mapToInt(Text::length).toArray(), BATCH_ROWS);
        SubMonitor progress = monitor.setWorkRemaining(batches.length);
        progress.setTaskName(task);
        for (int[] indices : batches) {
            progress.checkCanceled();
            action.accept(Arrays.stream(indices).mapToObj(texts::get).toList(), indices);
            progress.worked(1);
        }
    }

    private static void put(float[][] values, int[] indices, float[][] results) {
        for (int i = 0; i < indices.length; i++) {
            results[indices[i]] = values[i];
        }
    }

    private static int[] pick(int[] classes, int[] indices) {
        return Arrays.stream(indices).map(i -> classes[i]).toArray();
    }

    private static List<Example> examples(List<Reading> readings) {
        return readings.stream().map(Reading::example).toList();
    }

    private static NetworkReading own(Reading reading) {
        if (reading instanceof NetworkReading own) {
            return own;
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
