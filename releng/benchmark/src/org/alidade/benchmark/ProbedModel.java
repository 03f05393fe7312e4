package org.alidade.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.Part;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Trainer;
import org.alidade.core.model.Training;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * The model that probes look at: a bidirectional LSTM with additive attention.
 *
 * @param title    of model and texts, for people
 * @param training that it is of
 * @param model    itself
 */
record ProbedModel(String title, Training training, TrainedModel model) {

    private static final int SENTENCES = 1725;
    private static final int EPOCHS = 3;
    private static final double EPOCH_LIMIT = 8;
    private static final long SEED = 1;
    /** So that batches have little padding, as in the code of Jain and Wallace 2019. */
    private static final Comparator<Example> BY_LENGTH = Comparator.comparingInt(example -> example.tokens().size());
    /** So much larger than drawn some parameters are: attention and predictions are then as uneven as trained ones. */
    private static final Map<String, Float> FACTORS = Map.of("embedding", 10f, "attention.attn2.weight", 30f,
            "output.weight", 10f);

    /** Initial parameters, and generated sentences. */
    static ProbedModel generated(Installed installed) throws Exception {
        List<Example> test = new ArrayList<>(Shape.SST.texts(SENTENCES, new Random(SEED)));
        test.sort(BY_LENGTH);
        Part flat = installed.part(ModelDescriptor.class, "learn.flat", Map.of("epochs", "0"));
        Training training = training(installed, flat, Shape.SST.corpus(test));
        Trainer trainer = flat.create(Trainer.class);
        try (TrainedModel initial = trainer.train(training, epoch -> {
        }, new NullProgressMonitor())) {
            return new ProbedModel("generated sentences of SST shapes, a model with wide random parameters", training,
                    trainer.restore(training, initial.arrays().stream().map(ProbedModel::wide).toList()));
        }
    }

    private static NamedArray wide(NamedArray array) {
        float[] values = array.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= FACTORS.getOrDefault(array.name(), 1f);
        }
        return new NamedArray(array.name(), array.shape(), values);
    }

    /** Trained for a few epochs on the real corpus, which is measured. */
    static ProbedModel trained(Installed installed, Path folder) throws Exception {
        Part flat = installed.part(ModelDescriptor.class, "learn.flat", Map.of("epochs", Integer.toString(EPOCHS)));
        Training training = training(installed, flat, corpus(installed, folder));
        List<Seconds> epochs = new ArrayList<>();
        Report.say("%nTraining on the Stanford Sentiment Treebank, BiLSTM, additive attention, CPU seconds");
        Seconds.Lap lap = new Seconds.Lap();
        TrainedModel model = flat.create(Trainer.class).train(training, epoch -> {
            epochs.add(lap.next());
            Seconds last = epochs.get(epochs.size() - 1);
            Report.say("  epoch %d: %.1f %s, %.1f on the clock; loss %.4f, area under the ROC curve %.3f (development)",
                    epoch.number(), last.cpu(), Report.limit(last.cpu(), EPOCH_LIMIT), last.wall(), epoch.loss(),
                    epoch.devQuality());
        }, new NullProgressMonitor());
        return new ProbedModel("test sentences of the Stanford Sentiment Treebank, the model just trained", training,
                model);
    }

    private static Corpus corpus(Installed installed, Path folder) throws Exception {
        Part sst = installed.part(DatasetDescriptor.class, "datasets.sst", Map.of("folder", folder.toString()));
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.of(sst.settings()));
        List<Example> test = new ArrayList<>();
        sst.create(DatasetReader.class).read(sst.settings(), new ExampleSink() {

            @Override
            public void labels(List<String> names) {
                builder.labels(names);
            }

            @Override
            public void add(Split split, Example example) {
                if (split == Split.TEST) {
                    test.add(example);
                } else {
                    builder.add(split, example);
                }
            }
        }, new NullProgressMonitor());
        test.sort(BY_LENGTH);
        test.forEach(example -> builder.add(Split.TEST, example));
        return builder.build();
    }

    private static Training training(Installed installed, Part model, Corpus corpus) {
        return new Training(corpus, model.settings(), installed.encoder("bilstm"), installed.attention(Map.of()), SEED);
    }
}
