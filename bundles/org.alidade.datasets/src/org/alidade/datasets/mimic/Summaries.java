package org.alidade.datasets.mimic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.alidade.datasets.file.Place;

/**
 * Notes by admission, in a temporary file that is deleted on closing: the notes of one admission do not lie together in
 * the official file, and all of them are more than memory should hold.
 */
final class Summaries implements AutoCloseable {

    /**
     * Where a note lies.
     *
     * @param place  in the official file
     * @param date   as written: year, month, day
     * @param start  of its bytes in the temporary file
     * @param length in bytes
     */
    private record Note(Place place, String date, long start, int length) {
    }

    private final FileChannel file;
    private final SortedMap<Integer, List<Note>> notes = new TreeMap<>();

    Summaries() throws IOException {
        file = FileChannel.open(Files.createTempFile("alidade-notes-", ".tmp"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    void add(int admission, Place place, String date, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long start = file.position();
        int length = bytes.remaining();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        notes.computeIfAbsent(admission, any -> new ArrayList<>()).add(new Note(place, date, start, length));
    }

    /** The admissions that have notes, ascending. */
    List<Integer> admissions() {
        return List.copyOf(notes.keySet());
    }

    /** Where the first note of an admission stands. */
    Place place(int admission) {
        return notes.get(admission).get(0).place();
    }

    /** The notes of an admission by date, those of one day in the order of the file. */
    String text(int admission) throws IOException {
        List<Note> sorted = new ArrayList<>(notes.get(admission));
        sorted.sort(Comparator.comparing(Note::date));
        StringBuilder text = new StringBuilder();
        for (Note note : sorted) {
            text.append(text.isEmpty() ? "" : " ").append(read(note));
        }
        return text.toString();
    }

    private String read(Note note) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(note.length());
        while (bytes.hasRemaining() && file.read(bytes, note.start() + bytes.position()) >= 0) {
            continue;
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
