package org.alidade.plan;

import java.io.IOException;
import java.nio.file.Path;

/** A plan file that cannot be read. One line: which file, which line if known, what was found, what was expected. */
public final class PlanFileException extends IOException {

    private static final long serialVersionUID = 1L;

    PlanFileException(Path file, int line, String finding, Throwable cause) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + finding, cause);
    }

    PlanFileException(Path file, String finding) {
        this(file, 0, finding, null);
    }
}
