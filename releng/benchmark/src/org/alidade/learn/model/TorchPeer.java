package org.alidade.learn.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The PyTorch side, in a process of its own. */
final class TorchPeer implements AutoCloseable {

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;
    private final String version;

    /** Loss of a round's first batch, and seconds of each of its steps. */
    record Round(double loss, double[] seconds) {
    }

    TorchPeer(String python, Path script, Path workload) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(python, script.toString(), workload.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        process = builder.start();
        commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        answers = process.inputReader(StandardCharsets.UTF_8);
        version = answer();
    }

    String version() {
        return version;
    }

    Round run(String variant, int from, int to) throws IOException {
        commands.println(variant + " " + from + " " + to);
        double[] numbers = Stream.of(answer().split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Round(numbers[0], java.util.Arrays.copyOfRange(numbers, 1, numbers.length));
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The PyTorch side has ended; its message is above");
        }
        return line;
    }

    @Override
    public void close() {
        commands.close(); // the script ends with its input
    }
}
