package org.alidade.probes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.alidade.core.data.Corpus;
import org.alidade.core.data.CorpusBuilder;
import org.alidade.core.data.Example;
import org.alidade.core.data.Preparation;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.math.Seeds;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A model and the texts of the test split, for classes no and yes; what else is trained is chosen by the test. */
public final class WordSubject implements Subject {

    private final TrainedModel model;
    private final List<Example> texts;
    private final List<Variation> asked = new ArrayList<>();
    private final List<Trained> others = new ArrayList<>();
    private Function<Variation, TrainedModel> trainings = variation -> {
        throw new IllegalArgumentException("Nothing is trained here: " + variation);
    };
    private Settings settings = Settings.NONE;
    private long seed = 1;

    /** A subject of chosen texts. */
    public WordSubject(TrainedModel model, List<Example> texts) {
        this.model = model;
        this.texts = List.copyOf(texts);
    }

    /** A subject of texts whose words are separated by spaces, named t0, t1, .. and labelled yes. */
    public static WordSubject of(TrainedModel model, String... texts) {
        List<Example> examples = new ArrayList<>();
        for (String text : texts) {
            examples.add(Example.of("t" + examples.size(), List.of(text.split(" ")), "yes"));
        }
        return new WordSubject(model, examples);
    }

    /** What training a variation of it gives. */
    public WordSubject training(Function<Variation, TrainedModel> models) {
        trainings = models;
        return this;
    }

    /** Trained with another seed than 1. */
    public WordSubject seed(long other) {
        seed = other;
        return this;
    }

    /** The variations that were asked for, in order. */
    public List<Variation> asked() {
        return List.copyOf(asked);
    }

    /** What was trained for it, in order. */
    public List<Trained> given() {
        return List.copyOf(others);
    }

    /** What a probe with default settings measures. */
    public Table measure(String probe) {
        return measure(probe, Map.of());
    }

    /** What a probe measures. */
    public Table measure(String probe, Map<String, String> given) {
        return measure(probe, given, new NullProgressMonitor());
    }

    /** What a probe measures. */
    public Table measure(String probe, Map<String, String> given, IProgressMonitor monitor) {
        settings = Declared.settings(probe, given);
        TableBuilder rows = Declared.rows(probe);
        Declared.create(probe).measure(this, rows, monitor);
        return rows.build();
    }

    @Override
    public Trained train(Variation variation, IProgressMonitor monitor) {
        asked.add(variation);
        Trained trained = new WordSubject(trainings.apply(variation), texts);
        others.add(trained);
        return trained;
    }

    @Override
    public TrainedModel model() {
        return model;
    }

    @Override
    public List<Reading> readings(IProgressMonitor monitor) {
        return model.read(texts, monitor);
    }

    @Override
    public Corpus corpus() {
        CorpusBuilder builder = new CorpusBuilder(Task.CLASSIFICATION, Preparation.NONE);
        builder.labels(List.of("no", "yes"));
        for (Split split : Split.values()) {
            texts.forEach(text -> builder.add(split, text));
        }
        return builder.build();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public RandomGenerator random(String purpose) {
        return Seeds.random(seed, purpose);
    }
}
