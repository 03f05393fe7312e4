package org.alidade.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.alidade.core.data.Digests;
import org.alidade.engine.store.FileProblem;
import org.alidade.engine.store.NoteFile;

/**
 * The notes beside results, {@code notes/*.json}: no part of any key, and no run touches them. Each is a file of its own
 * that is named by its content, so that folders of notes can be put together.
 */
public final class Notes {

    private static final String SUFFIX = ".json";
    private static final int NAME_LENGTH = 16;

    private final Path folder;

    private Notes(Path folder) {
        this.folder = folder;
    }

    /** The notes beside results. Nothing is touched. */
    public static Notes of(ResultStore results) {
        return new Notes(results.folder().resolve("notes"));
    }

    /**
     * What lies in the folder.
     *
     * @param notes   by their file, those written first at the front
     * @param damaged what cannot be read, one line each that names the file
     */
    public record Content(Map<Path, Note> notes, List<String> damaged) {
    }

    /** Reads all notes. */
    public Content read() throws IOException {
        Map<Path, Note> found = new TreeMap<>();
        List<String> damaged = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (Path file : files) {
                    try {
                        found.put(file, NoteFile.read(file));
                    } catch (IOException e) {
                        damaged.add(FileProblem.of(e));
                    }
                }
            }
        }
        return new Content(inOrder(found), damaged.stream().sorted().toList());
    }

    private static Map<Path, Note> inOrder(Map<Path, Note> found) {
        Map<Path, Note> ordered = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Path, Note> entry) -> entry.getValue().written())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** Keeps a note: written aside, then moved into place. Returns its file. */
    public Path add(Note note) throws IOException {
        Files.createDirectories(folder);
        String name = Digests.sha256(note.toString()).substring(0, NAME_LENGTH);
        Path file = folder.resolve(name + SUFFIX);
        NoteFile.write(note, file);
        return file;
    }

    /** Removes a note. One that is gone already stays gone. */
    public void remove(Path file) throws IOException {
        if (!folder.equals(file.getParent())) {
            throw new IllegalArgumentException(file + " is no note in " + folder);
        }
        Files.deleteIfExists(file);
    }
}
