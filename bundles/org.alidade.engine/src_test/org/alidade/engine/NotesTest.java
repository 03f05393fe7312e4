package org.alidade.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    @TempDir
    private Path folder;

    @Test
    void aNoteIsReadAsItWasWritten() throws IOException {
        Notes notes = Notes.of(new ResultStore(folder));
        Note note = note("Why \"not\"?\nüber", "2026-11-23T03:00:00Z");
        Path file = notes.add(note);
        assertEquals(List.of(note), List.copyOf(notes.read().notes().values()));
        assertEquals(folder.toAbsolutePath().resolve("notes"), file.getParent());
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList(), "nothing else is left");
        }
    }

    @Test
    void notesComeInTheOrderOfWriting() throws IOException {
        Notes notes = Notes.of(new ResultStore(folder));
        notes.add(note("second", "2026-11-23T03:00:02Z"));
        notes.add(note("first", "2026-11-23T03:00:01Z"));
        assertEquals(List.of("first", "second"), notes.read().notes().values().stream().map(Note::text).toList());
    }

    @Test
    void aDamagedNoteIsNamedAndHidesNoOther() throws IOException {
        Notes notes = Notes.of(new ResultStore(folder));
        notes.add(note("fine", "2026-11-23T03:00:00Z"));
        Path broken = Files.writeString(folder.resolve("notes/broken.json"), "{\"training\": 7}");
        Notes.Content content = notes.read();
        assertEquals(1, content.notes().size());
        assertEquals(1, content.damaged().size());
        assertTrue(content.damaged().get(0).contains(broken.getFileName().toString()), content.damaged().get(0));
    }

    @Test
    void weightsOfAnotherNumberThanUnitsAreDamage() throws IOException {
        Notes notes = Notes.of(new ResultStore(folder));
        Path file = notes.add(note("fine", "2026-11-23T03:00:00Z"));
        Files.writeString(file, Files.readString(file).replace("\"film\"", "\"film\", \"more\""));
        assertEquals(1, notes.read().damaged().size());
    }

    @Test
    void aRemovedNoteIsGone() throws IOException {
        Notes notes = Notes.of(new ResultStore(folder));
        Path file = notes.add(note("fine", "2026-11-23T03:00:00Z"));
        notes.remove(file);
        notes.remove(file);
        assertTrue(notes.read().notes().isEmpty());
    }

    @Test
    void aFolderWithoutNotesIsNotTouched() throws IOException {
        assertTrue(Notes.of(new ResultStore(folder)).read().notes().isEmpty());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    private static Note note(String text, String written) {
        return new Note(new Note.Subject("abc", "SST, seed 1", "test:1", List.of("a", "film")),
                new Note.Change(List.of(.5f, .5f), List.of(.1f, .9f), List.of(0), List.of(.4f, .6f),
                        List.of(.2f, .8f)),
                text, "Ada", Instant.parse(written));
    }
}
