package org.alidade.learn.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.model.ParityFile;
import org.alidade.learn.model.ParityTest;
import org.alidade.learn.network.LabelObjective;
import org.alidade.learn.network.NetworkModel;
import org.alidade.learn.network.Objective;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.train.Adam;
import org.eclipse.core.runtime.NullProgressMonitor;

/** The original model of two texts as our network. */
public final class PairParity {

    /** As for one text. */
    private static final float FORWARD = 1e-6f;
    private static final float PARAMETERS = 1e-5f;
    /** A mean, of size 1.6. */
    private static final double LOSS = 1e-5;

    private final ParityFile file;

    private PairParity(ParityFile file) {
        this.file = file;
    }

    /** Checks everything that a fixture tells. */
    public static void check(ParityFile file) {
        PairParity parity = new PairParity(file);
        try (NetworkModel<PairText> model = new NetworkModel<>(parity.network())) {
            List<Reading> readings = model.read(parity.examples(), new NullProgressMonitor());
            parity.checkForward(readings);
            parity.checkGradients(model, readings);
            parity.checkLeaveOneOut(model, readings);
        }
        parity.checkTraining();
    }

    private List<Example> examples() {
        List<List<String>> paragraphs = file.texts("P");
        List<List<String>> questions = file.texts("Q");
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            examples.add(new Example(Integer.toString(i), paragraphs.get(i), questions.get(i), "0", Optional.empty()));
        }
        return examples;
    }

    private PairNetwork network() {
        Side paragraphs = side("paragraph", "Pencoder.");
        Side questions = side("question", "Qencoder.");
        int m = paragraphs.encoder().width();
        int d = file.initial("decoder.linear_1p.bias").size();
        int answers = file.initial("decoder.linear_2.bias").size();
        PairDecoder decoder = new PairDecoder(new Parameter("output.paragraph.weight", d, m),
                new Parameter("output.paragraph.bias", 1, d), new Parameter("output.question.weight", d, m),
                new Parameter("output.question.bias", 1, d), new Parameter("output.weight", answers, d),
                new Parameter("output.bias", 1, answers));
        PairNetwork network = new PairNetwork(file.words("Pencoder.embedding.weight"), paragraphs, questions,
                file.attention(m, questions.encoder().width()), decoder, this::candidates);
        network.trainables().forEach((name, trainable) -> trainable.set(values("params_initial", name, trainable)));
        return network;
    }

    private Side side(String name, String theirs) {
        int height = file.initial(theirs + "embedding.weight").size();
        int width = file.initial(theirs + "embedding.weight").get(0).size();
        Encoder encoder = file.encoder(theirs, width);
        return new Side(new EmbeddingTable(name + ".embedding", height, width), encoder);
    }

    private Optional<BitSet> candidates(Example example) {
        int[] mask = file.integers("entity_mask", Integer.parseInt(example.id()));
        BitSet possible = new BitSet();
        for (int o = 0; o < mask.length; o++) {
            possible.set(o, mask[o] == 1);
        }
        return Optional.of(possible);
    }

    private float[] values(String set, String name, Trainable trainable) {
        return switch (name) {
        case "paragraph.embedding" -> file.values(set, "Pencoder.embedding.weight");
        case "question.embedding" -> file.values(set, "Qencoder.embedding.weight");
        case "output.paragraph.weight" -> file.values(set, "decoder.linear_1p.weight");
        case "output.paragraph.bias" -> file.values(set, "decoder.linear_1p.bias");
        case "output.question.weight" -> file.values(set, "decoder.linear_1q.weight");
        case "output.question.bias" -> file.values(set, "decoder.linear_1q.bias");
        case "output.weight" -> file.values(set, "decoder.linear_2.weight");
        case "output.bias" -> file.values(set, "decoder.linear_2.bias");
        default -> name.startsWith("attention.")
                ? file.values(set, "decoder." + name.replace("attn1.", "attn1p."))
                : name.startsWith("paragraph.encoder.")
                        ? file.encoderValues(set, "Pencoder.", name.substring("paragraph.encoder.".length()), trainable)
                        : file.encoderValues(set, "Qencoder.", name.substring("question.encoder.".length()), trainable);
        };
    }

    private void checkForward(List<Reading> readings) {
        int[] predicted = file.integers("argmax");
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            assertEquals(predicted[i], reading.predicted(), "answer of " + i);
            assertArrayEquals(ParityTest.inner(file.row("attention_weights", i)), reading.attention(), FORWARD,
                    "attention of " + i);
            float[][] replayed = reading.outputs(new float[][] {reading.attention()});
            assertArrayEquals(reading.probabilities(), replayed[0], FORWARD, "under own attention " + i);
        }
    }

    private void checkGradients(NetworkModel<PairText> model, List<Reading> readings) {
        float[][] gradients = model.inputGradients(readings, file.integers("argmax"), new NullProgressMonitor());
        for (int i = 0; i < gradients.length; i++) {
            assertArrayEquals(ParityTest.inner(file.row("grad_abs", i)), gradients[i], FORWARD, "gradient of " + i);
        }
    }

    private void checkLeaveOneOut(NetworkModel<PairText> model, List<Reading> readings) {
        float[][][] without = model.withoutToken(readings, new NullProgressMonitor());
        for (int i = 0; i < without.length; i++) {
            float[] expected = ParityTest.inner(file.row("loo_sum_abs_diff", i));
            assertEquals(expected.length, without[i].length);
            for (int t = 0; t < expected.length; t++) {
                assertEquals(expected[t], distance(readings.get(i).probabilities(), without[i][t]), FORWARD,
                        "change of " + i + " without token " + t);
            }
        }
    }

    private static float distance(float[] p, float[] q) {
        float sum = 0;
        for (int o = 0; o < p.length; o++) {
            sum += Math.abs(p[o] - q[o]);
        }
        return sum;
    }

    private void checkTraining() {
        try (PairNetwork network = network()) {
            List<PairText> batch = network.encode(examples());
            int[] labels = file.integers("A");
            Objective<PairText> objective = new LabelObjective<>(network.loss(), LabelObjective.Reduction.MEAN);
            Adam adam = new Adam(1e-3);
            network.addTo(adam, 1e-5);
            for (float expected : file.numbers("train_losses_3_steps_batch_mean")) {
                double sum = ParityTest.step(network, objective, batch, labels);
                assertEquals(expected, sum / labels.length, LOSS, "loss");
                adam.step();
            }
            network.trainables().forEach((name, trainable) -> assertArrayEquals(
                    values("params_after_3_steps", name, trainable), trainable.toArray(), PARAMETERS, name));
        }
    }
}
