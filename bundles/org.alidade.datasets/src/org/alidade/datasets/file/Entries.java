package org.alidade.datasets.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Goes through the files of an archive from first to last. */
interface Entries extends Closeable {

    /** Name of the next regular file as the archive has it; empty at the end. Folders and links are passed over. */
    Optional<String> next() throws IOException;

    /** The content of the file that {@link #next} named last; closing it closes nothing. */
    InputStream content() throws IOException;
}
