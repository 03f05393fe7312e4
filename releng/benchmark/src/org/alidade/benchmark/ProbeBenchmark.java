package org.alidade.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alidade.core.contribution.ContributionException;
import org.alidade.core.contribution.ProbeDescriptor;
import org.alidade.core.data.Example;
import org.alidade.core.data.Split;
import org.alidade.core.model.NamedArray;
import org.alidade.core.model.Reading;
import org.alidade.core.probe.Probe;
import org.alidade.core.setting.Settings;
import org.alidade.core.table.Table;
import org.alidade.core.table.TableBuilder;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * The probes of Alidade and of PyTorch on one model and the same sentences. Alidade's do more: its times contain ranks,
 * correlations and tables.
 */
final class ProbeBenchmark {

    /** Runs of a probe after the first: at least two, and more of a fast one. */
    private static final int MOST_RUNS = 40;
    private static final double ENOUGH_SECONDS = 3;
    private static final int BATCH = 32;
    /** Batches that PyTorch searches adversaries for: 320 sentences, to be done in half a minute. */
    private static final int ADVERSARIAL_BATCHES = 10;
    private static final double SUITE_LIMIT = 12;
    private static final double LEAVE_ONE_OUT_LIMIT = 14. / 3;

    private final Options options;
    private final Installed installed;
    private final ProbedModel probed;
    private final List<Example> sentences;
    private final Map<Stage, Seconds> ours = new EnumMap<>(Stage.class);
    private final Map<Stage, Seconds> oursWarm = new EnumMap<>(Stage.class);
    private final Map<Stage, Double> theirs = new EnumMap<>(Stage.class);
    private final List<String> disagreements = new ArrayList<>();
    private List<Reading> readings = List.of();

    ProbeBenchmark(Options options, Installed installed, ProbedModel probed) {
        this.options = options;
        this.installed = installed;
        this.probed = probed;
        this.sentences = probed.training().corpus().examples(Split.TEST);
    }

    void run() throws Exception {
        Path folder = new Workload("flat", "bilstm", probed.training()).write(batches(),
                probed.model().arrays().stream().map(NamedArray::values).toList());
        try (TorchPeer torch = new TorchPeer(options.python(), options.scripts().resolve("torch_probes.py"), folder)) {
            Report.say("%nProbes, CPU seconds: %d %s; %s", sentences.size(), probed.title(), torch.version());
            Report.say("  %-28s %17s %9s", "", "Alidade", "PyTorch");
            Report.say("  %-28s %8s %8s", "", "first", "warm");
            for (Stage stage : Stage.values()) {
                compare(stage, torch, folder);
            }
        }
        sums();
        if (!disagreements.isEmpty()) {
            throw new IllegalStateException("The results differ: " + String.join("; ", disagreements));
        }
    }

    private List<List<Example>> batches() {
        return IntStream.range(0, (sentences.size() + BATCH - 1) / BATCH)
                .mapToObj(b -> sentences.subList(BATCH * b, Math.min(BATCH * (b + 1), sentences.size()))).toList();
    }

    private void compare(Stage stage, TorchPeer torch, Path folder) throws Exception {
        List<Table> tables = new ArrayList<>();
        ours.put(stage, Seconds.of(() -> tables.add(measure(stage))));
        oursWarm.put(stage, warm(() -> measure(stage)));
        int batches = stage == Stage.ADVERSARIAL ? ADVERSARIAL_BATCHES : 0;
        double[] answer = torch.ask(stage.command() + " " + batches);
        int measured = (int) answer[2];
        theirs.put(stage, answer[0] * sentences.size() / measured);
        Agreement.Finding finding = stage.agreement().compare(stage.values(subject(Settings.NONE), tables.get(0)),
                floats(folder.resolve(stage.command() + ".bin")));
        say(stage.title(), ours.get(stage).cpu(), oursWarm.get(stage).cpu(), theirs.get(stage), stage.target());
        if (measured < sentences.size()) {
            double factor = sentences.size() / (double) measured;
            Report.say("    PyTorch on %d sentences, multiplied by %.2f", measured, factor);
        }
        Report.say("    results: %s", finding.text());
        if (!finding.agrees()) {
            disagreements.add(stage.title() + ", " + finding.text());
        }
    }

    /** The mean of the second half of several runs: until then the compiler is at work. */
    private static Seconds warm(Seconds.Work work) throws Exception {
        List<Seconds> runs = new ArrayList<>();
        while (runs.size() < 2 || runs.size() < MOST_RUNS
                && runs.stream().mapToDouble(Seconds::wall).sum() < ENOUGH_SECONDS) {
            runs.add(Seconds.of(work));
        }
        List<Seconds> later = runs.subList(runs.size() / 2, runs.size());
        return new Seconds(later.stream().mapToDouble(Seconds::cpu).average().orElseThrow(),
                later.stream().mapToDouble(Seconds::wall).average().orElseThrow());
    }

    private static void say(String title, double first, double again, double their, double target) {
        Report.say("  %-28s %8.3f %8.3f %9.2f, %s and %s times%s", title, first, again, their,
                Report.ratio(their / first), Report.ratio(their / again), Report.verdict(their / again, target));
    }

    private Table measure(Stage stage) throws ContributionException {
        if (stage.probe().isEmpty()) {
            readings = probed.model().read(sentences, new NullProgressMonitor());
            return new TableBuilder(List.of()).build();
        }
        ProbeDescriptor probe = installed.find(ProbeDescriptor.class, "probes." + stage.probe());
        TableBuilder rows = new TableBuilder(probe.columns());
        probe.contribution().create(Probe.class).measure(
                subject(Settings.of(probe.contribution().settings(), Map.of())), rows, new NullProgressMonitor());
        return rows.build();
    }

    private Measured subject(Settings settings) {
        return new Measured(probed.model(), probed.training().corpus(), probed.training().seed(), settings, readings);
    }

    private static double[] floats(Path file) throws IOException {
        FloatBuffer values = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        return IntStream.range(0, values.limit()).mapToDouble(values::get).toArray();
    }

    private void sums() {
        List<Stage> suite = Stream.of(Stage.values()).filter(Stage::isOfSuite).toList();
        double first = suite.stream().mapToDouble(stage -> ours.get(stage).cpu()).sum();
        double again = suite.stream().mapToDouble(stage -> oursWarm.get(stage).cpu()).sum();
        double their = suite.stream().mapToDouble(theirs::get).sum();
        Report.say("");
        say("all of Jain and Wallace 2019", first, again, their, 0);
        Report.say("  suite in CPU seconds: %.2f %s; leave-one-out: %.2f %s", first, Report.limit(first, SUITE_LIMIT),
                ours.get(Stage.LEAVEONEOUT).cpu(),
                Report.limit(ours.get(Stage.LEAVEONEOUT).cpu(), LEAVE_ONE_OUT_LIMIT));
    }
}
