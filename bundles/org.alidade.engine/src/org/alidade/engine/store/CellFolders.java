package org.alidade.engine.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.core.cell.ProbeCell;

/**
 * One folder a cell, named by its key. A folder is written under a temporary name and moved into place: there is never
 * half a cell.
 */
public final class CellFolders {

    /** Writes the files of a result into a folder. */
    @FunctionalInterface
    public interface Content {

        /** Writes. */
        void writeTo(Path folder) throws IOException;
    }

    private static final String TEMPORARY = ".tmp-";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{" + Cell.KEY_LENGTH + "}");

    /** Makes temporary names unique: what a run has left behind may still be writing when the next one begins. */
    private static final AtomicLong WRITES = new AtomicLong();

    private final Path folder;

    /** @param folder that of all cells; need not exist */
    public CellFolders(Path folder) {
        this.folder = folder;
    }

    /** Where a cell lies or would lie. */
    public Path of(Cell cell) {
        return folder.resolve(cell.key());
    }

    /** Where the cell of a key lies or would lie; what is no key leads to no file. */
    public Path of(String key) {
        return folder.resolve(KEY.matcher(key).matches() ? key : key.replaceAll("\\W", "_") + "_");
    }

    /** Every folder here that is not temporary, sorted by name; none if there is no folder of cells. */
    public List<Path> all() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !isTemporary(child)).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /**
     * Reads what is known of a cell.
     *
     * @throws DamagedFileException if the folder is not one of a cell, or its files are damaged or incomplete
     */
    public static CellRecord read(Path cell) throws IOException {
        if (!KEY.matcher(cell.getFileName().toString()).matches() || !Files.isDirectory(cell)) {
            throw new DamagedFileException(cell, "it is no folder of a cell");
        }
        try {
            CellDocument.Stored stored = CellDocument.read(cell);
            requireFiles(cell, stored);
            return stored.record();
        } catch (NoSuchFileException e) {
            throw new DamagedFileException(cell, "the file " + Path.of(e.getFile()).getFileName() + " is missing", e);
        }
    }

    /**
     * What ran, whatever the other files of the cell are like.
     *
     * @throws IOException if that is damaged too
     */
    public static CellRecord salvage(Path cell) throws IOException {
        return CellDocument.salvage(cell);
    }

    /** What is wrong with the cell of a key, in one line; empty if there is none, or nothing is wrong. */
    public Optional<String> damage(String key) throws IOException {
        Path cell = folder.resolve(key);
        try {
            if (KEY.matcher(key).matches() && Files.exists(cell)) {
                read(cell);
            }
            return Optional.empty();
        } catch (DamagedFileException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Sizes alone are compared: reading whole files would make looking up cells as slow as reading them. */
    private static void requireFiles(Path cell, CellDocument.Stored stored) throws IOException {
        CellRecord record = stored.record();
        Map<String, FileMark> marks = stored.files();
        for (Map.Entry<String, FileMark> mark : marks.entrySet()) {
            mark.getValue().requireSize(cell.resolve(mark.getKey()));
        }
        List<String> names = !record.isDone() ? List.of()
                : record.cell() instanceof ProbeCell ? ProbeFiles.NAMES : TrainingFiles.NAMES;
        for (String name : names) {
            if (!marks.containsKey(name) && !Files.exists(cell.resolve(name))) {
                throw new NoSuchFileException(cell.resolve(name).toString());
            }
        }
    }

    /** What is known of the cell of a key; empty if nothing, or nothing that can be read. */
    public Optional<CellRecord> find(String key) throws IOException {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        Path cell = folder.resolve(key);
        try {
            return Files.exists(cell) ? Optional.of(read(cell)) : Optional.empty();
        } catch (DamagedFileException e) {
            return Optional.empty();
        }
    }

    /** What is known of the cell of a key; the file that is missing or damaged is said. */
    public CellRecord require(String key) throws IOException {
        Path cell = of(key);
        if (!Files.exists(cell)) {
            throw new NoSuchFileException(cell.toString());
        }
        return read(cell);
    }

    /** Puts a cell into place, whole or not at all; replaces what is there. */
    public void write(CellRecord record, Content content) throws IOException {
        Path target = of(record.cell());
        Path fresh = temporary(target);
        Path old = temporary(target);
        try {
            Files.createDirectories(fresh);
            content.writeTo(fresh);
            CellDocument.write(fresh, record);
            force(fresh);
            if (Files.exists(target)) {
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(fresh);
            delete(old);
        }
    }

    /** Removes a cell, whole or not at all; nothing if it is not there. */
    public void remove(Cell cell) throws IOException {
        remove(of(cell));
    }

    /** Removes all cells, damaged ones and leftovers too; what is no cell stays. */
    public void removeAll() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        removeLeftovers();
        for (Path cell : all()) {
            if (KEY.matcher(cell.getFileName().toString()).matches()) {
                remove(cell);
            }
        }
        deleteIfEmpty(folder);
    }

    /** Removes a folder unless something lies in it. */
    public static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // somebody else's files
        }
    }

    private void remove(Path cell) throws IOException {
        if (Files.exists(cell)) {
            Path old = temporary(cell);
            Files.move(cell, old, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        }
    }

    private Path temporary(Path target) {
        return folder.resolve(TEMPORARY + ProcessHandle.current().pid() + "-" + WRITES.incrementAndGet() + "-"
                + target.getFileName());
    }

    /** Waits until the files are on the disk: otherwise a power cut may leave a cell in place with empty files. */
    private static void force(Path cell) throws IOException {
        try (Stream<Path> files = Files.list(cell)) {
            for (Path file : files.toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /** Removes what killed runs left. Call with the lock of the results held: nobody else is writing then. */
    public void removeLeftovers() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(CellFolders::isTemporary).toList()) {
                delete(child);
            }
        }
    }

    private static boolean isTemporary(Path child) {
        return child.getFileName().toString().startsWith(TEMPORARY);
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
