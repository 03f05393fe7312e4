package org.alidade.engine.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.alidade.engine.Fakes;

/** Commands, as a script gives them. */
final class Commands {

    private Commands() {
    }

    /**
     * Runs one.
     *
     * @param out where it writes
     * @param err where it says what went wrong
     * @return the exit code
     */
    static int execute(Fakes fakes, FakeInstallation installation, Path folder, OutputStream out, OutputStream err,
            String... arguments) {
        Terminal terminal = Terminal.of(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLines(new Session(fakes::contributions, installation, terminal, folder)).execute(arguments);
    }
}
