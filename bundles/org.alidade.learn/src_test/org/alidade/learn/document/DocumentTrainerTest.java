package org.alidade.learn.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.math.Quality;
import org.alidade.core.model.Epoch;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Training;
import org.alidade.learn.model.BuiltIns;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("nd4j")
class DocumentTrainerTest {

    private static final IProgressMonitor NONE = new NullProgressMonitor();
    private static final Map<String, String> SMALL = Map.of("embeddingDimension", "16", "hidden", "8", "epochs", "8",
            "batchSize", "8", "learningRate", "0.02", "wordDropout", "0.1", "logitDropout", "0");

    @ParameterizedTest
    @CsvSource({"han,bigru,2", "han,cnn,3", "han,identity,4", "han,bilstm,3", "flan,bigru,3", "flan,cnn,2",
            "flan,identity,3", "flan,selfattention,3"})
    void learnsWhichWordDecides(String model, String encoder, int classes) throws ContributionException {
        Corpus corpus = documents(classes, 300);
        List<Epoch> epochs = new ArrayList<>();
        try (TrainedModel trained = train(training(model, corpus, encoder, SMALL, 1), model, epochs)) {
            assertTrue(accuracy(trained, corpus) > .9);
        }
        assertTrue(epochs.get(epochs.size() - 1).loss() < epochs.get(0).loss());
    }

    /**
     * Only one sentence of each document says its class. Without an encoder over sentences nothing but attention can
     * bring it to the decoder.
     */
    @Test
    void attentionGoesToTheSentenceThatDecides() throws ContributionException {
        Corpus corpus = documents(3, 300);
        try (TrainedModel model = train(training("han", corpus, "identity", SMALL, 1), "han", new ArrayList<>())) {
            int right = 0;
            double share = 0;
            List<Reading> readings = model.read(corpus.examples(Split.TEST), NONE);
            for (Reading reading : readings) {
                float[] attention = reading.attention();
                int deciding = IntStream.range(0, attention.length)
                        .filter(t -> reading.units().get(t).contains("sign")).findFirst().orElseThrow();
                int most = IntStream.range(0, attention.length).reduce((a, b) -> attention[b] > attention[a] ? b : a)
                        .orElseThrow();
                right += most == deciding ? 1 : 0;
                share += attention[deciding];
            }
            assertTrue(right > .9 * readings.size(), right + " of " + readings.size());
            assertTrue(share > .8 * readings.size(), "mean attention " + share / readings.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"han,bigru", "flan,cnn"})
    void theSameSeedGivesTheSameBits(String model, String encoder) throws ContributionException {
        Corpus corpus = documents(2, 40);
        List<List<NamedArray>> arrays = new ArrayList<>();
        for (long seed : new long[] {5, 5, 6}) {
            try (TrainedModel trained = train(training(model, corpus, encoder, SMALL, seed), model,
                    new ArrayList<>())) {
                arrays.add(trained.arrays());
            }
        }
        assertEquals(arrays.get(0), arrays.get(1));
        assertFalse(arrays.get(0).equals(arrays.get(2)));
    }

    @ParameterizedTest
    @CsvSource({"han,bigru", "han,identity", "flan,bigru", "flan,cnn"})
    void aRestoredModelIsTheSameToTheBit(String model, String encoder) throws ContributionException {
        Corpus corpus = documents(3, 40);
        Training training = training(model, corpus, encoder, SMALL, 1);
        try (TrainedModel trained = train(training, model, new ArrayList<>());
                TrainedModel restored = trainer(model).restore(training, trained.arrays())) {
            assertEquals(trained.arrays(), restored.arrays());
            List<Reading> before = trained.read(corpus.examples(Split.TEST), NONE);
            List<Reading> after = restored.read(corpus.examples(Split.TEST), NONE);
            for (int i = 0; i < before.size(); i++) {
                assertArrayEquals(before.get(i).probabilities(), after.get(i).probabilities());
                assertArrayEquals(before.get(i).attention(), after.get(i).attention());
            }
        }
    }

    /** Ten documents of random words cannot generalise, but can be learnt by heart. */
    @Test
    void aTinyCorpusIsLearntByHeart() throws ContributionException {
        Corpus corpus = documents(2, 10);
        Map<String, String> settings = Map.of("embeddingDimension", "16", "hidden", "8", "epochs", "60", "stopAfter",
                "0", "plateauFactor", "1", "learningRate", "0.02", "wordDropout", "0", "sentenceDropout", "0",
                "logitDropout", "0");
        List<Epoch> epochs = new ArrayList<>();
        train(training("han", corpus, "bigru", settings, 1), "han", epochs).close();
        assertEquals(60, epochs.size());
        assertTrue(epochs.get(59).loss() < .01, "loss " + epochs.get(59).loss());
    }

    @Test
    void trainingEndsEarlyWhenAccuracyStopsGrowing() throws ContributionException {
        Corpus corpus = documents(2, 40);
        Map<String, String> settings = Map.of("embeddingDimension", "4", "hidden", "4", "epochs", "50", "stopAfter",
                "3", "learningRate", "0");
        List<Epoch> epochs = new ArrayList<>();
        train(training("flan", corpus, "identity", settings, 1), "flan", epochs).close();
        assertEquals(List.of(true, false, false, false), epochs.stream().map(Epoch::kept).toList());
    }

    @Test
    void withoutEpochsTheInitialParametersAreTheModel() throws ContributionException {
        Corpus corpus = documents(2, 10);
        List<Epoch> epochs = new ArrayList<>();
        try (TrainedModel model = train(training("han", corpus, "bigru", Map.of("epochs", "0"), 1), "han", epochs)) {
            assertEquals(List.of(), epochs);
            NamedArray embedding = model.arrays().get(0);
            double squares = 0;
            for (int j = 0; j < 200; j++) {
                squares += embedding.values()[200 * 7 + j] * embedding.values()[200 * 7 + j];
            }
            assertEquals(1, squares, 1e-5); // of unit length, as Serrano and Smith's start
        }
    }

    private static TrainedModel train(Training training, String model, List<Epoch> epochs)
            throws ContributionException {
        return trainer(model).train(training, epochs::add, NONE);
    }

    private static DocumentTrainer trainer(String model) {
        return model.equals("han") ? new HanTrainer() : new FlanTrainer();
    }

    private static Training training(String model, Corpus corpus, String encoder, Map<String, String> settings,
            long seed) {
        Map<String, String> kernels = encoder.equals("cnn") ? Map.of("kernels", "3-5") : Map.of();
        return BuiltIns.training(model, corpus, settings, Map.entry(encoder, kernels),
                Map.entry("tanh", Map.of("width", "full", "initialisation", "xavier")), seed);
    }

    private static double accuracy(TrainedModel model, Corpus corpus) {
        List<Reading> readings = model.read(corpus.examples(Split.TEST), NONE);
        int[] labels = IntStream.range(0, readings.size()).map(i -> corpus.label(Split.TEST, i)).toArray();
        return new Quality(labels, readings.stream().map(Reading::probabilities).toArray(float[][]::new)).accuracy();
    }

    /** Documents of one to five sentences of random words, of which one has a word that says the class. */
    private static Corpus documents(int classes, int trainSize) {
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        builder.labels(IntStream.range(0, classes).mapToObj(c -> "class" + c).toList());
        Random random = new Random(7);
        fill(builder, Split.TRAIN, trainSize, classes, random);
        fill(builder, Split.DEV, 60, classes, random);
        fill(builder, Split.TEST, 60, classes, random);
        return builder.build();
    }

    private static void fill(CorpusBuilder builder, Split split, int size, int classes, Random random) {
        for (int i = 0; i < size; i++) {
            int cls = random.nextInt(classes);
            int sentences = 1 + random.nextInt(5);
            int deciding = random.nextInt(sentences);
            List<String> tokens = new ArrayList<>();
            for (int s = 0; s < sentences; s++) {
                int length = 2 + random.nextInt(6);
                for (int t = 0; t < length; t++) {
                    tokens.add("word" + random.nextInt(30));
                }
                if (s == deciding) {
                    tokens.set(tokens.size() - 1 - random.nextInt(length), "sign" + cls);
                }
                tokens.add(".");
            }
            builder.add(split, Example.of(split + ":" + i, tokens, "class" + cls));
        }
    }
}
