package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a plan is shown at its place, with something to do about it. */
class PlanProblemsTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    @Test
    void whatIsNotInstalledCanBeRemovedAndThenTheAxisBeFilled() throws CommandException, IOException {
        driver.open(Plans.unknownEncoder(folder));
        driver.select(problems(), "encoders[0]");
        assertEquals("com.example.nowhere (not installed)", selected());
        driver.follow("fix", "Remove 'com.example.nowhere' from the plan");
        assertEquals(List.of(), Driver.below(axes(), "Encoders"));
        driver.select(problems(), "the plan has no encoder");
        assertEquals("Encoders", selected());
        driver.inDialog(() -> {
            Table table = driver.find(Table.class, "add.table");
            driver.select(table, "BiLSTM");
            driver.confirm(table);
        });
        driver.follow("fix", "Add to Encoders...");
        assertEquals(List.of("BiLSTM"), Driver.below(axes(), "Encoders"));
        assertTrue(driver.isEnabled("org.alidade.ui.runAll"));
    }

    @Test
    void whatIsNotInstalledOffersToInstallSoftware() throws CommandException, IOException {
        driver.open(Plans.unknownEncoder(folder));
        driver.select(problems(), "encoders[0]");
        assertTrue(fixes().contains("Install New Software..."), fixes().toString());
        assertTrue(driver.isEnabled("org.eclipse.equinox.p2.ui.sdk.install"));
    }

    @Test
    void dataThatAreNotThereAreWarnedOfUntilTheyAre() throws CommandException, IOException {
        driver.open(Plans.withData(folder, "corpus.csv"));
        driver.waitFor("the warning", () -> !driver.findAll(Table.class, "problems").isEmpty());
        driver.select(problems(), "datasets[0]/settings[file]: " + folder.resolve("corpus.csv") + " is not there");
        assertEquals(List.of("Choose a file...", "Choose a folder...", "Set the data folder...",
                "Remove 'org.alidade.datasets.csv' from the plan"), fixes());
        assertTrue(driver.isEnabled("org.alidade.ui.runAll"));
        Files.writeString(folder.resolve("corpus.csv"), "text,label\n");
        driver.execute("org.alidade.ui.welcome");
        driver.page().activate(driver.page().getEditorReferences()[0].getEditor(false));
        driver.waitFor("no warning", () -> driver.findAll(Table.class, "problems").isEmpty());
    }

    @Test
    void whatIsNotThereIsFoundFromAnotherDataFolderOrAllRemovedInOneStep() throws Exception {
        Path plan = Plans.withData(folder, "corpus.csv");
        Files.writeString(plan, Files.readString(plan).replace("<models", """
                <datasets id="org.alidade.datasets.csv"><settings key="file"><values>other.csv</values></settings>
                </datasets><models"""));
        driver.open(plan);
        driver.waitFor("the warnings", () -> !driver.findAll(Table.class, "problems").isEmpty());
        assertEquals(2, problems().getItemCount());
        Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("other.csv"), "text,label\n");
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.alidade.ui");
        preferences.put("dataFolder", folder.resolve("data").toString());
        try {
            driver.waitFor("one warning", () -> problems().getItemCount() == 1);
        } finally {
            preferences.remove("dataFolder");
        }
        driver.waitFor("two warnings", () -> problems().getItemCount() == 2);
        driver.select(problems(), "datasets[1]");
        apply("Remove from Data sets all 2 whose files are missing");
        assertEquals(List.of(), Driver.below(axes(), "Data sets"));
        driver.execute("org.eclipse.ui.edit.undo");
        assertEquals(2, Driver.below(axes(), "Data sets").size());
    }

    @Test
    void aNumberOutOfRangeIsMarkedWhileItIsTypedAndMendedByAQuickFix() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        driver.select(axes(), "Flat");
        driver.find(Text.class, "setting.hidden").setText("100000");
        driver.settle();
        assertFalse(driver.isEnabled("org.alidade.ui.runAll"));
        driver.select(problems(), "models[0]/settings[hidden]");
        assertEquals(List.of("Use 4096", "Use the default, 128"), fixes());
        apply("Use 4096");
        assertEquals("4096", driver.find(Text.class, "setting.hidden").getText());
        assertTrue(driver.isEnabled("org.alidade.ui.runAll"));
        driver.execute("org.eclipse.ui.edit.undo");
        assertEquals("100000", driver.find(Text.class, "setting.hidden").getText());
    }

    @Test
    void aProblemTypedIntoAFieldLeavesTheFieldWhereItIs() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        driver.select(axes(), "Affine");
        driver.focus(axes());
        driver.execute("org.alidade.ui.plan.duplicate");
        driver.select(axes(), "Flat");
        Text hidden = driver.find(Text.class, "setting.hidden");
        hidden.setText("x");
        driver.settle();
        hidden.setText("16");
        driver.settle();
        assertFalse(hidden.isDisposed());
    }

    @Test
    void anUnknownSettingIsRenamedToTheNearest() throws CommandException, IOException {
        Path file = Plans.tiny(folder);
        Files.writeString(file, Files.readString(file).replace("key=\"hidden\"", "key=\"hiden\""));
        driver.open(file);
        driver.select(problems(), "models[0]/settings[hiden]");
        driver.follow("fix", "Rename to 'hidden'");
        assertEquals("8", driver.find(Text.class, "setting.hidden").getText());
        assertTrue(driver.findAll(Table.class, "problems").isEmpty());
    }

    @Test
    void aDamagedPlanIsMendedInPlaceAndOpensAsAPlanOnceItIsSaved() throws CommandException, IOException {
        Path whole = Plans.tiny(folder);
        Path file = folder.resolve("mended.alidade");
        String broken = Files.readString(whole).replace("</models>", "</model>");
        Files.writeString(file, broken);
        driver.open(file);
        String message = driver.find(Label.class, "damage").getText();
        assertTrue(message.contains("mended.alidade, line 13, column "), message);
        StyledText text = driver.find(StyledText.class, "damaged.text");
        assertEquals(12, text.getLineAtOffset(text.getCaretOffset()));
        text.setText(Files.readString(whole).replace("<seeds>1", "<seeds>one"));
        driver.settle();
        assertTrue(driver.find(Label.class, "damage").getText().contains("'seeds' is \"one\""));
        assertTrue(driver.page().getActiveEditor().isDirty());
        assertEquals(broken, Files.readString(file));
        text.setText(Files.readString(whole));
        driver.execute("org.eclipse.ui.file.save");
        driver.waitFor("the plan", () -> !driver.findAll(Tree.class, "axes").isEmpty());
        assertEquals(Files.readString(whole), Files.readString(file));
        assertFalse(driver.page().getActiveEditor().isDirty());
    }

    @Test
    void theCopyOfTheLastRunComesBackIntoTheTextAndNotIntoTheFile() throws CommandException, IOException {
        Path file = Plans.damaged(folder);
        String before = Files.readString(file);
        Path results = Files.createDirectories(folder.resolve("damaged-results"));
        Files.copy(Plans.tiny(folder), results.resolve("plan.alidade"));
        driver.open(file);
        driver.click(driver.find(Button.class, "damaged.copy"));
        assertEquals(Files.readString(results.resolve("plan.alidade")),
                driver.find(StyledText.class, "damaged.text").getText());
        assertEquals("Nothing is wrong any more. Save to open it as a plan.",
                driver.find(Label.class, "damage").getText());
        assertEquals(before, Files.readString(file));
    }

    @Test
    void aFileThatIsNoTextIsShownAndCannotBeHarmed() throws CommandException, IOException {
        Path file = folder.resolve("binary.alidade");
        byte[] bytes = {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe, 0, 10, 65};
        Files.write(file, bytes);
        driver.open(file);
        assertFalse(driver.find(StyledText.class, "damaged.text").getEditable());
        assertTrue(driver.find(Label.class, "damage").getText().contains("not text in UTF-8"));
        assertFalse(driver.page().getActiveEditor().isDirty());
    }

    private List<String> fixes() {
        Menu menu = problems().getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List<String> labels = List.of(menu.getItems()).stream().map(MenuItem::getText).toList();
        menu.notifyListeners(SWT.Hide, new Event());
        return labels;
    }

    private void apply(String fix) {
        Menu menu = problems().getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List.of(menu.getItems()).stream().filter(item -> fix.equals(item.getText())).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
        menu.notifyListeners(SWT.Hide, new Event());
        driver.settle();
    }

    private String selected() {
        return axes().getSelection()[0].getText();
    }

    private Table problems() {
        return driver.find(Table.class, "problems");
    }

    private Tree axes() {
        return driver.find(Tree.class, "axes");
    }
}
