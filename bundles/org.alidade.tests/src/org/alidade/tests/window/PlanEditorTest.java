package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Use;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Plans are made, changed and saved in the window. */
class PlanEditorTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    @Test
    void newExperimentCreatesARunnablePlanAndOpensIt() throws CommandException, IOException {
        driver.inDialog(() -> {
            driver.find(Text.class, "new.folder").setText(folder.toString());
            driver.find(Text.class, "new.name").setText("first");
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute("org.alidade.ui.newExperiment");
        assertEquals("first.alidade", editor().getTitle());
        assertFalse(editor().isDirty());
        assertEquals(List.of("BiLSTM", "Affine"), Driver.below(driver.find(Tree.class, "axes"), "Encoders"));
        assertTrue(driver.isEnabled("org.alidade.ui.runAll"));
        assertEquals(List.of(1L, 2L), PlanFiles.load(folder.resolve("first.alidade")).getSeeds());
    }

    @Test
    void whatIsAddedAndRemovedCanBeUndoneAndSaved() throws CommandException, IOException {
        Path file = Plans.tiny(folder);
        driver.open(file);
        Tree axes = driver.find(Tree.class, "axes");
        driver.select(axes, "Encoders");
        driver.inDialog(() -> {
            Table offered = driver.find(Table.class, "add.table");
            offered.setSelection(row(offered, "BiLSTM"));
            offered.notifyListeners(SWT.Selection, new Event());
            offered.getShell().getDefaultButton().notifyListeners(SWT.Selection, new Event());
        });
        driver.click(driver.find(Button.class, "axes.add"));
        assertEquals(List.of("Affine", "BiLSTM"), Driver.below(axes, "Encoders"));
        assertTrue(editor().isDirty());

        driver.execute("org.eclipse.ui.edit.undo");
        assertEquals(List.of("Affine"), Driver.below(axes, "Encoders"));
        assertFalse(editor().isDirty());
        driver.execute("org.eclipse.ui.edit.redo");
        assertEquals(List.of("Affine", "BiLSTM"), Driver.below(axes, "Encoders"));

        driver.select(axes, "Affine");
        driver.click(driver.find(Button.class, "axes.remove"));
        driver.execute("org.eclipse.ui.file.save");
        assertFalse(editor().isDirty());
        assertEquals(List.of("org.alidade.learn.bilstm"),
                PlanFiles.load(file).getEncoders().stream().map(Use::getId).toList());
    }

    @Test
    void whatIsTypedIsOneStepToUndo() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        Text name = driver.find(Text.class, "plan.name");
        name.setSelection(name.getCharCount());
        for (String letter : List.of("e", "s", "t")) {
            name.insert(letter);
        }
        driver.settle();
        assertTrue(editor().isDirty());
        driver.execute("org.eclipse.ui.edit.undo");
        assertEquals("Tiny", driver.find(Text.class, "plan.name").getText());
        assertFalse(driver.isEnabled("org.eclipse.ui.edit.undo"));
    }

    @Test
    void textThatIsNoListOfSeedsStaysInItsFieldAndChangesNothing() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        Text seeds = driver.find(Text.class, "plan.seeds");
        seeds.setText("1-3, x");
        driver.settle();
        assertFalse(editor().isDirty());
        assertFalse(driver.isEnabled("org.alidade.ui.runAll"));
        driver.find(Text.class, "plan.name").setFocus();
        seeds.notifyListeners(SWT.FocusOut, new Event());
        driver.settle();
        assertEquals("1-3, x", seeds.getText());
        seeds.setText("1-3");
        driver.execute("org.eclipse.ui.file.save");
        assertEquals(List.of(1L, 2L, 3L), PlanFiles.load(folder.resolve("tiny.alidade")).getSeeds());
        assertTrue(driver.isEnabled("org.alidade.ui.runAll"));
    }

    @Test
    void severalValuesOfASettingAreSeparatedByCommas() throws CommandException, IOException {
        Path file = Plans.tiny(folder);
        driver.open(file);
        driver.select(driver.find(Tree.class, "axes"), "Flat");
        driver.find(Text.class, "setting.hidden").setText("8, 16");
        driver.execute("org.eclipse.ui.file.save");
        Plan saved = PlanFiles.load(file);
        assertEquals(List.of("8", "16"), saved.getModels().get(0).getSettings().stream()
                .filter(setting -> setting.getKey().equals("hidden")).findFirst().orElseThrow().getValues());
    }

    @Test
    void anUnknownContributionIsNamedAndKeepsThePlanFromRunning() throws CommandException, IOException {
        driver.open(Plans.unknownEncoder(folder));
        String problem = driver.find(Table.class, "problems").getItem(0).getText();
        assertTrue(problem.startsWith("encoders[0]: encoder 'com.example.nowhere' is not installed"), problem);
        assertFalse(driver.isEnabled("org.alidade.ui.runAll"));
    }

    @Test
    void aDamagedPlanOpensToWhatIsWrongAndStaysAsItIs() throws CommandException, IOException {
        Path file = Plans.damaged(folder);
        byte[] before = Files.readAllBytes(file);
        driver.open(file);
        String message = driver.find(Label.class, "damage").getText();
        assertTrue(message.contains("damaged.alidade, line "), message);
        assertFalse(editor().isDirty());
        assertFalse(driver.isEnabled("org.eclipse.ui.file.save"));
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(file));
    }

    private IEditorPart editor() {
        return driver.page().getActiveEditor();
    }

    private static int row(Table table, String name) {
        for (int i = 0; i < table.getItemCount(); i++) {
            if (table.getItem(i).getText().equals(name)) {
                return i;
            }
        }
        throw new AssertionError("no " + name);
    }
}
