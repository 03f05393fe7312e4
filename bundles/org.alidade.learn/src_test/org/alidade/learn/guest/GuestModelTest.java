package org.alidade.learn.guest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.math.Quality;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Training;
import org.alidade.learn.model.BuiltIns;
import org.alidade.learn.model.ToyCorpus;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the documentation of package network promises to others. */
@Tag("nd4j")
class GuestModelTest {

    private static final IProgressMonitor NONE = new NullProgressMonitor();

    @Test
    void aModelOfAnotherBundleTrainsAndAnswersEveryProbe() throws ContributionException {
        Corpus corpus = ToyCorpus.of(3, 300);
        Training training = BuiltIns.training(corpus, "bilstm", "tanh", Map.of("embeddingDimension", "16", "hidden",
                "8", "epochs", "4", "batchSize", "8", "learningRate", "0.02"), 1);
        try (TrainedModel model = new GatedTrainer().train(training, epoch -> {}, NONE);
                TrainedModel restored = new GatedTrainer().restore(training, model.arrays())) {
            List<Reading> readings = model.read(corpus.examples(Split.TEST), NONE);
            int[] labels = IntStream.range(0, readings.size()).map(i -> corpus.label(Split.TEST, i)).toArray();
            assertTrue(new Quality(labels, readings.stream().map(Reading::probabilities).toArray(float[][]::new))
                    .accuracy() > .9);
            assertEquals(model.arrays(), restored.arrays());
            float[] without = model.withoutToken(readings.subList(0, 1), NONE)[0][1];
            assertArrayEquals(model.read(List.of(withoutSecond(readings.get(0).example())), NONE).get(0)
                    .probabilities(), without, 1e-6f);
            int n = readings.get(0).attention().length;
            int[] classes = {1};
            assertEquals(n, model.inputGradients(readings.subList(0, 1), classes, NONE)[0].length);
            assertEquals(n, model.attentionGradients(readings.subList(0, 1), classes, NONE)[0].length);
            assertEquals(n, model.integratedGradients(readings.subList(0, 1), classes, 3, NONE)[0].length);
        }
    }

    private static Example withoutSecond(Example example) {
        List<String> tokens = new ArrayList<>(example.tokens());
        tokens.remove(1);
        return Example.of("", tokens, example.label());
    }
}
