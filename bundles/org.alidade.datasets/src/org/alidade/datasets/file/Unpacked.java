package org.alidade.datasets.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.alidade.core.data.MalformedDataException;

/** Bytes that come out of a packed file; says which file is damaged or cut off. */
final class Unpacked extends FilterInputStream {

    private final Path file;

    Unpacked(Path file, InputStream packed) {
        super(packed);
        this.file = file;
    }

    /** What a failure to unpack means to a user. */
    static IOException damaged(Path file, Exception cause) {
        return cause instanceof MalformedDataException told ? told
                : new Place(file, 0).malformed("packed data that is damaged or cut off (" + cause.getMessage() + ")",
                        "a whole archive; was its download complete?", cause);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }
}
