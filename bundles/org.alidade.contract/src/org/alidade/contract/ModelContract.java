package org.alidade.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alidade.core.contribution.AttentionDescriptor;
import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.Contributions;
import org.alidade.core.contribution.Descriptor;
import org.alidade.core.contribution.EncoderDescriptor;
import org.alidade.core.contribution.ModelDescriptor;
import org.alidade.core.contribution.Part;
import org.alidade.core.data.Corpus;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.data.Task;
import org.alidade.core.model.AttentionUnit;
import org.alidade.core.model.Capability;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.model.TrainedModel;
import org.alidade.core.model.Trainer;
import org.alidade.core.model.Training;
import org.alidade.core.setting.Settings;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * What every model promises of its training and of what it makes. It is trained on a handful of texts with the first
 * installed encoder and attention that it accepts. A model that is taught has no contract of its own: the probe that
 * teaches it is checked.
 */
public final class ModelContract {

    private static final long SEED = 3;
    /** Another order of additions in 32 bits. */
    private static final double ROUNDING = 1e-4;

    private final ModelDescriptor model;
    private final Contributions installed;

    /**
     * The contract as one model has to keep it.
     *
     * @param installed where an encoder and an attention are found
     */
    public ModelContract(ModelDescriptor model, Contributions installed) {
        this.model = model;
        this.installed = installed;
    }

    /** The promises that the model does not keep. */
    public List<Breach> breaches() {
        Rules rules = new Rules();
        if (model.taught()) {
            return List.of();
        }
        for (Task task : model.tasks()) {
            rules.rule("It can be trained for " + task, () -> {
                Training training = training(task);
                try (TrainedModel trained = train(training, new NullProgressMonitor())) {
                    trained(task, training, trained, rules);
                }
                return Optional.empty();
            });
            rules.rule("A cancellation before the beginning is answered, for " + task,
                    () -> Rules.cancelledBefore(monitor -> train(training(task), monitor).close()));
        }
        return rules.breaches();
    }

    private void trained(Task task, Training training, TrainedModel trained, Rules rules) {
        List<Example> examples = training.corpus().examples(Split.TEST);
        List<Reading> readings = trained.read(examples, new NullProgressMonitor());
        String which = ", for " + task;
        rules.rule("Attention and probabilities are distributions" + which, () -> distributions(readings));
        if (model.attendsTo() == AttentionUnit.TOKEN) {
            rules.rule("Its attention weighs tokens, as declared" + which, () -> tokens(readings));
        }
        rules.rule("A text reads the same alone as among others" + which, () -> alone(trained, examples, readings));
        rules.rule("The same seed gives the same bits" + which, () -> {
            try (TrainedModel again = train(training, new NullProgressMonitor())) {
                return arrays(trained.arrays(), again.arrays());
            }
        });
        rules.rule("It is restored from its arrays bit for bit" + which, () -> {
            Trainer trainer = model.contribution().create(Trainer.class);
            try (TrainedModel restored = trainer.restore(training, trained.arrays())) {
                return same(readings, restored.read(examples, new NullProgressMonitor()), 0);
            }
        });
        if (model.offers().contains(Capability.ATTENTION_OVERRIDE)) {
            rules.rule("Its own attention gives its own prediction" + which, () -> override(readings));
        }
        rules.rule("What it offers has a number for each unit" + which, () -> offered(trained, readings));
        rules.rule("Reading hears of a cancellation" + which,
                () -> Rules.cancelledBefore(monitor -> trained.read(examples, monitor)));
    }

    private Training training(Task task) {
        Corpus corpus = TinyCorpus.of(task, 2, TinyCorpus.TEXTS);
        Settings settings = Settings.of(model.contribution().settings(), Map.of());
        return new Training(corpus, settings, first(EncoderDescriptor.class), first(AttentionDescriptor.class), SEED);
    }

    private Part first(Class<? extends Descriptor> kind) {
        Descriptor found = installed.all(kind).stream().findFirst().orElseThrow(
                () -> new IllegalStateException("The contract of a model needs an installed " + kind.getSimpleName()));
        return new Part(found.contribution(), Settings.of(found.contribution().settings(), Map.of()));
    }

    private TrainedModel train(Training training, IProgressMonitor monitor) throws ContributionException {
        return model.contribution().create(Trainer.class).train(training, epoch -> {
        }, monitor);
    }

    private static Optional<String> distributions(List<Reading> readings) {
        for (Reading reading : readings) {
            String id = reading.example().id();
            Optional<String> finding = Rules.first(
                    distribution("attention of " + id, reading.attention(), reading.units().size()),
                    distribution("probabilities of " + id, reading.probabilities(), reading.probabilities().length));
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> tokens(List<Reading> readings) {
        return readings.stream().filter(reading -> !reading.units().equals(reading.example().tokens())).findFirst()
                .map(reading -> "the attention of " + reading.example().id() + " weighs " + reading.units()
                        + ", expected " + reading.example().tokens());
    }

    private static Optional<String> distribution(String what, float[] values, int length) {
        double sum = 0;
        for (float value : values) {
            if (!(value >= 0)) {
                return Optional.of("the " + what + " is " + Arrays.toString(values));
            }
            sum += value;
        }
        return values.length == length && Math.abs(sum - 1) <= ROUNDING ? Optional.empty()
                : Optional.of("the " + what + " is " + Arrays.toString(values) + ", expected " + length
                        + " numbers that sum to 1");
    }

    private static Optional<String> alone(TrainedModel trained, List<Example> examples, List<Reading> readings) {
        List<Reading> single = new ArrayList<>();
        for (Example example : examples) {
            single.addAll(trained.read(List.of(example), new NullProgressMonitor()));
        }
        return same(readings, single, ROUNDING);
    }

    private static Optional<String> same(List<Reading> expected, List<Reading> found, double tolerance) {
        for (int i = 0; i < expected.size(); i++) {
            String id = expected.get(i).example().id();
            Optional<String> finding = Rules.first(
                    Rules.difference("the attention of " + id, expected.get(i).attention(), found.get(i).attention(),
                            tolerance),
                    Rules.difference("the probabilities of " + id, expected.get(i).probabilities(),
                            found.get(i).probabilities(), tolerance));
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> arrays(List<NamedArray> expected, List<NamedArray> found) {
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> difference = Rules.difference(expected.get(i).name(), expected.get(i).values(),
                    found.get(i).values(), 0);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> override(List<Reading> readings) {
        for (Reading reading : readings) {
            float[][] outputs = reading.outputs(new float[][] {reading.attention()});
            Optional<String> difference = Rules.difference("the prediction for " + reading.example().id(),
                    reading.probabilities(), outputs[0], ROUNDING);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> offered(TrainedModel trained, List<Reading> readings) {
        IProgressMonitor monitor = new NullProgressMonitor();
        int[] classes = readings.stream().mapToInt(Reading::predicted).toArray();
        List<Optional<String>> findings = new ArrayList<>();
        if (model.offers().contains(Capability.INPUT_GRADIENT)) {
            findings.add(lengths("input gradients", readings, trained.inputGradients(readings, classes, monitor)));
        }
        if (model.offers().contains(Capability.ATTENTION_GRADIENT)) {
            findings.add(
                    lengths("attention gradients", readings, trained.attentionGradients(readings, classes, monitor)));
        }
        if (model.offers().contains(Capability.INTEGRATED_GRADIENTS)) {
            findings.add(lengths("integrated gradients", readings,
                    trained.integratedGradients(readings, classes, 2, monitor)));
        }
        return findings.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> lengths(String what, List<Reading> readings, float[][] made) {
        for (int i = 0; i < readings.size(); i++) {
            int expected = readings.get(i).units().size();
            if (made[i].length != expected) {
                return Optional.of("the " + what + " of " + readings.get(i).example().id() + " are " + made[i].length
                        + " numbers, expected " + expected);
            }
            for (float value : made[i]) {
                if (!Float.isFinite(value)) {
                    return Optional.of("the " + what + " of " + readings.get(i).example().id() + " hold " + value);
                }
            }
        }
        return Optional.empty();
    }
}
