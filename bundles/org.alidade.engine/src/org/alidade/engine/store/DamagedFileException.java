package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a result that is not what was once written. One line: which file, what was found. */
public final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    public DamagedFileException(Path file, String finding) {
        this(file, finding, null);
    }

    public DamagedFileException(Path file, String finding, Throwable cause) {
        super(file + " is damaged: " + finding.strip().replaceAll("\\s*\\R\\s*", " "), cause);
    }
}
