package org.alidade.core.data;

import java.io.IOException;
import java.nio.file.Path;

/** A data file that is not what it should be. The message is one line: file, line, found, expected. */
public final class MalformedDataException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param line from 1; 0 if the file as a whole is meant
     */
    public MalformedDataException(Path file, long line, String found, String expected) {
        super(file + (line > 0 ? ":" + line : "") + ": found " + found + ", expected " + expected);
    }
}
