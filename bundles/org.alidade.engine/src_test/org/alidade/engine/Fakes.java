package org.alidade.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.Contribution;
import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.ContributionKind;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.DatasetDescriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.data.DatasetReader;
import org.alidade.core.data.Example;
import org.alidade.core.data.ExampleSink;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.figure.FigureDeclaration;
import org.alidade.core.figure.FigureKind;
import org.alidade.core.model.AttentionUnit;
import org.alidade.core.model.Capability;
import org.alidade.core.model.Epoch;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Trainer;
import org.alidade.core.model.Training;
import org.alidade.core.model.TrainingLog;
import org.alidade.core.probe.Probe;
import org.alidade.core.probe.Subject;
import org.alidade.core.probe.Trained;
import org.alidade.core.probe.Variation;
import org.alidade.core.setting.SettingDeclaration;
import org.alidade.core.setting.SettingType;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.Column;
import org.alidade.core.table.ColumnType;
import org.alidade.core.table.Direction;
import org.alidade.core.table.SummaryDeclaration;
import org.alidade.core.table.TableBuilder;
import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.PlanFactory;
import org.alidade.plan.model.Setting;
import org.alidade.plan.model.Use;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Contributions of every kind that do next to nothing, in well-defined ways. Behaviour: {@code fail} throws, {@code
 * slow} goes on until it is cancelled, {@code deaf} does so without listening, {@code quit} claims to be cancelled,
 * {@code interrupt} leaves its thread interrupted, {@code print} prints two lines, {@code memory} runs out of memory the
 * first time, {@code hog} always. Of models, {@code disorder} reads examples in reverse, {@code twins}
 * has two arrays of one name, {@code nowhere} no environment.
 */
public final class Fakes {

    /** What was called, in order: {@code train 1}, {@code restore 1}, {@code measure}. */
    public final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    /** Opens when something slow has begun. */
    public final CountDownLatch slow = new CountDownLatch(1);
    /** What {@code sometimes} does. */
    public volatile boolean failing = true;

    /**
     * All fakes: data set, model, encoder, attention, probe, each with the kind's name as id; probe2 needs gradients.
     */
    public Contributions contributions() {
        return new Contributions(List.of(
                new DatasetDescriptor(contribution(ContributionKind.DATASET, "data", FakeReader::new,
                        new SettingDeclaration("examples", "Examples", SettingType.INTEGER, "8", 1, 100, List.of(), ""),
                        new SettingDeclaration("file", "File", SettingType.PATH, "", Double.NEGATIVE_INFINITY,
                                Double.POSITIVE_INFINITY, List.of(), "")),
                        Task.CLASSIFICATION, "none"),
                new DatasetDescriptor(contribution(ContributionKind.DATASET, "pairs", FakeReader::new), Task.PAIR, ""),
                new ModelDescriptor(contribution(ContributionKind.MODEL, "model", FakeTrainer::new, behaviour(),
                        new SettingDeclaration("rate", "Rate", SettingType.NUMBER, "0.1", 0, 1, List.of(), ""),
                        new SettingDeclaration("vectors", "Vectors", SettingType.PATH, "", Double.NEGATIVE_INFINITY,
                                Double.POSITIVE_INFINITY, List.of(), ""),
                        new SettingDeclaration("inner", "Inner", SettingType.CONTRIBUTION, "encoder", 0, 0,
                                List.of("encoder"), "")),
                        Set.of(Task.CLASSIFICATION), Set.of(Capability.ATTENTION_OVERRIDE), AttentionUnit.TOKEN, false),
                new ModelDescriptor(contribution(ContributionKind.MODEL, "pupil", FakeTrainer::new, behaviour(),
                        new SettingDeclaration("rate", "Rate", SettingType.NUMBER, "0.2", 0, 1, List.of(), "")),
                        Set.of(Task.CLASSIFICATION), Set.of(), AttentionUnit.TOKEN, true),
                new ModelDescriptor(contribution(ContributionKind.MODEL, "hierarchy", FakeTrainer::new, behaviour()),
                        Set.of(Task.CLASSIFICATION), Set.of(Capability.ATTENTION_OVERRIDE), AttentionUnit.SENTENCE,
                        false),
                new EncoderDescriptor(contribution(ContributionKind.ENCODER, "encoder", FakeEncoder::new, behaviour()),
                        EncoderDescriptor.Context.TOKEN),
                new AttentionDescriptor(contribution(ContributionKind.ATTENTION, "attention", Object::new)),
                probe("probe", Set.of()), probe("probe2", Set.of(Capability.INPUT_GRADIENT)),
                probe("probe3", Set.of()), curious("curious"), curious("curious2")), List.of());
    }

    private ProbeDescriptor probe(String id, Set<Capability> needs) {
        return probe(contribution(ContributionKind.PROBE, id, FakeProbe::new, behaviour()), needs);
    }

    /**
     * A probe that has others trained: its setting {@code further} lists seeds, or {@code pupil} for one taught by the one
     * before, {@code unwell} for one that fails, {@code alone} for a pupil without a teacher, {@code same} for none,
     * {@code faster} for one with another rate, {@code elsewhere} for one on data that is missing.
     */
    private ProbeDescriptor curious(String id) {
        return probe(contribution(ContributionKind.PROBE, id, CuriousProbe::new, new SettingDeclaration("further",
                "Further", SettingType.TEXT, "7", 0, 0, List.of(), ""),
                new SettingDeclaration("trained", "Trained",
                        SettingType.CONTRIBUTION, "", 0, 0, List.of("model"), "")),
                Set.of());
    }

    private static ProbeDescriptor probe(Contribution contribution, Set<Capability> needs) {
        return new ProbeDescriptor(contribution, needs,
                ProbeDescriptor.Cost.LOW,
                List.of(new Column("id", "Id", ColumnType.TEXT, "", 0, 0, Direction.NEUTRAL, "The example."),
                        new Column("draw", "Draw", ColumnType.NUMBER, "", 0, 1, Direction.NEUTRAL, "A random number."),
                        new Column("even", "Even", ColumnType.INTEGER, "", 0, 1, Direction.NEUTRAL, "A share.")),
                List.of(new FigureDeclaration("draws", "Draws", FigureKind.HISTOGRAM, List.of("draw"),
                        Optional.empty(), Optional.empty(), Optional.empty(), List.of(0., .5, 1.), 0, 1, 0, 1, "")),
                List.of(new SummaryDeclaration(List.of("draw", "even"), Optional.empty())));
    }

    private static SettingDeclaration behaviour() {
        return new SettingDeclaration("behaviour", "Behaviour", SettingType.CHOICE, "good", 0, 0,
                List.of("good", "fail", "sometimes", "slow", "deaf", "error", "overflow", "quit",
                        "disorder", "twins", "nowhere", "interrupt", "print", "memory", "hog"),
                "");
    }

    private Contribution contribution(ContributionKind kind, String id, java.util.function.Supplier<Object> factory,
            SettingDeclaration... settings) {
        return new Contribution(kind, id, "1.0.0", "The " + id, "A fake.", "", "org.fakes." + id, "2.0.0",
                List.of(settings), factory::get);
    }

    private void behave(String behaviour, IProgressMonitor monitor) {
        switch (behaviour) {
        case "fail" -> throw new IllegalArgumentException("it failed,\nas told");
        case "sometimes" -> failIfFailing();
        case "error" -> throw new NoClassDefFoundError("org/absent/Type");
        case "overflow" -> behave(behaviour, monitor);
        case "interrupt" -> Thread.currentThread().interrupt();
        case "print" -> System.out.println("Hello\nfrom a guest");
        case "memory" -> runOutOfMemoryOnce();
        case "hog" -> throw new OutOfMemoryError("Java heap space");
        case "quit" -> throw new OperationCanceledException();
        case "slow" -> goOn(monitor);
        case "deaf" -> goOnUnheard();
        default -> monitor.worked(1);
        }
    }

    private void runOutOfMemoryOnce() {
        if (failing) {
            failing = false;
            throw new OutOfMemoryError("Java heap space");
        }
    }

    private void failIfFailing() {
        if (failing) {
            throw new IllegalStateException("it fails sometimes");
        }
    }

    private void goOn(IProgressMonitor monitor) {
        slow.countDown();
        while (true) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void goOnUnheard() {
        slow.countDown();
        long end = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** A plan with one of each, seeds 1 and 2. */
    public static Plan plan() {
        Plan plan = PlanFiles.newPlan();
        plan.setName("fakes");
        plan.getDatasets().add(use("data"));
        plan.getModels().add(use("model"));
        plan.getEncoders().add(use("encoder"));
        plan.getAttentions().add(use("attention"));
        plan.getProbes().add(use("probe"));
        plan.getSeeds().addAll(List.of(1L, 2L));
        return plan;
    }

    /** A use of a contribution. */
    public static Use use(String id) {
        Use use = PlanFactory.eINSTANCE.createUse();
        use.setId(id);
        return use;
    }

    /** Adds a setting. */
    public static Use with(Use use, String key, String... values) {
        Setting setting = PlanFactory.eINSTANCE.createSetting();
        setting.setKey(key);
        setting.getValues().addAll(List.of(values));
        use.getSettings().add(setting);
        return use;
    }

    /** An exclusion of a seed. */
    public static Exclusion without(String seed) {
        Exclusion exclusion = PlanFactory.eINSTANCE.createExclusion();
        exclusion.setSeed(seed);
        return exclusion;
    }

    private static final class FakeReader implements DatasetReader {

        @Override
        public void read(Settings settings, ExampleSink sink, IProgressMonitor monitor) throws IOException {
            if (settings.has("file") && settings.path("file").endsWith("missing.csv")) {
                throw new java.nio.file.NoSuchFileException(settings.path("file").toString());
            }
            sink.labels(List.of("bad", "good"));
            int examples = settings.has("examples") ? settings.integer("examples") : 2;
            for (Split split : Split.values()) {
                for (int i = 0; i < examples; i++) {
                    sink.add(split,
                            Example.of(split + ":" + i, List.of("word" + i, "other"), i % 2 == 0 ? "bad" : "good"));
                }
            }
        }
    }

    private class FakeLayer {

        void encode(String behaviour, IProgressMonitor monitor) {
            behave(behaviour, monitor);
        }
    }

    /** Does everything by inheritance, as an encoder that a layer configuration makes. */
    private final class FakeEncoder extends FakeLayer {
    }

    private final class FakeTrainer implements Trainer {

        private String behaviour = "good";

        @Override
        public TrainedModel train(Training training, TrainingLog log, IProgressMonitor monitor)
                throws ContributionException {
            calls.add("train " + training.seed());
            behaviour = training.settings().text("behaviour");
            monitor.beginTask("train", 2);
            log.epoch(new Epoch(1, .7, .5, true));
            behave(behaviour, monitor);
            training.encoder().create(FakeEncoder.class).encode(training.encoder().settings().text("behaviour"),
                    monitor);
            training.teacher().ifPresent(teacher -> calls.add("taught by " + ((FakeModel) teacher).seed()));
            return new FakeModel(training.seed(), (float) training.settings().number("rate"), behaviour);
        }

        @Override
        public TrainedModel restore(Training training, List<NamedArray> arrays) {
            calls.add("restore " + training.seed());
            return new FakeModel(arrays.get(0).values()[0], arrays.get(0).values()[1], "good");
        }

        @Override
        public Map<String, String> environment() {
            return behaviour.equals("nowhere") ? null : Map.of("numbers", "fake");
        }
    }

    private record FakeModel(float seed, float rate, String behaviour) implements TrainedModel {

        @Override
        public List<Reading> read(List<Example> examples, IProgressMonitor monitor) {
            List<Example> read = new ArrayList<>(examples);
            if (behaviour.equals("disorder")) {
                Collections.reverse(read);
            }
            return read.stream().<Reading>map(example -> new FakeReading(example, seed)).toList();
        }

        @Override
        public List<NamedArray> arrays() {
            NamedArray weights = new NamedArray("weights", List.of(1, 2), new float[] {seed, rate});
            return behaviour.equals("twins") ? List.of(weights, weights) : List.of(weights);
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private record FakeReading(Example example, float seed) implements Reading {

        @Override
        public float[] attention() {
            return new float[] {.25f, .75f};
        }

        @Override
        public float[] probabilities() {
            return example.label().equals("good") ? new float[] {.25f, .75f} : new float[] {.6f, .4f};
        }

        @Override
        public float[][] outputs(float[][] weights) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class CuriousProbe implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            Trained last = subject;
            for (String further : subject.settings().text("further").split(",")) {
                last = subject.train(variation(further, last), monitor);
                for (Reading reading : last.readings(monitor)) {
                    rows.row().set("id", reading.example().id())
                            .set("draw", ((FakeModel) last.model()).seed() / 100).set("even", 0).add();
                }
            }
        }

        private static Variation variation(String further, Trained last) {
            return switch (further) {
            case "pupil" -> Variation.NONE.with(ContributionKind.MODEL, "pupil").taughtBy(last);
            case "alone" -> Variation.NONE.with(ContributionKind.MODEL, "pupil");
            case "absent" -> Variation.NONE.with(ContributionKind.ENCODER, "absent");
            case "unwell" -> Variation.NONE.withSetting(ContributionKind.MODEL, "behaviour", "fail");
            case "faster" -> Variation.NONE.withSetting(ContributionKind.MODEL, "rate", ".5");
            case "elsewhere" -> Variation.NONE.withSetting(ContributionKind.DATASET, "file", "missing.csv");
            case "same" -> Variation.NONE;
            default -> Variation.NONE.withSeed(Long.parseLong(further));
            };
        }
    }

    private final class FakeProbe implements Probe {

        @Override
        public void measure(Subject subject, TableBuilder rows, IProgressMonitor monitor) {
            calls.add("measure");
            behave(subject.settings().text("behaviour"), monitor);
            var random = subject.random("draws");
            int i = 0;
            for (Reading reading : subject.readings(monitor)) {
                var row = rows.row().set("id", reading.example().id()).set("draw", random.nextDouble());
                if (i++ == 0) {
                    row.missing("even", "the first is never measured").add();
                } else {
                    row.set("even", i % 2).add();
                }
            }
        }
    }
}
