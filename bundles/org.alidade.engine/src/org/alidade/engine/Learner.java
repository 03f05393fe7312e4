package org.alidade.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.alidade.core.cell.Failure;
import org.alidade.core.cell.TrainingCell;
import org.alidade.core.cell.TrainingResult;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.Part;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.math.Quality;
import org.alidade.core.model.Epoch;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Trainer;
import org.alidade.core.model.Training;
import org.alidade.engine.store.FileProblem;
import org.eclipse.core.runtime.IProgressMonitor;

/** The model of one training: fitted or restored, its test split read once. One thread. */
final class Learner implements OpenTraining {

    private final Corpus corpus;
    private final Part model;
    private final Guest guest;
    private final Training training;
    private final IProgressMonitor monitor;
    private final List<Epoch> epochs = new ArrayList<>();
    private final Map<String, String> references = new LinkedHashMap<>();
    private volatile Map<String, String> environment = Map.of();
    private Optional<TrainedModel> trained = Optional.empty();
    private List<Reading> readings = List.of();

    /**
     * @param teacher    for a model that is taught
     * @param dataFolder where relative paths in settings start
     * @param warnings   hears what contributions do that they should not
     */
    Learner(PlannedTraining planned, Corpus corpus, Optional<TrainedModel> teacher, Path dataFolder,
            Consumer<String> warnings, IProgressMonitor monitor) {
        this.corpus = corpus;
        this.monitor = monitor;
        this.model = Corpora.resolved(planned.model(), dataFolder);
        this.guest = new Guest(model.contribution(), warnings);
        this.training = new Training(corpus, model.settings(),
                guest.inside(Corpora.resolved(planned.encoder(), dataFolder)),
                guest.inside(Corpora.resolved(planned.attention(), dataFolder)), planned.seed(), teacher);
        for (Part part : List.of(planned.dataset(), planned.model(), planned.encoder(), planned.attention())) {
            if (!part.contribution().reference().isEmpty()) {
                references.put(part.contribution().id(), part.contribution().reference());
            }
        }
    }

    void train() throws Guest.FailedException {
        trained = Optional.of(guest.call(monitor, () -> {
            Trainer trainer = model.create(Trainer.class);
            TrainedModel fitted = trainer.train(training, epoch -> epochs.add(Objects.requireNonNull(epoch, "epoch")),
                    monitor);
            environment = Map.copyOf(trainer.environment());
            return fitted;
        }));
    }

    void restore(List<NamedArray> arrays) throws Guest.FailedException {
        trained = Optional.of(guest.call(monitor, () -> {
            Trainer trainer = model.create(Trainer.class);
            TrainedModel restored = trainer.restore(training, arrays);
            environment = Map.copyOf(trainer.environment());
            return restored;
        }));
    }

    /**
     * Restores it from its files.
     *
     * @throws Guest.FailedException likewise if they are damaged; names the file
     */
    void restore(ResultStore store, TrainingCell cell) throws Guest.FailedException {
        List<NamedArray> arrays;
        try {
            arrays = store.arrays(cell);
        } catch (IOException e) {
            String message = FileProblem.of(e) + "; delete its folder to train again";
            throw new Guest.FailedException(
                    new Failure(model.contribution().id(), model.contribution().blame(), message, message), e);
        }
        restore(arrays);
    }

    /** A probe that calls the model. */
    Guest calledBy(Contribution probe) {
        return guest.calledBy(probe);
    }

    boolean isReady() {
        return trained.isPresent();
    }

    /** What the model says of its numeric library; empty before it is there. */
    Map<String, String> environment() {
        return environment;
    }

    List<NamedArray> arrays() throws Guest.FailedException {
        return guest.call(monitor, () -> distinct(model().arrays()));
    }

    private static List<NamedArray> distinct(List<NamedArray> arrays) {
        Set<String> names = new HashSet<>();
        for (NamedArray array : arrays) {
            if (!names.add(array.name())) {
                throw new IllegalStateException("the model has two arrays of the name " + array.name());
            }
        }
        return List.copyOf(arrays);
    }

    /** The readings of the test split, checked; made at the first call. */
    List<Reading> readings() throws Guest.FailedException {
        if (readings.isEmpty()) {
            readings = guest.call(monitor, () -> checked(model().read(corpus.examples(Split.TEST), monitor)));
        }
        return readings;
    }

    private List<Reading> checked(List<Reading> made) {
        List<Example> examples = corpus.examples(Split.TEST);
        if (made.size() != examples.size()) {
            throw new IllegalStateException(
                    "the model read " + made.size() + " of " + examples.size() + " test examples");
        }
        for (int i = 0; i < made.size(); i++) {
            Reading reading = made.get(i);
            String expected = examples.get(i).id();
            if (!reading.example().id().equals(expected)) {
                throw new IllegalStateException("reading " + i + " of the model is of example "
                        + reading.example().id() + ", expected " + expected + ", as the order of the examples is kept");
            }
            check(reading, "probabilities", reading.probabilities(), corpus.labels().size());
            check(reading, "attention", reading.attention(), reading.units().size());
        }
        return List.copyOf(made);
    }

    private static void check(Reading reading, String name, float[] values, int length) {
        if (values.length != length) {
            throw new IllegalStateException("the model gives example " + reading.example().id() + " " + values.length
                    + " " + name + ", expected " + length);
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalStateException("the model gives example " + reading.example().id() + " the " + name
                        + " " + value + "; the training diverged");
            }
        }
    }

    TrainingResult result() throws Guest.FailedException {
        List<Reading> made = readings();
        return guest.call(monitor, () -> result(made));
    }

    private TrainingResult result(List<Reading> made) {
        int[] labels = new int[made.size()];
        float[][] probabilities = new float[labels.length][];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = corpus.label(Split.TEST, i);
            probabilities[i] = made.get(i).probabilities();
        }
        return new TrainingResult(corpus.labels(), counts(), new Quality(labels, probabilities).measures(), epochs,
                references);
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Split split : Split.values()) {
            String name = split.name().toLowerCase(Locale.ROOT);
            counts.put(name, corpus.examples(split).size());
            for (int label = 0; label < corpus.labels().size(); label++) {
                counts.put(name + "/" + corpus.labels().get(label), corpus.count(split, label));
            }
        }
        return counts;
    }

    /** Records of id, label, predicted label and the probability of every class. */
    List<List<String>> predictions() throws Guest.FailedException {
        List<Reading> made = readings();
        return guest.call(monitor, () -> predictions(made));
    }

    private List<List<String>> predictions(List<Reading> made) {
        List<List<String>> records = new ArrayList<>();
        for (Reading reading : made) {
            List<String> record = new ArrayList<>();
            record.add(reading.example().id());
            record.add(reading.example().label());
            record.add(corpus.labels().get(reading.predicted()));
            for (float probability : reading.probabilities()) {
                record.add(Float.toString(probability));
            }
            records.add(record);
        }
        return records;
    }

    @Override
    public Corpus corpus() {
        return corpus;
    }

    @Override
    public TrainedModel model() {
        return trained.orElseThrow(() -> new IllegalStateException("The model is neither trained nor restored"));
    }

    @Override
    public List<Reading> readings(IProgressMonitor caller) {
        if (readings.isEmpty()) {
            readings = checked(model().read(corpus.examples(Split.TEST), caller));
        }
        return readings;
    }

    @Override
    public void close() {
        trained.ifPresent(TrainedModel::close);
        trained = Optional.empty();
    }
}
