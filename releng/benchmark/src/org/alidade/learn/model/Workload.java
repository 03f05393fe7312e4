package org.alidade.learn.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.alidade.core.setting.Settings;
import org.alidade.learn.builtin.AdditiveAttentionFactory;
import org.alidade.learn.builtin.BiLstmFactory;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Parameter;

/**
 * Random batches and initial parameters with the sizes of a corpus, the same for everyone who is measured.
 *
 * @param name    of the corpus
 * @param lengths tokens of the texts, drawn from uniformly
 * @param steps   batches of a round
 */
record Workload(String name, int[] lengths, int steps) {

    /** Sizes of Jain and Wallace 2019 on SST. */
    private static final int VOCABULARY = 13_826;
    private static final int WIDTH = 300;
    private static final int HIDDEN = 128;
    private static final int BATCH = 32;

    /** Twenty lengths with the mean (18.7 tokens) and spread of SST's training sentences. */
    static final Workload SST = new Workload("SST",
            new int[] {6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 22, 23, 25, 27, 29, 33, 44}, 20);
    /** 200 tokens, about the mean length of IMDB's reviews. */
    static final Workload IMDB = new Workload("IMDB", new int[] {200}, 5);

    /** The network before the first step. */
    FlatNetwork network() {
        Random random = new Random(1);
        EmbeddingTable embedding = new EmbeddingTable("embedding", VOCABULARY, WIDTH);
        embedding.normal(random, .1);
        Encoder encoder = new BiLstmFactory().create(WIDTH, HIDDEN, Settings.NONE, random);
        double range = 1 / Math.sqrt(encoder.width());
        return new FlatNetwork(embedding, encoder,
                new AdditiveAttentionFactory().create(encoder.width(), 0, Settings.NONE, random),
                new Parameter("output.weight", 1, encoder.width()).uniform(random, range),
                new Parameter("output.bias", 1, 1).uniform(random, range));
    }

    /** A batch: texts with their marks, sorted into batches of similar length as in training, and labels. */
    record Batch(List<int[]> texts, int[] labels) {
    }

    /** Batches of texts whose words follow Zipf's law. */
    List<Batch> batches(int rounds) {
        Random random = new Random(2);
        List<Batch> batches = new ArrayList<>();
        for (int b = 0; b < rounds * steps; b++) {
            int similar = lengths[random.nextInt(lengths.length)];
            List<int[]> texts = new ArrayList<>();
            int[] labels = new int[BATCH];
            for (int i = 0; i < BATCH; i++) {
                texts.add(text(similar + random.nextInt(-similar / 10, similar / 10 + 1), random));
                labels[i] = random.nextInt(2);
            }
            batches.add(new Batch(texts, labels));
        }
        return batches;
    }

    private static int[] text(int n, Random random) {
        int[] ids = new int[n + 2];
        ids[0] = 2;
        for (int t = 1; t <= n; t++) {
            ids[t] = 3 + (int) Math.pow(VOCABULARY - 3, random.nextDouble());
        }
        ids[n + 1] = 3;
        return ids;
    }

    /** Writes what a peer needs to compute the same: sizes and batches as text, parameters as little-endian floats. */
    void write(Path folder, FlatNetwork network, List<Batch> batches) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(VOCABULARY + " " + WIDTH + " " + HIDDEN);
        batches.forEach(batch -> lines.add(line(batch)));
        Files.write(folder.resolve("batches.txt"), lines);
        try (OutputStream out = Files.newOutputStream(folder.resolve("parameters.bin"))) {
            for (var trainable : network.trainables().values()) {
                float[] values = trainable.toArray();
                ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(values);
                out.write(bytes.array());
            }
        }
    }

    private static String line(Batch batch) {
        List<String> instances = new ArrayList<>();
        for (int i = 0; i < batch.labels.length; i++) {
            StringBuilder instance = new StringBuilder().append(batch.labels[i]);
            for (int id : batch.texts.get(i)) {
                instance.append(' ').append(id);
            }
            instances.add(instance.toString());
        }
        return String.join(";", instances);
    }
}
