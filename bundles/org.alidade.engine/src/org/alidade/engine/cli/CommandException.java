package org.alidade.engine.cli;

import java.util.List;

/** Ends a command because of what it was given. */
final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    CommandException(String line) {
        this(List.of(line), null);
    }

    CommandException(List<String> lines, Throwable cause) {
        super(String.join("; ", lines), cause);
        this.lines = List.copyOf(lines);
    }

    /** What to say, one line a mistake. */
    List<String> lines() {
        return lines;
    }
}
