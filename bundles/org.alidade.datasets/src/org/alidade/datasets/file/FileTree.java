package org.alidade.datasets.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

import org.alidade.core.data.MalformedDataException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The files of a data set as it is downloaded: a folder, or an archive that need not be unpacked (.zip, .tar, .tar.gz,
 * .tgz). Names are relative to the data set's own folder and have slashes; their order is the alphabet's, whatever the
 * operating system's.
 */
public interface FileTree {

    /**
     * A folder or archive.
     *
     * @param root name of the data set's own folder, which the place may be, or have in it
     * @throws MalformedDataException if there is neither
     */
    static FileTree of(Path place, String root) throws MalformedDataException {
        if (Files.isDirectory(place)) {
            Path within = place.resolve(root);
            return new FolderTree(Files.isDirectory(within) ? within : place);
        }
        String name = place.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(place)) {
            throw new Place(place, 0).malformed("no such folder or file", "the folder " + root + " or its archive");
        }
        if (name.endsWith(".zip")) {
            return new ArchiveTree(place, root, () -> new ZipEntries(place));
        }
        if (name.endsWith(".tar.gz") || name.endsWith(".tgz") || name.endsWith(".tar")) {
            return new ArchiveTree(place, root, () -> new TarEntries(place));
        }
        throw new Place(place, 0).malformed("a file that is no archive", "a folder, .zip, .tar, .tar.gz or .tgz");
    }

    /** Where the files are, for messages. */
    Path place();

    /**
     * One file of any size, if it is there; an archive is looked through from its beginning each time it is read.
     *
     * @throws MalformedDataException if an archive is damaged or not to be trusted
     */
    Optional<DataFile> find(String name) throws IOException;

    /**
     * Many small files by name. Those of an archive are held in memory.
     *
     * @param wanted  what a whole name must match
     * @param monitor checked at each file
     * @throws MalformedDataException if an archive is damaged, not to be trusted, or has more than memory should hold
     */
    SortedMap<String, DataFile> files(Pattern wanted, IProgressMonitor monitor) throws IOException;

    /**
     * One file of any size that must be there.
     *
     * @throws MalformedDataException if it is not
     */
    default DataFile file(String name) throws IOException {
        Optional<DataFile> file = find(name);
        if (file.isEmpty()) {
            throw new Place(place(), 0).malformed("no " + name, "a file of that name");
        }
        return file.get();
    }
}
