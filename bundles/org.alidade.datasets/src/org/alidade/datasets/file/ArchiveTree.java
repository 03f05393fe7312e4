package org.alidade.datasets.file;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.alidade.core.data.MalformedDataException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * An archive, never unpacked to disk. One that names files outside of itself, or a file twice, is refused as a whole.
 */
final class ArchiveTree implements FileTree {

    /** What {@link #files} holds in memory at most; the 50,000 reviews of IMDB have 65 MB. */
    private static final long MOST_BYTES = 512L << 20;

    private final Path archive;
    private final String root;
    private final Opening opening;

    /** Begins to go through the archive. */
    @FunctionalInterface
    interface Opening {

        Entries open() throws IOException;
    }

    ArchiveTree(Path archive, String root, Opening opening) {
        this.archive = archive;
        this.root = root;
        this.opening = opening;
    }

    @Override
    public Path place() {
        return archive;
    }

    @Override
    public Optional<DataFile> find(String name) throws IOException {
        Optional<InputStream> found = open(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.get().close();
        return Optional.of(new DataFile(shown(name),
                () -> open(name).orElseThrow(() -> malformed("no " + name, "the file that was there before"))));
    }

    /** The content of a file, whose closing closes the archive; empty if there is no such file. */
    private Optional<InputStream> open(String name) throws IOException {
        Entries entries = entries();
        try {
            for (Optional<String> next = next(entries); next.isPresent(); next = next(entries)) {
                if (within(next.get()).equals(name)) {
                    return Optional.of(closing(entries));
                }
            }
        } catch (IOException e) {
            entries.close();
            throw e;
        }
        entries.close();
        return Optional.empty();
    }

    private InputStream closing(Entries entries) throws IOException {
        return new FilterInputStream(new Unpacked(archive, entries.content())) {

            @Override
            public void close() throws IOException {
                entries.close();
            }
        };
    }

    @Override
    public SortedMap<String, DataFile> files(Pattern wanted, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor);
        SortedMap<String, DataFile> files = new TreeMap<>();
        Set<String> names = new HashSet<>();
        long left = MOST_BYTES;
        try (Entries entries = entries()) {
            for (Optional<String> next = next(entries); next.isPresent(); next = next(entries)) {
                progress.checkCanceled();
                String name = within(next.get());
                if (!names.add(name)) {
                    throw malformed("the file " + name + " twice", "each file once");
                }
                if (wanted.matcher(name).matches()) {
                    byte[] bytes = held(entries.content(), left);
                    left -= bytes.length;
                    files.put(name, new DataFile(shown(name), () -> new ByteArrayInputStream(bytes)));
                }
            }
        }
        return files;
    }

    private byte[] held(InputStream content, long left) throws IOException {
        InputStream unpacked = new Unpacked(archive, content); // not closed: it is the archive's
        byte[] bytes = unpacked.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
        if (bytes.length > left) {
            throw malformed("more than " + (MOST_BYTES >> 20) + " MiB of texts",
                    "less, or the archive unpacked to a folder");
        }
        return bytes;
    }

    private Entries entries() throws IOException {
        try {
            return opening.open();
        } catch (IOException e) {
            throw Unpacked.damaged(archive, e);
        }
    }

    private Optional<String> next(Entries entries) throws IOException {
        Optional<String> name = nextName(entries);
        if (name.isPresent() && leadsOutside(name.get())) {
            throw malformed("a file named " + name.get(), "names of files within the archive");
        }
        return name;
    }

    private Optional<String> nextName(Entries entries) throws IOException {
        try {
            return entries.next();
        } catch (IOException | IllegalArgumentException e) {
            throw Unpacked.damaged(archive, e);
        }
    }

    private static boolean leadsOutside(String name) {
        boolean upwards = Arrays.asList(name.split("[/\\\\]")).contains("..");
        return upwards || name.startsWith("/") || name.startsWith("\\") || name.matches("(?s)[A-Za-z]:.*")
                || !isPath(name);
    }

    private static boolean isPath(String name) {
        try {
            return !Path.of(name).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** A name without {@code ./} and the folder that everything lies in. */
    private String within(String name) {
        String plain = name.startsWith("./") ? name.substring(2) : name;
        return plain.startsWith(root + "/") ? plain.substring(root.length() + 1) : plain;
    }

    private Path shown(String name) {
        return Path.of(archive + "!", name);
    }

    private MalformedDataException malformed(String found, String expected) {
        return new Place(archive, 0).malformed(found, expected);
    }
}
