package org.alidade.learn.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.alidade.learn.tape.NumericEnvironment;
import org.alidade.learn.train.Adam;
import org.alidade.learn.train.Loss;
import org.alidade.learn.train.WeightedBinaryLoss;

/**
 * Seconds of a training step, Alidade and PyTorch in turn on the same batches from the same parameters, one thread
 * each.
 */
public final class TrainingBenchmark {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;

    private TrainingBenchmark() {
    }

    /**
     * Measures and prints.
     *
     * @param arguments the Python interpreter, the script of the PyTorch side
     */
    public static void main(String[] arguments) throws IOException {
        NumericEnvironment environment = NumericEnvironment.current();
        say("Alidade: ND4J %s, %s, kernel %s, row block %d", environment.nd4jVersion(), environment.blas(),
                environment.kernel(), environment.rowBlock());
        for (Workload workload : List.of(Workload.SST, Workload.IMDB)) {
            measure(workload, arguments[0], Path.of(arguments[1]));
        }
        System.exit(0); // ND4J's threads would keep the process alive
    }

    private static void measure(Workload workload, String python, Path script) throws IOException {
        Path folder = Files.createTempDirectory("alidade-benchmark");
        List<Workload.Batch> batches = workload.batches(WARM_UP + ROUNDS);
        try (FlatNetwork network = workload.network()) {
            workload.write(folder, network, batches);
            try (TorchPeer torch = new TorchPeer(python, script, folder)) {
                compare(workload, network, batches, torch);
            }
        } finally {
            Files.deleteIfExists(folder.resolve("batches.txt"));
            Files.deleteIfExists(folder.resolve("parameters.bin"));
            Files.delete(folder);
        }
    }

    private static void compare(Workload workload, FlatNetwork network, List<Workload.Batch> batches, TorchPeer torch)
            throws IOException {
        Loss loss = new WeightedBinaryLoss(1);
        Adam adam = network.optimiser(1e-3, 1e-5);
        List<Double> ours = new ArrayList<>();
        List<Double> packed = new ArrayList<>();
        List<Double> padded = new ArrayList<>();
        say("%n%s shapes, batch 32, %d rounds of %d steps after %d for warming up; %s", workload.name(), ROUNDS,
                workload.steps(), WARM_UP, torch.version());
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            int from = round * workload.steps();
            int to = from + workload.steps();
            TorchPeer.Round our = run(network, batches.subList(from, to), loss, adam);
            TorchPeer.Round theirs = torch.run("packed", from, to);
            TorchPeer.Round theirsPadded = torch.run("padded", from, to);
            if (round == 0) {
                say("  loss of the first batch: Alidade %.4f, PyTorch %.4f", our.loss(), theirs.loss());
            }
            if (round >= WARM_UP) {
                add(ours, our);
                add(packed, theirs);
                add(padded, theirsPadded);
            }
        }
        say("  %-40s %.4f s/step", "Alidade", median(ours));
        report("PyTorch, packed", packed, ours);
        report("PyTorch, padded (another computation)", padded, ours);
    }

    private static TorchPeer.Round run(FlatNetwork network, List<Workload.Batch> batches, Loss loss, Adam adam) {
        double first = 0;
        double[] seconds = new double[batches.size()];
        for (int b = 0; b < seconds.length; b++) {
            long began = System.nanoTime();
            double sum = network.step(TokenBatch.of(batches.get(b).texts()), batches.get(b).labels(), loss, adam);
            seconds[b] = (System.nanoTime() - began) / 1e9;
            first = b == 0 ? sum : first;
        }
        return new TorchPeer.Round(first, seconds);
    }

    private static void report(String name, List<Double> theirs, List<Double> ours) {
        say("  %-40s %.4f s/step, %.2f times Alidade's", name, median(theirs), median(theirs) / median(ours));
    }

    private static void add(List<Double> all, TorchPeer.Round round) {
        for (double seconds : round.seconds()) {
            all.add(seconds);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
