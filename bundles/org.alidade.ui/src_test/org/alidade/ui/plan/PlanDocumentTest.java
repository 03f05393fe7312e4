package org.alidade.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanDocumentTest {

    @TempDir
    private Path folder;

    private PlanDocument document;

    @BeforeEach
    void open() throws IOException {
        Path file = folder.resolve("p.alidade");
        Plan plan = PlanFiles.newPlan();
        plan.setName("old");
        PlanFiles.save(plan, file);
        document = PlanDocument.open(file);
    }

    @Test
    void typingIntoOneFieldIsOneStep() {
        Object field = new Object();
        document.type("name", field, () -> document.plan().setName("n"));
        document.type("name", field, () -> document.plan().setName("ne"));
        document.type("name", field, () -> document.plan().setName("new"));
        document.undo();
        assertEquals("old", document.plan().getName());
        assertFalse(document.canUndo());
        document.redo();
        assertEquals("new", document.plan().getName());
    }

    @Test
    void leavingTheFieldEndsTheStep() {
        Object field = new Object();
        document.type("name", field, () -> document.plan().setName("first"));
        document.endTyping();
        document.type("name", field, () -> document.plan().setName("second"));
        document.undo();
        assertEquals("first", document.plan().getName());
    }

    @Test
    void typingOnAfterSavingKeepsTheSavedStateInReach() throws IOException {
        Object field = new Object();
        document.type("name", field, () -> document.plan().setName("saved"));
        document.save();
        document.type("name", field, () -> document.plan().setName("saved on"));
        document.undo();
        assertEquals("saved", document.plan().getName());
        assertFalse(document.isDirty());
    }

    @Test
    void whatSomebodyElseWroteIsNoticed() throws IOException {
        assertFalse(document.isFileChanged());
        Files.writeString(document.file(), "something longer");
        assertTrue(document.isFileChanged());
        document.keep();
        assertFalse(document.isFileChanged());
        Files.delete(document.file());
        assertTrue(document.isFileChanged());
    }

    @Test
    void revertingForgetsWhatWasNotSaved() throws IOException {
        document.edit("seeds", () -> document.plan().getSeeds().add(3L));
        document.revert();
        assertTrue(document.plan().getSeeds().isEmpty());
        assertFalse(document.isDirty());
        assertFalse(document.canUndo());
    }
}
