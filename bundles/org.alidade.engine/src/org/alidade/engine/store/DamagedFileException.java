package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A file of a result that is not what was once written. One line: which file, which line, what was found. */
public final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final long UNKNOWN = 0;

    private final transient Path file;
    private final long line;

    public DamagedFileException(Path file, String finding) {
        this(file, finding, null);
    }

    public DamagedFileException(Path file, String finding, Throwable cause) {
        this(file, UNKNOWN, finding, cause);
    }

    DamagedFileException(Path file, long line, String finding) {
        this(file, line, finding, null);
    }

    /** @param line from 1 */
    DamagedFileException(Path file, long line, String finding, Throwable cause) {
        super(file + " is damaged: " + (line == UNKNOWN ? "" : "line " + line + ": ")
                + finding.strip().replaceAll("\\s*\\R\\s*", " "), cause);
        this.file = file;
        this.line = line;
    }

    /** The file, or the folder that lacks one. */
    public Path file() {
        return file;
    }

    /** Where in the file, from 1; empty if that is not known. */
    public OptionalLong line() {
        return line == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(line);
    }
}
