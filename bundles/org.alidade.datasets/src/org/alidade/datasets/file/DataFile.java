package org.alidade.datasets.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.alidade.core.data.MalformedDataException;

/** A file that can be read any number of times: plain, packed with gzip, or within an archive. */
public final class DataFile {

    private static final int BUFFER = 1 << 16;

    private final Path name;
    private final Opening opening;

    /** Gives the bytes of a file from its beginning. */
    @FunctionalInterface
    interface Opening {

        InputStream open() throws IOException;
    }

    DataFile(Path name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    /**
     * A file of the file system; one that ends in .gz is unpacked while it is read.
     *
     * @throws MalformedDataException if there is no such file
     */
    public static DataFile of(Path file) throws MalformedDataException {
        if (!Files.isRegularFile(file)) {
            throw new Place(file, 0).malformed(Files.isDirectory(file) ? "a folder" : "no such file", "a file");
        }
        boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return new DataFile(file, () -> packed ? unpacked(file) : Files.newInputStream(file));
    }

    /** The content of a gzip file. */
    static InputStream unpacked(Path file) throws IOException {
        InputStream packed = Files.newInputStream(file);
        try {
            return new Unpacked(file, new GZIPInputStream(packed, BUFFER));
        } catch (IOException e) {
            packed.close();
            throw Unpacked.damaged(file, e);
        }
    }

    /** Where the file is, for messages; an archive's file follows {@code !}. */
    public Path name() {
        return name;
    }

    /** The file as a whole, for messages. */
    public Place place() {
        return new Place(name, 0);
    }

    /** The bytes, unpacked; to be closed. */
    public InputStream open() throws IOException {
        return opening.open();
    }

    /** Hands out the text in UTF-8, as {@link #read(Encoding, Content)}. */
    public void read(Content content) throws IOException {
        read(Encoding.UTF_8, content);
    }

    /**
     * Opens the file, hands out its text, closes it.
     *
     * @throws MalformedDataException if a byte is not of the encoding, a line does not end, or packed data is damaged;
     *                                names line and byte
     * @throws IOException            if the file cannot be read, or from the content
     */
    public void read(Encoding encoding, Content content) throws IOException {
        try (BufferedReader reader = new BufferedReader(new StrictReader(name, encoding, open()))) {
            content.read(reader);
        }
    }
}
