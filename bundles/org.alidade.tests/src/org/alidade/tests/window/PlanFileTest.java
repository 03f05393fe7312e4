package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.ui.plan.PlanEditor;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A plan's file is written, changed and removed by others, and saved under another name. */
class PlanFileTest {

    private static final String CHANGED = "Plan File Changed";

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();
    private Path file;
    private PlanEditor editor;
    private boolean isAnswered;

    @BeforeEach
    void open() throws CommandException, IOException {
        file = Plans.tiny(folder);
        editor = open(file);
    }

    @Test
    void whatSomebodyElseWroteIsReadIfTheUserWants() throws IOException, CommandException {
        driver.find(Text.class, "plan.name").setText("Mine");
        writeElsewhere("Theirs, longer");
        answer(CHANGED, "Read File");
        comeBack();
        assertEquals("Theirs, longer", driver.find(Text.class, "plan.name").getText());
        assertFalse(editor.isDirty());
    }

    @Test
    void aChangedFileThatCannotBeReadLeavesWhatIsHereAndIsAskedAboutOnce() throws IOException, CommandException {
        Files.writeString(file, "<");
        driver.whenOpen("Cannot Read the Plan", dialog -> press(dialog, "OK"));
        answer(CHANGED, "Read File");
        comeBack();
        assertEquals("Tiny", driver.find(Text.class, "plan.name").getText());
        assertTrue(editor.isDirty(), "the file has something else");
        driver.page().activate(driver.page().findView("org.alidade.ui.navigator"));
        driver.page().activate(editor);
        driver.settle();
    }

    @Test
    void whatIsKeptAgainstTheFileIsUnsavedUntilItIsWritten() throws CommandException, IOException {
        writeElsewhere("Theirs, longer");
        answer(CHANGED, "Keep Mine");
        comeBack();
        assertTrue(editor.isDirty(), "the file has something else");
        driver.execute("org.eclipse.ui.file.save");
        assertEquals("Tiny", PlanFiles.load(file).getName());
        assertFalse(editor.isDirty());
    }

    @Test
    void savingAsksBeforeItOverwritesWhatSomebodyElseWrote() throws CommandException, IOException {
        driver.find(Text.class, "plan.name").setText("Mine");
        writeElsewhere("Theirs, longer");
        answer(CHANGED, "No");
        driver.execute("org.eclipse.ui.file.save");
        assertEquals("Theirs, longer", PlanFiles.load(file).getName());
        assertTrue(editor.isDirty());
        answer(CHANGED, "Yes");
        driver.execute("org.eclipse.ui.file.save");
        assertEquals("Mine", PlanFiles.load(file).getName());
        assertFalse(editor.isDirty());
    }

    @Test
    void aDeletedPlanCanBeWrittenAgain() throws CommandException, IOException {
        Files.delete(file);
        answer(CHANGED, "OK");
        comeBack();
        assertTrue(editor.isDirty());
        driver.execute("org.eclipse.ui.file.save");
        assertEquals("Tiny", PlanFiles.load(file).getName());
    }

    @Test
    void aFolderThatIsGoneIsNamedAndThePlanStaysUnsaved() throws CommandException, IOException {
        driver.find(Text.class, "plan.name").setText("Mine");
        Files.delete(file);
        Path elsewhere = Files.move(folder, folder.resolveSibling(folder.getFileName() + "-moved"));
        answer("Cannot Save the Plan", "OK");
        driver.execute("org.eclipse.ui.file.save");
        Files.move(elsewhere, folder);
        assertTrue(editor.isDirty());
    }

    @Test
    void savedUnderAnotherNameThePlanIsThatFileAndTheFirstStaysAsItWas() throws CommandException, IOException {
        byte[] before = Files.readAllBytes(file);
        driver.find(Text.class, "plan.name").setText("Mine");
        editor.saveAs(folder.resolve("other"));
        Path other = folder.resolve("other.alidade");
        assertEquals("Mine", PlanFiles.load(other).getName());
        assertEquals("other.alidade", editor.getTitle());
        assertEquals(other, editor.planFile().orElseThrow());
        assertFalse(editor.isDirty());
        assertEquals(new String(before), Files.readString(file));
        PlanEditor first = open(file);
        assertEquals("tiny.alidade", first.getTitle(), "an editor of its own");
        assertEquals(other, open(other).planFile().orElseThrow());
        assertEquals(2, driver.page().getEditorReferences().length);
    }

    @Test
    void savedInAnotherFolderThePlanReadsTheSameFiles() throws CommandException, IOException {
        Path plan = Plans.withData(folder, "corpora/mine.tsv");
        Path deeper = Files.createDirectories(folder.resolve("a/b"));
        open(plan).saveAs(deeper.resolve("moved.alidade"));
        assertEquals(List.of("../../corpora/mine.tsv"), Plans.dataPaths(deeper.resolve("moved.alidade")));
        assertEquals(List.of("corpora/mine.tsv"), Plans.dataPaths(plan));
    }

    @Test
    void savedInTheFolderThatItReadsThePlanNamesItAsHere() throws CommandException, IOException {
        Path plan = Plans.withData(folder, "corpus");
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        open(plan).saveAs(corpus.resolve("moved.alidade"));
        assertEquals(List.of("."), Plans.dataPaths(corpus.resolve("moved.alidade")), "nothing would be no path");
    }

    @Test
    void aPlanThatCannotBeWrittenElsewhereKeepsItsPaths() throws CommandException, IOException {
        PlanEditor first = open(Plans.withData(folder, "corpora/mine.tsv"));
        answer("Cannot Save the Plan", "OK");
        first.saveAs(folder.resolve("nowhere/moved.alidade"));
        driver.settle();
        assertFalse(first.isDirty());
        assertEquals(folder.resolve("data.alidade"), first.planFile().orElseThrow());
    }

    @Test
    void aPlanIsNotSavedOverOneThatIsOpen() throws CommandException, IOException {
        Path other = folder.resolve("other.alidade");
        Files.copy(file, other);
        open(other);
        PlanEditor first = open(file);
        driver.find(Text.class, "plan.name").setText("Mine");
        answer("Cannot Save the Plan", "OK");
        first.saveAs(other);
        driver.settle();
        assertTrue(first.isDirty());
        assertEquals("Tiny", PlanFiles.load(other).getName());
    }

    private PlanEditor open(Path plan) throws CommandException {
        driver.open(plan);
        return (PlanEditor) driver.page().getActiveEditor();
    }

    private void writeElsewhere(String name) throws IOException {
        Plan plan = PlanFiles.load(file);
        plan.setName(name);
        PlanFiles.save(plan, file);
    }

    private void answer(String title, String button) {
        isAnswered = false;
        driver.whenOpen(title, dialog -> {
            isAnswered = true;
            press(dialog, button);
        });
    }

    private void press(Shell dialog, String text) {
        driver.click(driver.below(dialog, Button.class, button -> button.getText().replace("&", "").equals(text)));
    }

    private void comeBack() throws CommandException {
        driver.execute("org.eclipse.ui.views.showView",
                Map.of("org.eclipse.ui.views.showView.viewId", "org.alidade.ui.navigator"));
        driver.page().activate(editor);
        driver.waitFor("the question", () -> isAnswered);
        driver.settle();
    }
}
