package org.alidade.learn.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Split;
import org.alidade.core.model.Epoch;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Training;
import org.alidade.learn.model.BuiltIns;
import org.alidade.learn.model.FlatTrainer;
import org.alidade.learn.model.ToyCorpus;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contributed layers in a model. */
@Tag("nd4j")
class ContributedLayersTest {

    private static final Map<String, String> SMALL = Map.of("embeddingDimension", "8", "hidden", "4", "epochs", "3",
            "batchSize", "8", "learningRate", "0.02");
    private static final IProgressMonitor NONE = new NullProgressMonitor();

    @ParameterizedTest
    @ValueSource(strings = {"dl4jLstm", "dl4jGravesLstm", "dl4jConvolution"})
    void aModelLearnsWithItAndIsRestoredToTheBit(String encoder) throws ContributionException {
        Corpus corpus = ToyCorpus.of(2, 60);
        Training training = BuiltIns.training(corpus, encoder, "tanh", SMALL, 1);
        List<Epoch> epochs = new ArrayList<>();
        try (TrainedModel model = new FlatTrainer().train(training, epochs::add, NONE);
                TrainedModel restored = new FlatTrainer().restore(training, model.arrays())) {
            assertTrue(epochs.get(2).loss() < epochs.get(0).loss(), epochs::toString);
            assertEquals(model.arrays(), restored.arrays());
            List<Reading> before = model.read(corpus.examples(Split.TEST), NONE);
            List<Reading> after = restored.read(corpus.examples(Split.TEST), NONE);
            for (int i = 0; i < before.size(); i++) {
                assertArrayEquals(before.get(i).probabilities(), after.get(i).probabilities());
            }
        }
    }
}
