package org.alidade.plan;

import java.io.IOException;
import java.nio.file.Path;

/** A plan file that cannot be read. One line: which file, which line if known, what was found, what was expected. */
public final class PlanFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String finding;

    PlanFileException(Path file, int line, int column, String finding, Throwable cause) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + finding, cause);
        this.line = Math.max(0, line);
        this.column = Math.max(0, column);
        this.finding = finding;
    }

    PlanFileException(Path file, String finding, Throwable cause) {
        this(file, 0, 0, finding, cause);
    }

    /** Where reading came to its end, counted from 1; 0 if no line is to blame. */
    public int line() {
        return line;
    }

    /** Where in the line, counted from 1; 0 if not known. */
    public int column() {
        return column;
    }

    /** What was found and expected, without the place. */
    public String finding() {
        return finding;
    }
}
