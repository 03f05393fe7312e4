package org.alidade.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A script on the PyTorch side, in a process of its own. */
final class TorchPeer implements AutoCloseable {

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;
    private final String version;

    TorchPeer(String python, Path script, Path workload) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(python, script.toString(), workload.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        process = builder.start();
        commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        answers = process.inputReader(StandardCharsets.UTF_8);
        version = answer();
    }

    /** What is measured against. */
    String version() {
        return version;
    }

    /** The numbers that the script answers to a line. */
    double[] ask(String command) throws IOException {
        commands.println(command);
        return Stream.of(answer().split(" ")).mapToDouble(Double::parseDouble).toArray();
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
        process.destroy();
    }
}
