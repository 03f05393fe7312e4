package org.alidade.engine.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where commands write: results to the one stream, errors and progress to the other. Safe for many threads. */
final class Terminal {

    private static final String CLEAR_LINE = "\r\033[K";
    private static final int DEFAULT_WIDTH = 80;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private boolean progressShown;

    private Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** The streams of this process; interactive if a person sits before it. */
    static Terminal ofProcess() {
        Console console = System.console();
        Charset charset = console == null || console.charset().equals(StandardCharsets.US_ASCII)
                ? StandardCharsets.UTF_8
                : console.charset();
        return new Terminal(new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset), console != null);
    }

    /** Streams to which nobody listens but a program. */
    static Terminal of(PrintStream out, PrintStream err) {
        return new Terminal(out, err, false);
    }

    /** Whether progress can be shown in place. */
    boolean isInteractive() {
        return interactive;
    }

    /** A line of result. */
    synchronized void line(String text) {
        clearProgress();
        out.println(text);
    }

    /** Asks a person who sits before it. */
    synchronized boolean agrees(String question) {
        clearProgress();
        String answer = System.console().readLine("%s", question);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    /** A line that says what went wrong. */
    synchronized void error(String text) {
        clearProgress();
        err.println("alidade: " + text.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    /** Replaces the last progress, if interactive. */
    synchronized void progress(String text) {
        if (interactive) {
            String fitting = text.length() < width() ? text : text.substring(0, width() - 1);
            err.print(CLEAR_LINE + fitting);
            err.flush();
            progressShown = true;
        }
    }

    synchronized void clearProgress() {
        if (progressShown) {
            err.print(CLEAR_LINE);
            err.flush();
            progressShown = false;
        }
    }

    /** The stream of results, for what prints by itself. */
    PrintStream out() {
        return out;
    }

    /** The stream of errors, for stack traces. */
    PrintStream err() {
        return err;
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}
