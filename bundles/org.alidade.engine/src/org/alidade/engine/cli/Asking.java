package org.alidade.engine.cli;

import java.util.List;

import picocli.CommandLine.Option;

/** The options of commands that fetch features. */
final class Asking {

    @Option(names = "--yes", description = {"Go on where signatures are missing or of somebody unknown.",
            "Without it, a person is asked, and a script refused."})
    private boolean yes;

    @Option(names = "--allow-http", description = "Use addresses without encryption: anyone on the way can change what comes.")
    private boolean http;

    /** Whether plain http is wanted. */
    boolean allowsHttp() {
        return http;
    }

    /** Asks about signatures as the options say. */
    boolean consent(Terminal terminal, List<String> signatures) {
        signatures.forEach(terminal::error);
        if (yes) {
            return true;
        }
        if (!terminal.isInteractive()) {
            terminal.error("nobody is there to be asked; if you trust where this comes from, add --yes");
            return false;
        }
        return terminal.agrees("A plug-in is a program that may do all that you may. Go on? [y/N] ");
    }
}
