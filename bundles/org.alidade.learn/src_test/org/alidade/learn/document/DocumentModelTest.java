package org.alidade.learn.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.data.Example;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.builtin.AdditiveAttentionFactory;
import org.alidade.learn.check.GradientCheck;
import org.alidade.learn.check.GradientReport;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;
import org.alidade.learn.model.BuiltIns;
import org.alidade.learn.network.NetworkModel;
import org.alidade.learn.network.Vocabulary;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.Memory;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Tape;
import org.alidade.learn.tape.Trainable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents of words a to f, with random parameters. */
@Tag("nd4j")
class DocumentModelTest {

    private static final Vocabulary WORDS = new Vocabulary(List.of("a", "b", "c", "d", "e", "f"));
    private static final IProgressMonitor NONE = new NullProgressMonitor();
    private static final int E = 6;
    private static final List<Example> EXAMPLES = List.of(example("a b c . d e f f . b ."), example("f e"),
            example("c ? a b c d e f ! a"), example("d"), example("a . b . c . d . e . f"));

    /** What attention is spread over. */
    private enum Units { TOKENS, SENTENCES }

    /** Every encoder, at both levels and at one: the gradient of the logits reaches all words. */
    @TestFactory
    Stream<DynamicTest> inputGradientsOfTheWholeNetworkAgreeWithFiniteDifferences() {
        return networks().map(named -> dynamicTest(named.getKey(), () -> {
            List<Document> batch = named.getValue().encode(EXAMPLES);
            int rows = batch.stream().mapToInt(Document::length).sum();
            GradientReport report = GradientCheck.forward(rows, E, List.of(),
                    (tape, x) -> named.getValue().forward(tape, batch, x).logits());
            assertTrue(report.passes(), report::toString);
        }));
    }

    /** And all parameters. Relative to the largest derivative: many are too small for float arithmetic. */
    @TestFactory
    Stream<DynamicTest> parameterGradientsOfTheWholeNetworkAgreeWithFiniteDifferences() {
        return networks().map(named -> dynamicTest(named.getKey(), () -> {
            DocumentNetwork network = named.getValue();
            List<Document> batch = network.encode(EXAMPLES);
            float[] seed = new float[EXAMPLES.size() * 3];
            for (int j = 0; j < seed.length; j++) {
                seed[j] = 1 + j % 4;
            }
            try (Tape tape = Tape.training()) {
                tape.backward(network.forward(tape, batch).logits(), Memory.array(EXAMPLES.size(), 3, seed));
            }
            float largest = 0;
            for (Trainable trainable : network.trainables().values()) {
                for (float g : trainable.gradientToArray()) {
                    largest = Math.max(largest, Math.abs(g));
                }
            }
            Random random = new Random(8);
            for (var entry : network.trainables().entrySet()) {
                float[] gradient = entry.getValue().gradientToArray();
                for (int k = 0; k < 8; k++) {
                    int i = random.nextInt(gradient.length);
                    double difference = difference(network, batch, seed, entry.getValue(), i);
                    assertEquals(gradient[i], difference, 2e-3 * largest, entry.getKey() + "[" + i + "]");
                }
            }
        }));
    }

    private static double difference(DocumentNetwork network, List<Document> batch, float[] seed, Trainable trainable,
            int i) {
        float[] values = trainable.toArray();
        double[] sums = new double[2];
        for (int side = 0; side < 2; side++) {
            float[] moved = values.clone();
            moved[i] += side == 0 ? 2e-3f : -2e-3f;
            trainable.set(moved);
            try (Tape tape = Tape.inference()) {
                float[] logits = Memory.read(network.forward(tape, batch).logits().value());
                for (int j = 0; j < logits.length; j++) {
                    sums[side] += (double) logits[j] * seed[j];
                }
            }
        }
        trainable.set(values);
        return (sums[0] - sums[1]) / 4e-3;
    }

    private static Stream<Map.Entry<String, DocumentNetwork>> networks() {
        return Stream.of("bigru", "cnn", "identity", "bilstm", "average", "selfattention")
                .flatMap(encoder -> Stream.of(Units.values())
                        .map(kind -> Map.entry(encoder + ", " + kind, network(kind, encoder))));
    }

    /** Each word vector of the embedding is what the words of the batch add up to. */
    @Test
    void theEmbeddingGetsTheGradientOfItsWords() {
        DocumentNetwork network = network(Units.SENTENCES, "bigru");
        List<Document> batch = network.encode(EXAMPLES.subList(1, 2)); // f e
        try (Tape tape = Tape.training()) {
            var logits = network.forward(tape, batch).logits();
            tape.backward(logits, Memory.array(1, 3, new float[] {1, -1, 2}));
        }
        float[] gradient = network.embedding().gradientToArray();
        for (int word = 0; word < WORDS.size(); word++) {
            float sum = 0;
            for (int j = 0; j < E; j++) {
                sum += Math.abs(gradient[word * E + j]);
            }
            assertEquals(word == WORDS.numbers(List.of("e"))[0] || word == WORDS.numbers(List.of("f"))[0], sum > 0,
                    "word " + word);
        }
    }

    /** Of 15 logits each is 0 with probability 0.9, else ten times itself; outside training nothing is dropped. */
    @Test
    void trainingDropsLogitsAndReadingDoesNot() {
        DocumentNetwork plain = network(Units.SENTENCES, "bigru");
        DocumentNetwork noisy = new DocumentNetwork(WORDS, plain.embedding(), plain.sentences(), plain.documents(),
                plain.weights(), plain.bias(), new DocumentNoise(0, 0, 0, .9, new Random(6)));
        List<Document> batch = plain.encode(EXAMPLES);
        float[] expected = logits(Tape.inference(), plain, batch);
        assertArrayEquals(expected, logits(Tape.inference(), noisy, batch));
        int dropped = 0;
        float[] actual = logits(Tape.training(), noisy, batch);
        for (int j = 0; j < actual.length; j++) {
            dropped += actual[j] == 0 ? 1 : 0;
            assertTrue(actual[j] == 0 || Math.abs(actual[j] / expected[j] - 10) < 1e-2, "logit " + actual[j]);
        }
        assertTrue(dropped >= 9 && dropped < 15, dropped + " of 15"); // 99.9 % of draws are above 8
    }

    /** Words, sentence vectors and the inputs of both encoders: each place alone changes the logits of training. */
    @Test
    void trainingDropsAtEveryPlaceAlone() {
        DocumentNetwork plain = network(Units.SENTENCES, "identity");
        List<Document> batch = plain.encode(EXAMPLES);
        float[] expected = logits(Tape.training(), plain, batch);
        for (DocumentNoise noise : List.of(new DocumentNoise(.5, 0, 0, 0, new Random(6)),
                new DocumentNoise(0, .5, 0, 0, new Random(6)), new DocumentNoise(0, 0, .5, 0, new Random(6)))) {
            DocumentNetwork noisy = new DocumentNetwork(WORDS, plain.embedding(), plain.sentences(),
                    plain.documents(), plain.weights(), plain.bias(), noise);
            assertArrayEquals(expected, logits(Tape.inference(), noisy, batch), 1e-6f);
            assertFalse(Arrays.equals(expected, logits(Tape.training(), noisy, batch)));
        }
    }

    private static float[] logits(Tape fresh, DocumentNetwork network, List<Document> batch) {
        try (Tape tape = fresh) {
            return Memory.read(network.forward(tape, batch).logits().value());
        }
    }

    @Test
    void unitsAreTheSentencesTextsOrTheTokens() {
        Reading han = read(Units.SENTENCES, EXAMPLES.get(0));
        assertEquals(List.of("a b c .", "d e f f .", "b ."), han.units());
        assertEquals(3, han.attention().length);
        Reading flan = read(Units.TOKENS, EXAMPLES.get(0));
        assertEquals(EXAMPLES.get(0).tokens(), flan.units());
        assertEquals(11, flan.attention().length);
    }

    /** A single sentence has all the attention, so its state alone makes the prediction. */
    @Test
    void aDocumentOfOneSentenceGivesItAllAttention() {
        Reading reading = read(Units.SENTENCES, EXAMPLES.get(1));
        assertArrayEquals(new float[] {1}, reading.attention());
        assertArrayEquals(reading.probabilities(), reading.outputs(new float[][] {{1}})[0], 1e-6f);
    }

    @ParameterizedTest
    @EnumSource(Units.class)
    void aReadingDoesNotDependOnTheOthersOfItsBatch(Units kind) {
        for (String encoder : List.of("bigru", "cnn", "identity", "selfattention")) {
            TrainedModel model = new NetworkModel<>(network(kind, encoder));
            List<Reading> together = model.read(EXAMPLES, NONE);
            for (int i = 0; i < EXAMPLES.size(); i++) {
                Reading alone = model.read(List.of(EXAMPLES.get(i)), NONE).get(0);
                assertArrayEquals(alone.attention(), together.get(i).attention(), 1e-6f);
                assertArrayEquals(alone.probabilities(), together.get(i).probabilities(), 1e-6f);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Units.class)
    void theOwnAttentionGivesTheOwnPrediction(Units kind) {
        for (Reading reading : model(kind).read(EXAMPLES, NONE)) {
            assertArrayEquals(reading.probabilities(), reading.outputs(new float[][] {reading.attention()})[0], 1e-6f);
            assertArrayEquals(reading.probabilities(),
                    reading.linearOutput().orElseThrow().probabilities(reading.attention()), 1e-6f);
        }
    }

    @ParameterizedTest
    @EnumSource(Units.class)
    void attentionGradientsAgreeWithFiniteDifferences(Units kind) {
        TrainedModel model = model(kind);
        Reading reading = model.read(EXAMPLES.subList(0, 1), NONE).get(0);
        float[] gradient = model.attentionGradients(List.of(reading), new int[] {2}, NONE)[0];
        for (int t = 0; t < gradient.length; t++) {
            float[] above = reading.attention();
            float[] below = reading.attention();
            above[t] += .01f;
            below[t] -= .01f;
            float[][] p = reading.outputs(new float[][] {above, below});
            assertEquals((p[0][2] - p[1][2]) / .02, gradient[t], 1e-3);
        }
    }

    /** Deleting a sentence is reading the document without it; the marks at sentences' ends tell the rest apart. */
    @Test
    void withoutASentenceIsReadingTheDocumentWithoutIt() {
        for (String encoder : List.of("bigru", "bilstm", "cnn", "identity", "selfattention")) {
            TrainedModel model = new NetworkModel<>(network(Units.SENTENCES, encoder));
            float[][][] without = model.withoutToken(model.read(EXAMPLES, NONE), NONE);
            assertEquals(0, without[1].length);
            assertArrayEquals(probabilities(model, "a b c . b ."), without[0][1], 1e-5f);
            assertArrayEquals(probabilities(model, "c ? a"), without[2][1], 1e-5f);
            assertArrayEquals(probabilities(model, "a . b . c . d . e ."), without[4][5], 1e-5f);
        }
    }

    @Test
    void withoutATokenIsReadingTheDocumentWithoutIt() {
        TrainedModel model = model(Units.TOKENS);
        float[][][] without = model.withoutToken(model.read(EXAMPLES, NONE), NONE);
        assertArrayEquals(probabilities(model, "e"), without[1][0], 1e-5f);
        assertArrayEquals(probabilities(model, "c ? b c d e f ! a"), without[2][2], 1e-5f);
        assertEquals(0, without[3].length);
    }

    /** |d p / d e . e| with attention held: of a single token without encoder it is |W_c e| over the softmax. */
    @Test
    void theInputGradientOfASingleTokenByHand() {
        DocumentNetwork network = network(Units.TOKENS, "identity");
        TrainedModel model = new NetworkModel<>(network);
        Reading reading = model.read(EXAMPLES.subList(3, 4), NONE).get(0); // d
        float[] p = reading.probabilities();
        float[] e = new float[E];
        network.embedding().gather(WORDS.numbers(List.of("d")), e);
        float[] w = network.weights().toArray(); // [3, E]
        double[] z = new double[3];
        for (int c = 0; c < 3; c++) {
            for (int j = 0; j < E; j++) {
                z[c] += w[c * E + j] * e[j];
            }
        }
        double expected = p[1] * (z[1] - p[0] * z[0] - p[1] * z[1] - p[2] * z[2]);
        assertEquals(Math.abs(expected), model.inputGradients(List.of(reading), new int[] {1}, NONE)[0][0], 1e-6);
        assertEquals(expected, model.integratedGradients(List.of(reading), new int[] {1}, 1, NONE)[0][0], 1e-6);
    }

    /** Four hundred documents of a long and a short sentence: their words come in several portions. */
    @Test
    void leavingOutSentencesOfManyDocumentsIsTheSameAsOfOne() {
        TrainedModel model = model(Units.SENTENCES);
        Example example = example("a b c d e f a b c d e f a b c d e f a b c d e f . f .");
        List<Reading> readings = model.read(Collections.nCopies(400, example), NONE);
        float[][][] without = model.withoutToken(readings, NONE);
        float[] expected = probabilities(model, "f .");
        for (float[][] variants : without) {
            assertArrayEquals(expected, variants[0], 1e-5f);
        }
    }

    /** Completeness: they sum to p(x) - p(0). */
    @ParameterizedTest
    @EnumSource(Units.class)
    void integratedGradientsSumToTheChangeOfTheProbability(Units kind) {
        DocumentNetwork network = network(kind, "bigru");
        TrainedModel model = new NetworkModel<>(network);
        List<Reading> readings = model.read(EXAMPLES.subList(0, 3), NONE);
        float[][] gradients = model.integratedGradients(readings, new int[] {0, 1, 2}, 200, NONE);
        float[] vectors = network.embedding().toArray();
        network.embedding().set(new float[vectors.length]);
        List<Reading> empty = model.read(EXAMPLES.subList(0, 3), NONE);
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (float gradient : gradients[i]) {
                sum += gradient;
            }
            assertEquals(readings.get(i).attention().length, gradients[i].length);
            assertEquals(readings.get(i).probabilities()[i] - empty.get(i).probabilities()[i], sum, 5e-3);
        }
    }

    /** The presence of a sentence is that of all its words, scaled together; attention to a single sentence is 1. */
    @Test
    void theInputGradientOfASentenceIsThatAlongAllItsWords() {
        DocumentNetwork network = network(Units.SENTENCES, "bigru");
        TrainedModel model = new NetworkModel<>(network);
        List<Example> single = List.of(example("a b c d"));
        float gradient = model.inputGradients(model.read(single, NONE), new int[] {1}, NONE)[0][0];
        float[] vectors = network.embedding().toArray();
        double[] p = new double[2];
        for (int side = 0; side < 2; side++) {
            float[] scaled = vectors.clone();
            for (int j = 0; j < scaled.length; j++) {
                scaled[j] *= side == 0 ? 1.01f : .99f;
            }
            network.embedding().set(scaled);
            p[side] = model.read(single, NONE).get(0).probabilities()[1];
        }
        assertEquals(Math.abs(p[0] - p[1]) / .02, gradient, 2e-4);
    }

    @Test
    void weightsOfAnotherNumberAreRefused() {
        Reading reading = read(Units.SENTENCES, EXAMPLES.get(0));
        var e = assertThrows(IllegalArgumentException.class, () -> reading.outputs(new float[][] {{1, 2}}));
        assertEquals("Example a b c . d e f f . b . has 3 units of attention, but weights 0 has 2", e.getMessage());
    }

    private static Reading read(Units kind, Example example) {
        return model(kind).read(List.of(example), NONE).get(0);
    }

    private static float[] probabilities(TrainedModel model, String text) {
        return model.read(List.of(example(text)), NONE).get(0).probabilities();
    }

    private static TrainedModel model(Units kind) {
        return new NetworkModel<>(network(kind, "bigru"));
    }

    private static DocumentNetwork network(Units kind, String encoder) {
        EmbeddingTable embedding = new EmbeddingTable("embedding", WORDS.size(), E);
        embedding.normal(new Random(1), 1);
        Optional<Level> sentences = kind == Units.TOKENS ? Optional.empty()
                : Optional.of(level(encoder, E, new Random(2)));
        Level documents = level(encoder, sentences.map(level -> level.encoder().width()).orElse(E), new Random(3));
        int m = documents.encoder().width();
        return new DocumentNetwork(WORDS, embedding, sentences, documents,
                new Parameter("output.weight", 3, m).uniform(new Random(4), 1),
                new Parameter("output.bias", 1, 3).uniform(new Random(5), 1),
                new DocumentNoise(0, 0, 0, 0, new Random(6)));
    }

    private static Level level(String id, int width, Random random) {
        try {
            EncoderDescriptor descriptor = BuiltIns.read().find(EncoderDescriptor.class, "org.alidade.learn." + id)
                    .orElseThrow();
            Encoder encoder = descriptor.contribution().create(EncoderFactory.class).create(width, 4,
                    Settings.of(descriptor.contribution().settings(), Map.of()), random);
            Attention attention = new AdditiveAttentionFactory().create(encoder.width(), 0,
                    BuiltIns.attentionDefaults("tanh"), random);
            return new Level(encoder, attention);
        } catch (ContributionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Example example(String text) {
        return Example.of(text, List.of(text.split(" ")), "x");
    }
}
