package org.alidade.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.alidade.core.model.Training;
import org.alidade.learn.network.TrainingSteps;

/** Training steps of Alidade and PyTorch in turn, on the same batches from the same parameters. */
final class TrainingBenchmark {

    private static final int WARM_UP = 3;
    /** Of the first loss; rounding only. */
    private static final double TOLERANCE = 1e-4;

    private final Options options;
    private final Installed installed;

    TrainingBenchmark(Options options, Installed installed) {
        this.options = options;
        this.installed = installed;
    }

    void run() throws Exception {
        Report.say("%nTraining steps, CPU milliseconds (wall clock), medians of %d rounds after %d for warming up",
                options.rounds(), WARM_UP);
        for (TrainingCase training : TrainingCase.EACH) {
            compare(training);
        }
    }

    private void compare(TrainingCase one) throws Exception {
        int rounds = WARM_UP + options.rounds();
        List<Shape.Batch> batches = one.shape().batches(rounds * one.steps(), one.batch(), new Random(2));
        Training training = one.training(installed);
        try (TrainingSteps<?> steps = one.steps(installed, training)) {
            Path folder = new Workload(one.model(), one.encoder(), training)
                    .write(batches.stream().map(Shape.Batch::examples).toList(), steps.parameters());
            try (TorchPeer torch = new TorchPeer(options.python(), options.scripts().resolve("torch_training.py"),
                    folder)) {
                Report.say("%n%s, %s shapes, batches of %d, rounds of %d steps, %s", one.title(), one.shape().name(),
                        one.batch(), one.steps(), torch.version());
                new Comparison(one, batches, steps, torch).run(rounds);
            }
        }
    }

    /** One comparison. */
    private static final class Comparison {

        private final TrainingCase one;
        private final List<Shape.Batch> batches;
        private final TrainingSteps<?> steps;
        private final TorchPeer torch;
        private final List<Seconds> ours = new ArrayList<>();
        private final Map<Peer, List<Seconds>> theirs = new EnumMap<>(Peer.class);

        Comparison(TrainingCase one, List<Shape.Batch> batches, TrainingSteps<?> steps, TorchPeer torch) {
            this.one = one;
            this.batches = batches;
            this.steps = steps;
            this.torch = torch;
            one.peers().forEach(peer -> theirs.put(peer, new ArrayList<>()));
        }

        void run(int rounds) throws Exception {
            for (int round = 0; round < rounds; round++) {
                round(round);
            }
            Report.say("  %-32s %8.1f (%.1f)", "Alidade", 1e3 * median(ours, Seconds::cpu),
                    1e3 * median(ours, Seconds::wall));
            theirs.forEach(this::report);
        }

        private void round(int round) throws Exception {
            int from = round * one.steps();
            double[] losses = new double[one.steps()];
            Seconds our = Seconds.of(() -> {
                for (int s = 0; s < losses.length; s++) {
                    Shape.Batch batch = batches.get(from + s);
                    losses[s] = steps.step(batch.examples(), batch.labels());
                }
            });
            Map<Peer, Double> theirLosses = new EnumMap<>(Peer.class);
            for (Peer peer : one.peers()) {
                double[] answer = torch.ask(peer.command() + " " + from + " " + (from + one.steps()));
                theirLosses.put(peer, answer[0]);
                if (round >= WARM_UP) {
                    theirs.get(peer).add(new Seconds(answer[1], answer[2]).per(one.steps()));
                }
            }
            if (round >= WARM_UP) {
                ours.add(our.per(one.steps()));
            }
            if (round == 0) {
                compareLosses(losses[0], theirLosses);
            }
        }

        private void compareLosses(double our, Map<Peer, Double> losses) {
            Report.say("  loss of the first batch: Alidade %.5f; PyTorch %s", our, losses.entrySet().stream()
                    .map(entry -> Report.number("%.5f ", entry.getValue()) + entry.getKey().title())
                    .collect(Collectors.joining("; ")));
            losses.forEach((peer, their) -> {
                if (one.isSame(peer) && !(Math.abs(our - their) <= TOLERANCE * Math.abs(their))) {
                    throw new IllegalStateException("The losses of " + one.title() + " on " + one.shape().name()
                            + " shapes differ: " + our + " and " + their + "; what takes the time is not the same");
                }
            });
        }

        private void report(Peer peer, List<Seconds> seconds) {
            double cpu = median(seconds, Seconds::cpu);
            Report.say("  %-32s %8.1f (%.1f), %s times Alidade's%s", "PyTorch " + peer.title(), 1e3 * cpu,
                    1e3 * median(seconds, Seconds::wall), Report.ratio(cpu / median(ours, Seconds::cpu)),
                    Report.verdict(cpu / median(ours, Seconds::cpu), peer.target()));
        }

        private static double median(List<Seconds> all, ToDoubleFunction<Seconds> which) {
            double[] sorted = all.stream().mapToDouble(which).sorted().toArray();
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }
}
