package org.alidade.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.alidade.plan.PlanFiles;
import org.alidade.plan.model.Exclusion;
import org.alidade.plan.model.Plan;
import org.alidade.plan.model.Use;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a plan are searched, copied, put in order and left out in the window. */
class PlanPartsTest {

    private static final String COPY = "org.eclipse.ui.edit.copy";
    private static final String CUT = "org.eclipse.ui.edit.cut";
    private static final String PASTE = "org.eclipse.ui.edit.paste";
    private static final String UNDO = "org.eclipse.ui.edit.undo";

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Driver driver = new Driver();

    @Test
    void aCopiedUseIsPastedIntoAnotherPlanWithItsSettings() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        driver.select(axes(), "Flat");
        driver.focus(axes());
        driver.execute(COPY);
        Path other = folder.resolve("other.alidade");
        PlanFiles.save(PlanFiles.newPlan(), other);
        driver.open(other);
        driver.focus(axes());
        driver.execute(PASTE);
        assertEquals(List.of("Flat"), Driver.below(axes(), "Models"));
        driver.execute("org.eclipse.ui.file.save");
        Use pasted = PlanFiles.load(other).getModels().get(0);
        assertEquals(List.of("embeddingDimension", "hidden", "epochs"),
                pasted.getSettings().stream().map(setting -> setting.getKey()).toList());
        driver.focus(axes());
        driver.execute(UNDO);
        assertEquals(List.of(), Driver.below(axes(), "Models"));
    }

    @Test
    void aDataSetPastedInAnotherFolderReadsTheSameFiles() throws CommandException, IOException {
        driver.open(Plans.withData(folder, "corpora/mine.tsv"));
        driver.select(axes(), Driver.below(axes(), "Data sets").get(0));
        driver.focus(axes());
        driver.execute(COPY);
        driver.execute(PASTE);
        driver.execute("org.eclipse.ui.file.save");
        assertEquals(List.of("corpora/mine.tsv", "corpora/mine.tsv"),
                Plans.dataPaths(folder.resolve("data.alidade")));
        Path other = Files.createDirectories(folder.resolve("corpora")).resolve("other.alidade");
        PlanFiles.save(PlanFiles.newPlan(), other);
        driver.open(other);
        driver.focus(axes());
        driver.execute(PASTE);
        driver.execute("org.eclipse.ui.file.save");
        assertEquals(List.of("mine.tsv"), Plans.dataPaths(other));
    }

    @Test
    void whatIsCutIsTextThatCanBeMailedAndPastedBack() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        driver.select(axes(), "Permuted attention");
        driver.focus(axes());
        driver.execute(CUT);
        assertEquals(List.of("Correlation with gradients"), Driver.below(axes(), "Probes"));
        Clipboard clipboard = new Clipboard(axes().getDisplay());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        assertTrue(text.contains("<probes id=\"org.alidade.probes.permutation\"/>"), text);
        clipboard.setContents(new Object[] {"Dear colleague,\n" + text + "\nRegards"},
                new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        driver.focus(axes());
        driver.execute(PASTE);
        assertEquals(List.of("Correlation with gradients", "Permuted attention"), Driver.below(axes(), "Probes"));
    }

    @Test
    void textThatIsNoPartOfAPlanIsNotPasted() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        Clipboard clipboard = new Clipboard(axes().getDisplay());
        clipboard.setContents(new Object[] {"<plan:Plan no plan"}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        driver.focus(axes());
        driver.execute(PASTE);
        assertFalse(driver.page().getActiveEditor().isDirty());
        assertTrue(driver.statusLineSays("The clipboard holds no part of a plan"));
    }

    @Test
    void partsAreMovedAndDuplicatedByKeysAndButtons() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        driver.select(axes(), "Permuted attention");
        driver.focus(axes());
        driver.execute("org.alidade.ui.plan.up");
        assertEquals(List.of("Permuted attention", "Correlation with gradients"), Driver.below(axes(), "Probes"));
        assertFalse(driver.isEnabled("org.alidade.ui.plan.up"));
        driver.click(driver.find(Button.class, "axes.down"));
        assertEquals(List.of("Correlation with gradients", "Permuted attention"), Driver.below(axes(), "Probes"));
        driver.select(axes(), "Affine");
        driver.focus(axes());
        driver.execute("org.alidade.ui.plan.duplicate");
        assertEquals(List.of("Affine", "Affine"), Driver.below(axes(), "Encoders"));
        driver.focus(axes());
        driver.execute(UNDO);
        driver.execute(UNDO);
        driver.execute(UNDO);
        assertFalse(driver.page().getActiveEditor().isDirty());
    }

    @Test
    void selectAllAndDeleteLeaveAnEmptyPlan() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        driver.focus(axes());
        driver.execute("org.eclipse.ui.edit.selectAll");
        driver.execute("org.eclipse.ui.edit.delete");
        assertEquals(List.of(), Driver.below(axes(), "Probes"));
        assertEquals(4, driver.find(Table.class, "problems").getItemCount());
        driver.execute(UNDO);
        assertEquals(2, Driver.below(axes(), "Probes").size());
    }

    @Test
    void theSearchLeavesWhatHasTheWords() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        driver.find(Text.class, "axes.search").setText("permut attention");
        driver.settle();
        assertEquals(List.of("Permuted attention"), Driver.below(axes(), "Probes"));
        assertEquals(List.of(), Driver.below(axes(), "Models"));
    }

    @Test
    void theDialogShowsWhatAContributionIsAndSearchesInIt() throws CommandException, IOException {
        driver.open(Plans.tiny(folder));
        driver.select(axes(), "Probes");
        driver.inDialog(() -> {
            driver.find(Text.class, "add.filter").setText("adversarial jain");
            driver.select(driver.find(Table.class, "add.table"), "Adversarial attention");
            String text = driver.find(StyledText.class, "add.description").getText();
            assertTrue(text.contains("Reference: Jain and Wallace 2019"), text);
            assertTrue(text.contains("Needs: other attention weights"), text);
            driver.confirm(driver.find(Table.class, "add.table"));
        });
        driver.click(driver.find(Button.class, "axes.add"));
        assertEquals(3, Driver.below(axes(), "Probes").size());
    }

    /** Two seeds, one configuration, two probes: 2 trainings and 4 probe cells. */
    @Test
    void anExclusionIsAddedChangedAndRemovedAndTellsHowManyCellsItLeavesOut() throws CommandException, IOException {
        Path file = Plans.tiny(folder);
        driver.open(file);
        driver.find(Text.class, "plan.seeds").setText("1-2");
        waitForSize("Trainings to run: 2, probe cells: 4");
        driver.select(axes(), "Exclusions");
        driver.inDialog(() -> {
            driver.choose(driver.find(Combo.class, "exclusion.seed"), "2");
            assertEquals("Cells left out: 3", driver.find(Label.class, "exclusion.effect").getText());
            driver.choose(driver.find(Combo.class, "exclusion.probe"), "Permuted attention");
            assertEquals("Cells left out: 1", driver.find(Label.class, "exclusion.effect").getText());
            driver.confirm(driver.find(Combo.class, "exclusion.seed"));
        });
        driver.click(driver.find(Button.class, "axes.add"));
        assertEquals(List.of("Permuted attention on Everything, seed 2"), Driver.below(axes(), "Exclusions"));
        waitForSize("Trainings to run: 2, probe cells: 3; excluded: 1");

        driver.choose(driver.find(Combo.class, "exclusion.probe"), "(the whole training)");
        driver.choose(driver.find(Combo.class, "exclusion.encoder"), "Affine");
        assertEquals(List.of("Affine, seed 2"), Driver.below(axes(), "Exclusions"));
        waitForSize("Trainings to run: 1, probe cells: 2; excluded: 3");
        driver.execute("org.eclipse.ui.file.save");
        Exclusion saved = PlanFiles.load(file).getExclusions().get(0);
        assertEquals("org.alidade.learn.average", saved.getEncoder());
        assertEquals("2", saved.getSeed());
        assertEquals("", saved.getProbe());

        driver.click(driver.find(Button.class, "axes.remove"));
        waitForSize("Trainings to run: 2, probe cells: 4");
    }

    @Test
    void aPlanTooLargeToLayOutIsToldWithoutBeingLaidOut() throws CommandException, IOException {
        Path file = Plans.tiny(folder);
        Plan plan = PlanFiles.load(file);
        plan.getModels().get(0).getSettings().get(0).getValues().clear();
        for (int i = 1; i <= 1000; i++) {
            plan.getModels().get(0).getSettings().get(0).getValues().add(Integer.toString(i));
            plan.getSeeds().add((long) 100 + i);
        }
        PlanFiles.save(plan, file);
        driver.open(file);
        waitForSize("Trainings: 1,001,000, too many to be laid out here");
        assertFalse(driver.isEnabled("org.alidade.ui.runAll"));
    }

    private void waitForSize(String text) {
        driver.waitFor(text, () -> driver.findAll(Label.class, "plan.size").stream()
                .anyMatch(label -> label.getText().equals(text)));
    }

    private Tree axes() {
        return driver.find(Tree.class, "axes");
    }
}
