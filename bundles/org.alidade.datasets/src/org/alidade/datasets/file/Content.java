package org.alidade.datasets.file;

import java.io.BufferedReader;
import java.io.IOException;

/** What is done with the text of a file. */
@FunctionalInterface
public interface Content {

    /** Reads as much as is wanted; the reader is closed by the caller. */
    void read(BufferedReader reader) throws IOException;
}
