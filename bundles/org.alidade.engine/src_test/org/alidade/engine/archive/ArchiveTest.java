package org.alidade.engine.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.alidade.engine.Expansion;
import org.alidade.engine.Fakes;
import org.alidade.engine.Note;
import org.alidade.engine.Notes;
import org.alidade.engine.ResultStore;
import org.alidade.engine.RunListener;
import org.alidade.engine.RunOptions;
import org.alidade.engine.Runner;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final NullProgressMonitor MONITOR = new NullProgressMonitor();

    @TempDir
    private Path folder;

    private ResultStore store;
    private Path archive;

    @BeforeEach
    void resultsOfAPlan() throws CoreException {
        store = new ResultStore(folder.resolve("results"));
        archive = folder.resolve("results.zip");
        Fakes fakes = new Fakes();
        new Runner(fakes.contributions(), store).run(Expansion.of(Fakes.plan(), fakes.contributions()),
                RunOptions.of(folder), RunListener.NONE, MONITOR);
    }

    @Test
    void whatIsUnpackedIsWhatWasPacked() throws IOException {
        assertEquals(4, Archive.write(store, archive, MONITOR));
        ResultStore unpacked = unpack();
        assertEquals(store.records(), unpacked.records());
        assertArrayEquals(Files.readAllBytes(store.plan()), Files.readAllBytes(unpacked.plan()));
        assertEquals(store.arrays(store.records().get(0).cell().training()).get(0).name(),
                unpacked.arrays(store.records().get(0).cell().training()).get(0).name());
    }

    @Test
    void notesGoAlong() throws IOException {
        Note note = new Note(new Note.Subject("abc", "SST, seed 1", "test:1", List.of("a", "film")),
                new Note.Change(List.of(.5f, .5f), List.of(.1f, .9f), List.of(), List.of(.4f, .6f), List.of(.2f, .8f)),
                "The film decides.", "Ada", Instant.parse("2026-01-01T00:00:00Z"));
        Notes.of(store).add(note);
        Archive.write(store, archive, MONITOR);
        assertEquals(List.of(note), List.copyOf(Notes.of(unpack()).read().notes().values()));
    }

    @Test
    void equalFilesMakeEqualArchives() throws IOException {
        Archive.write(store, archive, MONITOR);
        byte[] first = Files.readAllBytes(archive);
        Archive.write(store, archive, MONITOR);
        assertArrayEquals(first, Files.readAllBytes(archive));
    }

    @Test
    void aFileThatWasTamperedWithIsNamed() throws IOException {
        Archive.write(store, archive, MONITOR);
        rewrite((name, bytes) -> name.endsWith("table.csv") ? "id,draw,even\n".getBytes(StandardCharsets.UTF_8)
                : bytes);
        IOException refused = assertThrows(IOException.class, this::unpack);
        assertTrue(refused.getMessage().contains("table.csv is not what manifest.csv says"), refused.getMessage());
    }

    @Test
    void aPathOutOfTheFolderIsRefused() throws IOException {
        Archive.write(store, archive, MONITOR);
        rewrite((name, bytes) -> name.equals("manifest.csv")
                ? "path,bytes,sha256\n../../evil.txt,1,00\n".getBytes(StandardCharsets.UTF_8)
                : bytes);
        IOException refused = assertThrows(IOException.class, this::unpack);
        assertTrue(refused.getMessage().contains("'../../evil.txt'"), refused.getMessage());
        assertFalse(Files.exists(folder.getParent().resolve("evil.txt")));
    }

    @Test
    void whatIsNoArchiveIsRefusedByName() throws IOException {
        Files.writeString(archive, "something else");
        assertTrue(assertThrows(IOException.class, this::unpack).getMessage().contains("results.zip"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertTrue(assertThrows(IOException.class, this::unpack).getMessage().contains("it has no manifest.csv"));
    }

    @Test
    void withoutResultsOrWhenCancelledTheFormerArchiveStays() throws IOException {
        Archive.write(store, archive, MONITOR);
        byte[] before = Files.readAllBytes(archive);
        ResultStore none = new ResultStore(folder.resolve("none"));
        assertThrows(IOException.class, () -> Archive.write(none, archive, MONITOR));
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> Archive.write(store, archive, cancelled));
        assertArrayEquals(before, Files.readAllBytes(archive));
        try (var files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".tmp")), "nothing is left behind");
        }
    }

    private ResultStore unpack() throws IOException {
        return Archive.unpack(archive, Files.createTempDirectory(folder, "unpacked"), MONITOR);
    }

    /** Changes the content of entries. */
    private void rewrite(Change change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), change.of(entry.getName(), zip.getInputStream(entry).readAllBytes()));
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private interface Change {

        byte[] of(String name, byte[] bytes);
    }
}
