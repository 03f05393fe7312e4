package org.alidade.learn.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Split;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Trainer;
import org.alidade.core.model.Training;
import org.alidade.core.model.TrainingLog;
import org.alidade.core.setting.Settings;
import org.alidade.learn.attention.Attention;
import org.alidade.learn.attention.AttentionFactory;
import org.alidade.learn.encoder.Encoder;
import org.alidade.learn.encoder.EncoderFactory;
import org.alidade.learn.tape.EmbeddingTable;
import org.alidade.learn.tape.NumericEnvironment;
import org.alidade.learn.tape.Parameter;
import org.alidade.learn.tape.Trainable;
import org.alidade.learn.train.CrossEntropy;
import org.alidade.learn.train.Loss;
import org.alidade.learn.train.WeightedBinaryLoss;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The classifier of one text: embedding, encoder, attention over the tokens, linear decoder. Two classes have one
 * sigmoid output, more a softmax.
 *
 * <p><b>Source</b>: Jain and Wallace 2019, and their released code. <b>Differs</b>: word vectors
 * start from N(0, sd²) instead of pretrained ones, and rows of unknown words and marks likewise instead of from zero.
 */
public final class FlatTrainer implements Trainer {

    private static final String EMBEDDING_DIMENSION = "embeddingDimension";
    private static final String EMBEDDING_DEVIATION = "embeddingDeviation";
    private static final String HIDDEN = "hidden";

    @Override
    public TrainedModel train(Training training, TrainingLog log, IProgressMonitor monitor)
            throws ContributionException {
        Vocabulary vocabulary = new Vocabulary(training.corpus().vocabulary());
        FlatNetwork network = network(training, vocabulary);
        Loss loss = loss(training.corpus());
        FlatModel model = new FlatModel(network, vocabulary, loss);
        try {
            new FlatFit(network, vocabulary, loss, training).run(log, monitor);
            return model;
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
    }

    @Override
    public TrainedModel restore(Training training, List<NamedArray> arrays) throws ContributionException {
        Vocabulary vocabulary = new Vocabulary(training.corpus().vocabulary());
        FlatNetwork network = network(training, vocabulary);
        Map<String, NamedArray> byName = arrays.stream()
                .collect(Collectors.toMap(NamedArray::name, Function.identity(), (a, b) -> b, TreeMap::new));
        FlatModel model = new FlatModel(network, vocabulary, loss(training.corpus()));
        try {
            network.trainables().forEach((name, trainable) -> trainable.set(values(name, trainable, byName.get(name))));
            return model;
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
    }

    private static float[] values(String name, Trainable trainable, NamedArray array) {
        List<Integer> expected = List.of(trainable.rows(), trainable.size() / trainable.rows());
        if (array == null || !array.shape().equals(expected)) {
            throw new IllegalArgumentException("Array '" + name + "' "
                    + (array == null ? "is missing" : "has shape " + array.shape()) + ", expected shape " + expected);
        }
        return array.values();
    }

    @Override
    public Map<String, String> environment() {
        NumericEnvironment environment = NumericEnvironment.current();
        Map<String, String> named = new TreeMap<>();
        named.put("nd4j", environment.nd4jVersion() + " " + environment.backend());
        named.put("blas", environment.blas());
        named.put("blasKernel", environment.kernel());
        named.put("lstmRowBlock", Integer.toString(environment.rowBlock()));
        return named;
    }

    private static Loss loss(Corpus corpus) {
        int classes = corpus.labels().size();
        return classes > 2 ? new CrossEntropy(classes)
                : WeightedBinaryLoss.balancing(corpus.count(Split.TRAIN, 0), corpus.count(Split.TRAIN, 1));
    }

    private static FlatNetwork network(Training training, Vocabulary vocabulary) throws ContributionException {
        Settings settings = training.settings();
        int width = settings.integer(EMBEDDING_DIMENSION);
        EmbeddingTable embedding = new EmbeddingTable("embedding", vocabulary.size(), width);
        embedding.normal(Seeds.random(training.seed(), "embedding"), settings.number(EMBEDDING_DEVIATION));
        Encoder encoder = training.encoder().create(EncoderFactory.class).create(width, settings.integer(HIDDEN),
                training.encoder().settings(), Seeds.random(training.seed(), "encoder"));
        Attention attention = training.attention().create(AttentionFactory.class).create(encoder.width(), 0,
                training.attention().settings(), Seeds.random(training.seed(), "attention"));
        int outputs = loss(training.corpus()).outputs();
        double range = 1 / Math.sqrt(encoder.width());
        RandomGenerator random = Seeds.random(training.seed(), "output");
        return new FlatNetwork(embedding, encoder, attention,
                new Parameter("output.weight", outputs, encoder.width()).uniform(random, range),
                new Parameter("output.bias", 1, outputs).uniform(random, range));
    }
}
