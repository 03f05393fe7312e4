package org.alidade.datasets.file;

import java.nio.file.Path;

import org.alidade.core.data.MalformedDataException;

/**
 * Where something stands, for messages.
 *
 * @param file as the user would look for it; an archive's file follows {@code !}
 * @param line from 1; 0 if the file as a whole is meant
 */
public record Place(Path file, long line) {

    /** Why what stands here cannot be read. */
    public MalformedDataException malformed(String found, String expected) {
        return new MalformedDataException(file, line, found, expected);
    }

    /** The same with what made it come to light. */
    public MalformedDataException malformed(String found, String expected, Throwable cause) {
        MalformedDataException malformed = malformed(found, expected);
        malformed.initCause(cause);
        return malformed;
    }
}
