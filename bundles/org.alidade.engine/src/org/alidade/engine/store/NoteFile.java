package org.alidade.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.alidade.engine.Note;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The file of one note. */
public final class NoteFile {

    private static final String TEMPORARY = ".tmp-";

    private NoteFile() {
    }

    /** Writes a note aside and moves it into place. */
    public static void write(Note note, Path file) throws IOException {
        Path aside = file.resolveSibling(TEMPORARY + ProcessHandle.current().pid() + "-" + file.getFileName());
        try {
            StoredObject.write(aside, json(note));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static ObjectNode json(Note note) {
        ObjectNode json = StoredObject.fresh();
        json.put("training", note.subject().training());
        json.put("label", note.subject().label());
        json.put("instance", note.subject().instance());
        json.put("text", note.text());
        json.put("author", note.author());
        json.put("written", note.written().toString());
        note.subject().units().forEach(json.putArray("units")::add);
        numbers(json, "original", note.change().original());
        numbers(json, "weights", note.change().weights());
        note.change().locked().forEach(json.putArray("locked")::add);
        numbers(json, "before", note.change().before());
        numbers(json, "after", note.change().after());
        return json;
    }

    private static void numbers(ObjectNode json, String key, Collection<Float> numbers) {
        ArrayNode list = json.putArray(key);
        numbers.forEach(list::add);
    }

    /**
     * Reads a note.
     *
     * @throws IOException if it is not there or damaged; names the file
     */
    public static Note read(Path file) throws IOException {
        StoredObject json = StoredObject.read(file);
        try {
            Note.Subject subject = new Note.Subject(json.text("training"), json.text("label"), json.text("instance"),
                    json.texts("units"));
            Note.Change change = new Note.Change(numbers(json, "original"), numbers(json, "weights"),
                    json.numbers("locked").stream().map(Double::intValue).toList(), numbers(json, "before"),
                    numbers(json, "after"));
            return new Note(subject, change, json.text("text"), json.text("author"),
                    Instant.parse(json.text("written")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DamagedFileException(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Float> numbers(StoredObject json, String key) throws DamagedFileException {
        return json.numbers(key).stream().map(Double::floatValue).toList();
    }
}
