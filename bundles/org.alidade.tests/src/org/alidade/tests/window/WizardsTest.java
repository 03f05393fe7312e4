package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Use;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Experiments are made and data sets imported by wizards. */
class WizardsTest {

    private static final String NEW = "org.alidade.ui.newExperiment";
    private static final String DATA = "org.alidade.ui.newDataset";
    private static final String CSV = "Labelled texts (CSV, TSV, JSON lines)";
    private static final String ROWS = "text,label,exp_split\nvery good,1,train\nvery bad,0,train\nso good,1,test\n";

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    @Test
    void anExperimentBeginsWithAPlanThatAnInstalledBundleShips() throws CommandException, IOException {
        driver.inDialog(() -> {
            name("jw");
            select("new.start", "Attention is not Explanation: classification");
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute(NEW);
        Plan plan = PlanFiles.load(folder.resolve("jw.alidade"));
        assertEquals("jw", plan.getName());
        assertTrue(ids(plan.getDatasets()).contains("org.alidade.datasets.sst"), ids(plan.getDatasets()).toString());
        assertEquals("jw.alidade", driver.page().getActiveEditor().getTitle());
    }

    @Test
    void aNameIsProposedForWhatIsChosenUntilOneIsTyped() throws CommandException {
        driver.inDialog(() -> {
            Text name = driver.find(Text.class, "new.name");
            driver.find(Text.class, "new.folder").setText(folder.toString());
            select("new.start", "Attention is not Explanation: bAbI");
            assertEquals("jain-wallace-2019-babi", name.getText());
            select("new.start", "Demonstration");
            assertTrue(name.getText().startsWith("experiment"), name.getText());
            name.setText("mine");
            select("new.start", "Attention is not Explanation: bAbI");
            assertEquals("mine", name.getText());
            driver.click(driver.find(Button.class, "wizard.cancel"));
        });
        driver.execute(NEW);
    }

    @Test
    void contributionsAreAddedAndLeftOutBeforeThePlanIsMade() throws CommandException, IOException {
        driver.inDialog(() -> {
            name("mine");
            select("new.start", "Demonstration");
            driver.click(driver.find(Button.class, "wizard.next"));
            check("Convolutions", true);
            check("Affine", false);
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute(NEW);
        assertEquals(List.of("org.alidade.learn.bilstm", "org.alidade.learn.cnn"),
                ids(PlanFiles.load(folder.resolve("mine.alidade")).getEncoders()));
    }

    @Test
    void aFolderThatIsNotThereOrReadOnlyIsRefusedWithTheReason() throws CommandException {
        Path locked = folder.resolve("locked");
        assertTrue(locked.toFile().mkdir() && locked.toFile().setReadOnly());
        driver.inDialog(() -> {
            driver.find(Text.class, "new.folder").setText(folder.resolve("nowhere").toString());
            assertFalse(driver.find(Button.class, "wizard.finish").isEnabled());
            if (!Files.isWritable(locked)) { // as root everything is
                driver.find(Text.class, "new.folder").setText(locked.toString());
                assertFalse(driver.find(Button.class, "wizard.finish").isEnabled());
            }
            driver.find(Text.class, "new.folder").setText(folder.toString());
            driver.find(Text.class, "new.name").setText("a/b");
            assertFalse(driver.find(Button.class, "wizard.finish").isEnabled());
            driver.find(Text.class, "new.name").setText("ab");
            assertTrue(driver.find(Button.class, "wizard.finish").isEnabled());
            driver.click(driver.find(Button.class, "wizard.cancel"));
        });
        driver.execute(NEW);
        assertFalse(Files.exists(folder.resolve("ab.alidade")));
    }

    @Test
    void aDataSetShowsItsFirstRowsAndLabelCountsAndGoesToANewPlan() throws CommandException, IOException {
        Path data = Files.writeString(folder.resolve("corpus.csv"), ROWS);
        driver.inDialog(() -> {
            settings(data);
            driver.click(driver.find(Button.class, "wizard.next"));
            name("imported");
            driver.waitFor("the rows", () -> driver.find(Table.class, "preview.rows").getItemCount() == 3);
            TableItem first = driver.find(Table.class, "preview.rows").getItem(0);
            assertEquals("very good", first.getText(3));
            assertEquals(List.of("0 0 1 0", "1 1 0 1"), counts());
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute(DATA);
        Use dataset = PlanFiles.load(folder.resolve("imported.alidade")).getDatasets().get(0);
        assertEquals(List.of(data.toString()), dataset.getSettings().get(0).getValues());
    }

    @Test
    void aDataSetGoesToAnOpenPlanAsAStepThatCanBeUndone() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        int before = Driver.below(driver.find(Tree.class, "axes"), "Data sets").size();
        driver.inDialog(() -> {
            settings(folder.resolve("later.csv"));
            driver.click(driver.find(Button.class, "wizard.next"));
            driver.click(driver.find(Button.class, "wizard.finish"));
        });
        driver.execute(DATA);
        assertEquals(before + 1, Driver.below(driver.find(Tree.class, "axes"), "Data sets").size());
        assertTrue(driver.page().getActiveEditor().isDirty());
        driver.execute("org.eclipse.ui.edit.undo");
        assertEquals(before, Driver.below(driver.find(Tree.class, "axes"), "Data sets").size());
    }

    @Test
    void damagedDataIsNamedWithFileAndLineInPlace() throws CommandException, IOException {
        Path data = Files.writeString(folder.resolve("corpus.csv"), ROWS + "no label\n");
        driver.inDialog(() -> {
            settings(data);
            driver.click(driver.find(Button.class, "wizard.next"));
            driver.waitFor("the problem", () -> state().contains("corpus.csv"));
            assertTrue(state().contains("corpus.csv:5: found 1 fields"), state());
            assertEquals(0, driver.find(Table.class, "preview.rows").getItemCount());
            assertTrue(message().startsWith("This data cannot be read"), message());
            write(data, ROWS);
            driver.click(driver.find(Button.class, "preview.again"));
            driver.waitFor("the rows", () -> driver.find(Table.class, "preview.rows").getItemCount() == 3);
            assertTrue(message().startsWith("The first examples"), message());
            driver.click(driver.find(Button.class, "wizard.cancel"));
        });
        driver.execute(DATA);
    }

    /** 60 examples of one label before 30 of another: the first rows show the first label only. */
    @Test
    void allExamplesAreCountedWhenAskedFor() throws CommandException, IOException {
        Path data = Files.writeString(folder.resolve("corpus.csv"),
                "text,label,exp_split\n" + "good,a,train\n".repeat(60)
                        + "bad,b,train\n".repeat(30) + "good,a,test\n");
        driver.inDialog(() -> {
            settings(data);
            driver.click(driver.find(Button.class, "wizard.next"));
            driver.waitFor("the rows", () -> state().contains("Count All"));
            driver.click(driver.find(Button.class, "preview.count"));
            driver.waitFor("the counts", () -> state().startsWith("All 91 examples"));
            assertEquals(List.of("a", "b"),
                    Arrays.stream(driver.find(Table.class, "preview.counts").getItems()).map(row -> row.getText(0))
                            .toList());
            assertFalse(counts().get(1).startsWith("b 0 0 0"), counts().toString());
            assertTrue(driver.find(Table.class, "preview.rows").getItemCount() > 50);
            driver.click(driver.find(Button.class, "wizard.cancel"));
        });
        driver.execute(DATA);
    }

    @Test
    void theFirstReaderThatASearchLeavesIsChosen() throws CommandException {
        driver.inDialog(() -> {
            driver.find(Text.class, "data.filter").setText("csv");
            driver.settle();
            assertTrue(driver.find(Button.class, "wizard.next").isEnabled());
            driver.find(Text.class, "data.filter").setText("no such reader");
            driver.settle();
            assertFalse(driver.find(Button.class, "wizard.next").isEnabled());
            driver.click(driver.find(Button.class, "wizard.cancel"));
        });
        driver.execute(DATA);
    }

    private String message() {
        WizardDialog dialog = (WizardDialog) driver.find(Button.class, "wizard.cancel").getShell().getData();
        return dialog.getCurrentPage().getMessage();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String state() {
        return driver.find(Text.class, "preview.state").getText();
    }

    private void settings(Path data) {
        select("data.readers", CSV);
        driver.click(driver.find(Button.class, "wizard.next"));
        driver.find(Text.class, "setting.file").setText(data.toString());
        driver.settle();
    }

    private List<String> counts() {
        return Arrays.stream(driver.find(Table.class, "preview.counts").getItems())
                .map(item -> String.join(" ", item.getText(0), item.getText(1), item.getText(2), item.getText(3)))
                .toList();
    }

    private void name(String name) {
        driver.find(Text.class, "new.folder").setText(folder.toString());
        driver.find(Text.class, "new.name").setText(name);
    }

    private void select(String table, String text) {
        Table rows = driver.find(Table.class, table);
        TableItem item = Arrays.stream(rows.getItems()).filter(row -> row.getText(0).equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("no row " + text));
        rows.setSelection(item);
        Event event = new Event();
        event.item = item;
        rows.notifyListeners(SWT.Selection, event);
        driver.settle();
    }

    private void check(String text, boolean checked) {
        Tree tree = driver.find(Tree.class, "choose.tree");
        TreeItem item = Arrays.stream(tree.getItems()).flatMap(axis -> Arrays.stream(axis.getItems()))
                .filter(row -> row.getText().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("no item " + text));
        item.setChecked(checked);
        Event event = new Event();
        event.item = item;
        event.detail = SWT.CHECK;
        tree.notifyListeners(SWT.Selection, event);
        driver.settle();
    }

    private static List<String> ids(List<Use> uses) {
        return uses.stream().map(Use::getId).toList();
    }
}
