package org.alidade.datasets.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * A folder, or any folder above it by mistake: looked through to a limited depth.
 *
 * @param place the data set's own folder
 */
record FolderTree(Path place) implements FileTree {

    private static final int DEPTH = 4;

    @Override
    public Optional<DataFile> find(String name) throws IOException {
        for (Path file : List.of(place.resolve(name), place.resolve(name + ".gz"))) {
            if (Files.isRegularFile(file)) {
                return Optional.of(DataFile.of(file));
            }
        }
        return Optional.empty();
    }

    @Override
    public SortedMap<String, DataFile> files(Pattern wanted, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor);
        SortedMap<String, DataFile> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(place, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                progress.checkCanceled();
                String name = place.relativize(path).toString().replace('\\', '/');
                if (wanted.matcher(name).matches() && Files.isRegularFile(path)) {
                    files.put(name, DataFile.of(path));
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException("The folder " + place + " cannot be looked through: " + e.getCause().getMessage(),
                    e.getCause());
        }
        return files;
    }
}
