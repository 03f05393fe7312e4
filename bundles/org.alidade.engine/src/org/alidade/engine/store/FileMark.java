package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alidade.core.data.Digests;

/**
 * What a file of a result was like when it was written.
 *
 * @param size   in bytes
 * @param sha256 of its content, in hexadecimal digits
 */
public record FileMark(long size, String sha256) {

    /** That of a file as it is. */
    public static FileMark of(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return new FileMark(content.length, Digests.hex(Digests.sha256().digest(content)));
    }

    /** @throws DamagedFileException if the file has another size */
    void requireSize(Path file) throws IOException {
        long found = Files.size(file);
        if (found != size) {
            throw new DamagedFileException(file, "it has " + found + " bytes, expected " + size);
        }
    }
}
