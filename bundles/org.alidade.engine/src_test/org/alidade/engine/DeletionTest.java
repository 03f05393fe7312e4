package org.alidade.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.alidade.core.cell.Cell;
import org.alidade.core.cell.CellRecord;
import org.alidade.engine.store.FolderLock;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionTest {

    @TempDir
    private Path folder;

    private final Fakes fakes = new Fakes();
    private ResultStore store;

    @BeforeEach
    void run() throws CoreException {
        store = new ResultStore(folder.resolve("results"));
        assertTrue(outcome().isComplete());
    }

    private RunOutcome outcome() throws CoreException {
        return new Runner(fakes.contributions(), store).run(Expansion.of(Fakes.plan(), fakes.contributions()),
                RunOptions.of(folder), RunListener.NONE, new NullProgressMonitor());
    }

    @Test
    void deletedCellsAreRunAgainAndOthersReused() throws IOException, CoreException {
        List<Cell> all = store.records().stream().map(CellRecord::cell).toList();
        store.delete(all.subList(0, 1));
        assertEquals(all.size() - 1, store.size());
        assertEquals(Map.of(CellStatus.REUSED, 3, CellStatus.DONE, 1), outcome().counts());
    }

    @Test
    void allResultsAreDeletedWithTheirFolder() throws IOException {
        store.deleteAll();
        assertFalse(Files.exists(store.folder()));
    }

    @Test
    void whatIsNotAlidadesStays() throws IOException {
        Path notes = Files.writeString(store.folder().resolve("cells/notes.txt"), "mine");
        store.deleteAll();
        assertTrue(Files.exists(notes));
        assertEquals(List.of(), store.records());
    }

    @Test
    void nothingIsDeletedWhileARunGoesOn() throws IOException {
        int before = store.size();
        try (FolderLock lock = FolderLock.take(store.folder())) {
            assertThrows(FolderLock.InUseException.class, () -> store.deleteAll());
        }
        assertEquals(before, store.size());
    }
}
