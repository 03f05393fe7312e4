package org.alidade.benchmark;

import java.io.IOException;

import org.alidade.learn.tape.NumericEnvironment;

/** Alidade against PyTorch in one run, one thread each. */
public final class Benchmark {

    private Benchmark() {
    }

    /**
     * Measures and prints.
     *
     * @param arguments the Python interpreter, the folder of the scripts of the PyTorch side, and what {@link Options}
     *                  understands
     */
    public static void main(String[] arguments) throws Exception {
        try {
            measure(Options.of(arguments));
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("benchmark: " + e.getMessage());
            System.exit(2);
        }
        System.exit(0); // ND4J's threads would keep the process alive
    }

    private static void measure(Options options) throws Exception {
        NumericEnvironment environment = NumericEnvironment.current();
        Report.say("Alidade: ND4J %s, %s, kernel %s, row block %d", environment.nd4jVersion(), environment.blas(),
                environment.kernel(), environment.rowBlock());
        Installed installed = Installed.read();
        if (options.parts().contains(Options.Part.TRAINING)) {
            new TrainingBenchmark(options, installed).run();
        }
        if (options.sst().isPresent() || options.parts().contains(Options.Part.PROBES)) {
            ProbedModel probed = options.sst().isPresent() ? ProbedModel.trained(installed, options.sst().get())
                    : ProbedModel.generated(installed);
            if (options.parts().contains(Options.Part.PROBES)) {
                new ProbeBenchmark(options, installed, probed).run();
            }
        }
    }
}
